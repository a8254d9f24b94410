import { mayAskOverride, OVERRIDE_LIMITS, OVERRIDE_PURPOSES, type Purpose } from '@klantbeeld/access';
import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  refuse,
  requestError,
  requirePurpose,
  writeOnce,
  type SubgraphRequest,
  type SubgraphTools,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { organisationOf } from '../assignment/organisation-of-links.tables.js';
import { isRegistered } from '../client-register/registered.js';
import { noteLookup, requireFirstLookup } from '../client/look-up.js';
import { checkReference, COLLEGE_PURPOSES, repeatableReference } from '../intake/addressed-client.js';
import type { ClientReferenceInput } from '../intake/intake.type.js';
import type { RequestOverrideInput } from './override.acts.type.js';

type Request = SubgraphRequest<SubgraphTools>;

/**
 * Lets the caller look at one client outside the caseload for a short time (toegang in nood). It shows what the column
 * OVERRIDE of the policy table says, allows no act, and ends by itself.
 */
export async function requestOverride(request: Request, input: RequestOverrideInput): Promise<WriteAnswer> {
  requirePurpose(request, 'ask an override', OVERRIDE_PURPOSES);
  const invalid = whatIsWrong(request, input);
  if (invalid) return invalid;
  refuseRole(request, input);
  const byNumber = typeof input.client.bsn === 'string';
  if (byNumber) requireFirstLookup(request);
  const repeatable = { ...input, client: repeatableReference(request, input.client) };
  const answer = await writeOnce(request, 'requestOverride', repeatable, async (unit) => {
    await lockCaller(unit, request);
    // Before anybody is looked for: who may start none is not told who there is.
    await refuseMore(unit, request);
    const clientId = await addressed(unit, request, input.client);
    await lockClient(unit.sql, clientId);
    if (!(await isRegistered(unit, clientId))) refuse(nobody(input.client));
    await refuseNeedless(unit, request, clientId, input.purpose);
    const overrideId = await start(unit, request, clientId, input);
    return { __typename: 'RequestOverrideSuccess', overrideId, clientId } as WriteAnswer;
  });
  noteOverride(request, `requestOverride by ${byNumber ? 'BSN' : 'id'}`, answer);
  return answer;
}

/** An override that starts is a look by it, whether or not the answer shows anything of the client. */
function noteOverride(request: Request, name: string, answer: WriteAnswer): void {
  if (answer.__typename !== 'RequestOverrideSuccess') return;
  const { clientId, overrideId } = answer as unknown as Readonly<Record<'clientId' | 'overrideId', string>>;
  noteLookup(request, name, clientId, { capacity: 'OVERRIDE', consents: new Set(), caseId: overrideId });
}

function whatIsWrong({ caller }: Request, { client, purpose, minutes, reason }: RequestOverrideInput) {
  const { longestMinutes, shortestReason, longestReason } = OVERRIDE_LIMITS;
  const length = reason.trim().length;
  return checkReference(new InputCheck(), client)
    .expect(caller.purposes.includes(purpose), 'purpose', `Give one of yours: ${caller.purposes.join(', ')}.`)
    .expect(minutes >= 1 && minutes <= longestMinutes, 'minutes', `Ask 1 to ${longestMinutes} minutes.`)
    .expect(!reason.includes('\u0000'), 'reason', 'This holds a sign that cannot be stored (U+0000); remove it.')
    .expect(reason.isWellFormed(), 'reason', 'This holds half of a sign, such as of an emoji; write it anew.')
    .expect(
      length >= shortestReason && length <= longestReason,
      'reason',
      `Say in ${shortestReason} to ${longestReason} characters why it cannot wait.`,
    ).refusal;
}

/** Throws FORBIDDEN for a role that no override may show anything to, and for a number that is asked by no college. */
function refuseRole({ caller }: Request, { client, purpose }: RequestOverrideInput): void {
  if (!mayAskOverride(caller, purpose)) {
    const purposes = OVERRIDE_PURPOSES;
    const message = 'Your role and this purpose have no override: what they may never see, nothing opens.';
    throw requestError('FORBIDDEN', message, { purposes });
  }
  if (typeof client.bsn !== 'string' || COLLEGE_PURPOSES.includes(purpose)) return;
  const message = `To name a client by citizen service number takes one of these purposes: ${COLLEGE_PURPOSES.join(', ')}.`;
  throw requestError('FORBIDDEN', message, { purposes: COLLEGE_PURPOSES });
}

// Somebody of the caller's own municipality, or whom a colleague of the same organisation works with today.
const WITHIN_REACH = `
  select c.id from client c
   where (c.id = $1::uuid or c.bsn_lookup = $2::bytea)
     and (c.municipality_code = $3 or exists (
       select 1 from assignment a left join staff_member s on s.id = a.staff_id
        where a.client_id = c.id and ${organisationOf('a', 's')} = $3 and a.from_on <= $4::date and (a.until_on is null or a.until_on > $4::date)))`;

/** The client of a reference, written down as looked for; refuses where nobody within reach is meant. */
async function addressed(unit: UnitOfWork, request: Request, reference: ClientReferenceInput): Promise<string> {
  const { id, bsn } = reference;
  const key = typeof bsn === 'string' ? request.tools.vault.lookupKey(bsn) : null;
  // What is no id is asked as nobody's, so that it takes as long.
  const known = typeof id === 'string' && isUuid(id) ? id : null;
  const values = [known, key, request.caller.organisation, request.today];
  const [found] = await unit.sql.query<{ id: string }>(WITHIN_REACH, values);
  const name = `requestOverride by ${key === null ? 'id' : 'BSN'}`;
  noteLookup(request, name, found?.id ?? null);
  return found?.id ?? refuse(nobody(reference));
}

function nobody({ id, bsn }: ClientReferenceInput): WriteAnswer {
  const isById = typeof bsn !== 'string';
  const message = isById
    ? 'There is no such client within your reach; check the id.'
    : 'There is nobody with this number within your reach; check it.';
  const answer = { ...clientNotFound(isById ? (id ?? null) : null), message };
  return answer;
}

/** Two requests of one person take turns, or both could be the last that is allowed. */
async function lockCaller({ sql }: UnitOfWork, { caller }: Request): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 4712))', [caller.staffId]);
}

const SEES = `
  select 1 from assignment
   where staff_id = $1 and client_id = $2 and purpose = $3 and capacity = 'GUIDANCE'
     and from_on <= $4::date and (until_on is null or until_on > $4::date)
   union all
  select 1 from access_override
   where staff_id = $1 and client_id = $2 and purpose = $3 and stopped_at is null and ends_at > $5::timestamptz`;

async function refuseNeedless(
  { sql }: UnitOfWork,
  { caller, today, tools }: Request,
  clientId: string,
  purpose: Purpose,
): Promise<void> {
  const values = [caller.staffId, clientId, purpose, today, tools.now().toISOString()];
  if ((await sql.query(SEES, values)).length === 0) return;
  const message = 'You see this client for this purpose already; ask the client.';
  refuse({ __typename: 'OverrideNotNeededError', message, clientId } as WriteAnswer);
}

const RUNNING = `
  select count(*)::int as running from access_override
   where staff_id = $1 and stopped_at is null and ends_at > $2::timestamptz`;

async function refuseMore({ sql }: UnitOfWork, { caller, tools }: Request): Promise<void> {
  const values = [caller.staffId, tools.now().toISOString()];
  const [row] = await sql.query<{ running: number }>(RUNNING, values);
  const limit = OVERRIDE_LIMITS.mostRunning;
  if (row!.running < limit) return;
  const message = `At most ${limit} overrides of one person run at once; stop one that you no longer need.`;
  refuse({ __typename: 'TooManyOverridesError', message, limit } as WriteAnswer);
}

const START = `
  insert into access_override (id, client_id, staff_id, purpose, reason, started_at, ends_at, version, organisation)
  values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 1, $7) returning id`;

async function start(
  { sql }: UnitOfWork,
  { caller, tools }: Request,
  clientId: string,
  { purpose, minutes, reason }: RequestOverrideInput,
): Promise<string> {
  const now = tools.now();
  const [startedAt, endsAt] = [now.toISOString(), new Date(now.getTime() + minutes * 60_000).toISOString()];
  const values = [clientId, caller.staffId, purpose, reason.trim(), startedAt, endsAt, caller.organisation];
  const [saved] = await sql.query<{ id: string }>(START, values);
  const payload = { staff_id: caller.staffId, purpose, started_at: startedAt, ends_at: endsAt, stopped_at: null };
  await appendToOutbox(sql, [{ kind: 'OVERRIDE_STARTED', clientId, subjectId: saved!.id, version: 1, payload }]);
  return saved!.id;
}
