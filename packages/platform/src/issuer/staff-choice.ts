import express from 'express';
import type { NextFunction, Request, Response, Router } from 'express';
import { errors } from 'oidc-provider';
import type Provider from 'oidc-provider';

import { problemPage, staffChoicePage } from './issuer-pages.js';
import type { StaffAccount } from './staff-account.js';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type ChoiceRequest = Request<{ uid: string }>;

/** Whom the sign-in page offers, and the provider that waits for the choice. */
export interface StaffChoiceParts {
  /** The provider of the moment; it may be made anew when keys change, over the same interactions. */
  readonly provider: () => Provider;
  /** The members of staff, in the order of the page. */
  readonly staff: readonly StaffAccount[];
  /** Where the issuer is served, for example `/oidc`. */
  readonly mountPath: string;
}

/**
 * The pages on which a visitor picks whom to be. Another site cannot pick for them: the address holds a random id
 * that must equal the one in a signed cookie, which browsers send with forms of this site only.
 */
export function staffChoiceRouter(parts: StaffChoiceParts): Router {
  const router = express.Router();
  router.use('/interaction', express.urlencoded({ extended: false, limit: '1kb' }));
  router.get('/interaction/:uid', async (request: ChoiceRequest, response) => {
    const { uid } = await ownInteraction(parts.provider(), request, response);
    sendPage(response, 200, staffChoicePage(choiceAddress(parts, uid), parts.staff));
  });
  router.post('/interaction/:uid', (request: ChoiceRequest, response) => choose(parts, request, response));
  router.post('/interaction/:uid/cancel', async (request: ChoiceRequest, response) => {
    await ownInteraction(parts.provider(), request, response);
    await parts.provider().interactionFinished(request, response, { error: 'access_denied' });
  });
  router.use('/interaction', explainProblem);
  return router;
}

async function choose(parts: StaffChoiceParts, request: ChoiceRequest, response: Response): Promise<void> {
  const interaction = await ownInteraction(parts.provider(), request, response);
  const chosen = (request.body as { staff?: unknown } | undefined)?.staff;
  const staff = parts.staff.find(({ id }) => id === chosen);
  if (!staff) {
    const problem = 'Deze persoon bestaat niet in de demowereld. Kies iemand uit de lijst.';
    sendPage(response, 400, staffChoicePage(choiceAddress(parts, interaction.uid), parts.staff, problem));
    return;
  }
  await leaveOtherSession(parts.provider(), interaction, staff);
  await parts.provider().interactionFinished(request, response, { login: { accountId: staff.id } });
}

async function ownInteraction(provider: Provider, request: ChoiceRequest, response: Response): Promise<Interaction> {
  const interaction = await provider.interactionDetails(request, response);
  if (interaction.uid === request.params.uid) return interaction;
  throw new errors.SessionNotFound('the address belongs to another sign-in');
}

/**
 * Whoever was signed in on this browser is signed out first, refresh tokens included. Left to the provider, it would
 * answer with a page that submits itself by script.
 */
async function leaveOtherSession(provider: Provider, interaction: Interaction, staff: StaffAccount): Promise<void> {
  const { session } = interaction;
  if (!session || session.accountId === staff.id) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete interaction.session;
  await interaction.persist();
}

function choiceAddress({ mountPath }: StaffChoiceParts, uid: string): string {
  return `${mountPath}/interaction/${uid}`;
}

function explainProblem(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (!(error instanceof errors.OIDCProviderError)) return next(error);
  sendPage(response, error.statusCode, problemPage(error.error, error.error_description ?? ''));
}

function sendPage(response: Response, status: number, html: string): void {
  response.status(status).set('cache-control', 'no-store').type('html').send(html);
}
