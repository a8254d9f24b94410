import { lockClient, type SqlExecutor, type UnitOfWork } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import {
  clientNotFound,
  conflict,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import { endStanding } from '../benefit/change-benefit.js';
import type { RepairBenefitSuspensionInput, WithdrawSuspendedBenefitInput } from './suspension.acts.type.js';
import { isInTime, mayWithdraw } from './suspension.rules.js';
import type { SuspensionState } from './suspension.tables.js';

interface Standing {
  readonly benefitId: string;
  readonly from: IsoDate;
  readonly repairUntil: IsoDate;
  readonly state: SuspensionState;
  readonly decidedOn: IsoDate;
  readonly version: number;
}

const STANDING = `
  select benefit_id as "benefitId", from_on as "from", repair_until as "repairUntil", state, decided_on as "decidedOn", version
    from benefit_suspension where id = $1 and client_id = $2 for update`;
const CLOSE = `
  update benefit_suspension set state = $2, closed_on = $3, closed_by = $4, version = version + 1
   where id = $1 returning version`;

type Closing = RepairBenefitSuspensionInput | WithdrawSuspendedBenefitInput;

/** What was missing came in time: the right is no longer on hold, and what was kept back is due (art. 54 lid 2). */
export async function repairSuspension(
  request: SubgraphRequest,
  input: RepairBenefitSuspensionInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'repair a suspension');
  const repairedOn = input.repairedOn ?? request.today;
  if (!(await mayActFor(request, input.clientId, 'INCOME'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'repairBenefitSuspension', input, async ({ sql }) => {
    const standing = await standingOf(sql, input);
    const possible = repairedOn >= standing.decidedOn && repairedOn <= request.today;
    const late = `The term to repair it was over on ${standing.repairUntil}; withdraw the benefit, or let the weeks pass (art. 54).`;
    const { refusal } = new InputCheck()
      .expect(possible, 'repairedOn', 'It came after the right was put on hold, today at the latest.')
      .expect(isInTime(repairedOn, standing), 'repairedOn', late);
    if (refusal) return refuse(refusal);
    await close(sql, request, input, { state: 'REPAIRED', closedOn: repairedOn, kind: 'SUSPENSION_REPAIRED' });
    return { __typename: 'RepairBenefitSuspensionSuccess', suspensionId: input.suspensionId } as WriteAnswer;
  });
}

/** It was not repaired in time: there is no right from the first day that was on hold (intrekking, art. 54 lid 4). */
export async function withdrawSuspended(
  request: SubgraphRequest,
  input: WithdrawSuspendedBenefitInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'withdraw a benefit');
  if (!(await mayActFor(request, input.clientId, 'INCOME'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'withdrawSuspendedBenefit', input, async (unit) => {
    const standing = await standingOf(unit.sql, input);
    const early = `The client can repair it until ${standing.repairUntil}; wait for that day (art. 54 lid 4).`;
    const { refusal } = new InputCheck().expect(mayWithdraw(standing, request.today), 'suspensionId', early);
    if (refusal) return refuse(refusal);
    await endFrom(unit, request, input, standing);
    await close(unit.sql, request, input, { state: 'WITHDRAWN', closedOn: request.today, kind: 'BENEFIT_WITHDRAWN' });
    return { __typename: 'WithdrawSuspendedBenefitSuccess', suspensionId: input.suspensionId } as WriteAnswer;
  });
}

/** A benefit that ended before that day meanwhile stays as it ended. */
async function endFrom(
  unit: UnitOfWork,
  request: SubgraphRequest,
  { clientId }: Closing,
  { benefitId, from }: Standing,
): Promise<void> {
  const sql = `select id from benefit where id = $1 and (until_on is null or until_on > $2::date) for update`;
  const [running] = await unit.sql.query(sql, [benefitId, from]);
  if (running) await endStanding(unit, request, { clientId, benefitId }, from, 'NOT_REPAIRED');
}

async function standingOf(sql: SqlExecutor, { suspensionId, clientId, expectedVersion }: Closing): Promise<Standing> {
  await lockClient(sql, clientId);
  const [standing] = isUuid(suspensionId) ? await sql.query<Standing>(STANDING, [suspensionId, clientId]) : [];
  const message = 'This client has no such suspension that runs; check the id.';
  const absent = { __typename: 'SuspensionNotFoundError', message, suspensionId } as WriteAnswer;
  if (!standing) return refuse(absent);
  if (standing.version !== expectedVersion) throw conflict(standing.version);
  return standing.state === 'RUNNING' ? standing : refuse(absent);
}

async function close(
  sql: SqlExecutor,
  { caller }: SubgraphRequest,
  { suspensionId, clientId }: Closing,
  { state, closedOn, kind }: { readonly state: SuspensionState; readonly closedOn: IsoDate; readonly kind: string },
): Promise<void> {
  const [closed] = await sql.query<{ version: number }>(CLOSE, [suspensionId, state, closedOn, caller.staffId]);
  await appendDecision(sql, { kind, clientId, subjectId: suspensionId, version: closed!.version });
}
