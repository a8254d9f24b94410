import { consentObstacle } from '@klantbeeld/access';
import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  requestError,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import type { GiveConsentInput } from './consent.acts.type.js';
import { isConsentKnown } from './known-consents.rules.js';
import { checkConsent, OBSTACLE_MESSAGES, usualExpiry } from './give-consent.rules.js';

/** Writes down the client’s yes to exactly one class of data for one purpose, where the law lets consent work. */
export async function giveConsent(request: SubgraphRequest, input: GiveConsentInput): Promise<WriteAnswer> {
  requirePurpose(request, 'record a consent', GUIDING_PURPOSES);
  const invalid = checkConsent(new InputCheck(), input, request.today).refusal ?? obstacleTo(input);
  if (invalid) return invalid;
  return writeOnce(request, 'giveConsent', input, async (unit) => {
    if (!(await mayActFor(request, input.clientId, 'SHARED_FACT'))) refuse(clientNotFound(input.clientId));
    const clientId = input.clientId.toLowerCase();
    // Also where none was given: who may not know of it is told by no refusal that it was.
    if (!isConsentKnown(request.caller, await request.accessTo(clientId), input)) throw notYours();
    await lockClient(unit.sql, clientId);
    await refuseDeceased(unit, request, clientId);
    await refuseSecond(unit, request, clientId, input);
    return { __typename: 'GiveConsentSuccess', consentId: await save(unit, request, clientId, input) } as WriteAnswer;
  });
}

function obstacleTo({ dataClass, purpose }: GiveConsentInput): WriteAnswer | null {
  const obstacle = consentObstacle(dataClass, purpose);
  if (obstacle === null) return null;
  return { __typename: 'ConsentCannotHelpError', message: OBSTACLE_MESSAGES[obstacle], obstacle } as WriteAnswer;
}

/** A consent is written down by who keeps the data or by who may see it then; others have nothing to do with it. */
function notYours() {
  return requestError(
    'FORBIDDEN',
    'To record a consent your purpose must keep the data for its law or be the one that it opens them for.',
  );
}

const STANDING = `
  select id from consent
   where client_id = $1 and data_class = $2 and purpose = $3 and from_law = $4 and withdrawn_at is null
     and expires_on > $5::date limit 1`;

async function refuseSecond(
  { sql }: UnitOfWork,
  request: SubgraphRequest,
  clientId: string,
  { dataClass, purpose, fromLaw }: GiveConsentInput,
): Promise<void> {
  const values = [clientId, dataClass, purpose, fromLaw, request.today];
  const [standing] = await sql.query<{ id: string }>(STANDING, values);
  if (!standing) return;
  const message = 'The client gave this consent already; withdraw it first if its terms change.';
  refuse({ __typename: 'ConsentAlreadyGivenError', message, existingConsentId: standing.id } as WriteAnswer);
}

const SAVE = `
  with saved as (
    insert into consent (id, client_id, data_class, from_law, purpose, text_version, given_on, expires_on, version)
    values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 1) returning id, client_id)
  insert into consent_record (consent_id, client_id, recorded_by) select id, client_id, $8 from saved
  returning consent_id as id`;

async function save(
  { sql }: UnitOfWork,
  request: SubgraphRequest,
  clientId: string,
  { dataClass, fromLaw, purpose, textVersion, expiresOn }: GiveConsentInput,
): Promise<string> {
  const [givenOn, end] = [request.today, expiresOn ?? usualExpiry(request.today)];
  const values = [clientId, dataClass, fromLaw, purpose, textVersion, givenOn, end, request.caller.staffId];
  const [saved] = await sql.query<{ id: string }>(SAVE, values);
  const payload = {
    data_class: dataClass,
    from_law: fromLaw,
    purpose,
    text_version: textVersion,
    given_on: givenOn,
    expires_on: end,
    withdrawn_at: null,
  };
  await appendToOutbox(sql, [{ kind: 'CONSENT_GIVEN', clientId, subjectId: saved!.id, version: 1, payload }]);
  return saved!.id;
}
