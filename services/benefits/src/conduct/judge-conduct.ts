import { insertRows, lockClient, type SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { requireCollege } from '../dossier/college.js';
import { LONGEST_EXPLANATION } from '../dossier/input-limits.js';
import type { AssessConductBlameInput, RecordConductHearingInput } from './conduct.acts.type.js';

const LONGEST_VIEW = 4_000;
/** Hearing and blame belong to the assessment that is not handed to others (art. 7 lid 4). */
const COLLEGE = { purposes: ['WWB_INCOME', 'WWB_WORK'], instead: 'record what you observed instead' } as const;

/** Records the client’s own view of conduct, or that they were asked for it in time and gave none (Awb art. 4:8). */
export async function recordHearing(request: SubgraphRequest, input: RecordConductHearingInput): Promise<WriteAnswer> {
  requireCollege(request, 'record a hearing', COLLEGE);
  const { clientId, heardOn, manner } = input;
  const view = input.view ?? null;
  const mend = 'Say in words what the client said; leave it out when they used no chance to.';
  const invalid = new InputCheck()
    .expect(heardOn <= request.today, 'heardOn', 'A hearing is recorded once it has been; give that day.')
    .expect((view === null) === (manner === 'NOT_USED'), 'view', mend)
    .text(view, 'view', LONGEST_VIEW).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'recordConductHearing', input, async ({ sql }) => {
    const { id, occurredOn } = await conductNamed(sql, input);
    const early = `The conduct was on ${occurredOn}; somebody is heard about it on that day or later.`;
    const { refusal } = new InputCheck().expect(heardOn >= occurredOn, 'heardOn', early);
    if (refusal) return refuse(refusal);
    const facts = { heard_on: heardOn, manner, view: view?.trim() ?? null, recorded_by: request.caller.staffId };
    await add(sql, 'conduct_hearing', { clientId, conductId: id }, facts, 'CONDUCT_HEARD');
    return { __typename: 'RecordConductHearingSuccess', recordId: id } as WriteAnswer;
  });
}

/** Records how far the client can be blamed, with reasons (art. 18 lid 1 and 2, since 2015 lid 9). */
export async function assessBlame(request: SubgraphRequest, input: AssessConductBlameInput): Promise<WriteAnswer> {
  requireCollege(request, 'assess blame', COLLEGE);
  const { clientId, blame } = input;
  const invalid = new InputCheck().text(input.explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'SANCTION'))) return clientNotFound(clientId);
  return writeOnce(request, 'assessConductBlame', input, async ({ sql }) => {
    const { id } = await conductNamed(sql, input);
    const by = { decided_on: request.today, decided_by: request.caller.staffId };
    const facts = { blame, explanation: input.explanation.trim(), ...by };
    await add(sql, 'conduct_assessment', { clientId, conductId: id }, facts, 'CONDUCT_ASSESSED');
    return { __typename: 'AssessConductBlameSuccess', recordId: id } as WriteAnswer;
  });
}

/** What both acts name. */
interface OfConduct {
  readonly clientId: string;
  readonly conductId: string;
}

async function conductNamed(
  sql: SqlExecutor,
  { clientId, conductId }: OfConduct,
): Promise<{ readonly id: string; readonly occurredOn: IsoDate }> {
  await lockClient(sql, clientId);
  const named = 'select id, occurred_on as "occurredOn" from observed_conduct where id = $1 and client_id = $2';
  const [conduct] = isUuid(conductId)
    ? await sql.query<{ id: string; occurredOn: string }>(named, [conductId, clientId])
    : [];
  const message = 'No such conduct of this client was recorded; check the id.';
  return conduct ?? refuse({ __typename: 'ObservedConductNotFoundError', message, conductId } as WriteAnswer);
}

async function add(
  sql: SqlExecutor,
  table: string,
  { clientId, conductId }: OfConduct,
  facts: Readonly<Record<string, unknown>>,
  kind: string,
): Promise<void> {
  const row = { id: crypto.randomUUID(), conduct_id: conductId, client_id: clientId, ...facts, version: 1 };
  await insertRows(sql, table, [row]);
  await appendToOutbox(sql, [{ kind, clientId, subjectId: conductId, version: 1 }]);
}
