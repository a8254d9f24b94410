import type { UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  conflict,
  refuse,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { checkVersion } from '../assignment/check-version.js';
import { GUIDING_PURPOSES } from '../intake/connect-caller.js';
import type { WithdrawConsentInput } from './consent.acts.type.js';
import { consentById } from './consent.loader.js';

/** Takes a consent back: from now on it opens nothing, in every law (AVG art. 7 lid 3: as easy as giving it). */
export async function withdrawConsent(request: SubgraphRequest, input: WithdrawConsentInput): Promise<WriteAnswer> {
  requirePurpose(request, 'withdraw a consent', GUIDING_PURPOSES);
  const invalid = checkVersion(input.expectedVersion);
  if (invalid) return invalid;
  return writeOnce(request, 'withdrawConsent', input, async (unit) => {
    const seen = await request.load(consentById, input.consentId);
    if (!seen) refuse(consentNotFound(input.consentId));
    const { version, isWithdrawn } = await lockedConsent(unit, seen.id);
    if (version !== input.expectedVersion) throw conflict(version);
    if (isWithdrawn) refuse(withdrawnBefore(seen.id));
    await withdraw(unit, request, seen);
    return { __typename: 'WithdrawConsentSuccess', consentId: seen.id } as WriteAnswer;
  });
}

interface StandingConsent {
  readonly version: number;
  readonly isWithdrawn: boolean;
}

const LOCKED = `select version, withdrawn_at is not null as "isWithdrawn" from consent where id = $1 for update`;

async function lockedConsent({ sql }: UnitOfWork, id: string): Promise<StandingConsent> {
  const [found] = await sql.query<StandingConsent>(LOCKED, [id]);
  return found!;
}

const WITHDRAW = `
  update consent set withdrawn_at = $2::timestamptz, version = version + 1 where id = $1
  returning version, jsonb_build_object('data_class', data_class, 'from_law', from_law, 'purpose', purpose,
    'text_version', text_version, 'given_on', given_on, 'expires_on', expires_on, 'withdrawn_at', withdrawn_at) as payload`;

const RECORD = `
  insert into consent_record (consent_id, client_id, withdrawn_by) values ($1, $2, $3)
  on conflict (consent_id) do update set withdrawn_by = excluded.withdrawn_by`;

async function withdraw(
  { sql }: UnitOfWork,
  request: SubgraphRequest,
  { id, clientId }: { readonly id: string; readonly clientId: string },
): Promise<void> {
  const values = [id, request.tools.now().toISOString()];
  const [row] = await sql.query<{ version: number; payload: Record<string, unknown> }>(WITHDRAW, values);
  await sql.query(RECORD, [id, clientId, request.caller.staffId]);
  const { version, payload } = row!;
  await appendToOutbox(sql, [{ kind: 'CONSENT_WITHDRAWN', clientId, subjectId: id, version, payload }]);
}

function consentNotFound(consentId: string): WriteAnswer {
  const message = 'There is no such consent of a client of yours; check the id.';
  return { __typename: 'ConsentNotFoundError', message, consentId } as WriteAnswer;
}

function withdrawnBefore(consentId: string): WriteAnswer {
  const message = 'The client took this consent back before; it opens nothing any more.';
  return { __typename: 'ConsentWithdrawnError', message, consentId } as WriteAnswer;
}
