import { lockClient, type SqlExecutor } from '@klantbeeld/database';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  writeOnce,
  type SubgraphRequest,
  type WriteAnswer,
} from '@klantbeeld/subgraph';
import { appendDecision } from '../decision/append-decision.js';
import { requireCollege } from '../dossier/college.js';
import { endDutiesWith } from '../duty/standard-duties.js';
import { regimeOn } from '../regime/regime.rules.js';
import { readRegimes } from '../rule/rule.loader.js';
import type { RefuseBenefitApplicationInput, WithdrawBenefitApplicationInput } from './application.acts.type.js';
import { decisionBasis, type ApplicationDecisionReason } from './application.rules.js';
import { recordExit } from './record-exit.js';
import { namedApplication, type PendingApplication } from './pending-application.js';

const LONGEST_EXPLANATION = 2_000;

/** A decision about an application as it is written down. */
interface Decision {
  readonly outcome: 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly reason: ApplicationDecisionReason | null;
  readonly explanation: string | null;
}

const DECIDE = `
  update benefit_application
     set outcome = $2, decided_on = $3, decided_by = $4, decision_reason = $5, decision_explanation = $6,
         decision_bwb_id = $7, decision_article = $8, decision_paragraph = $9, decision_valid_from = $10,
         version = version + 1
   where id = $1 returning version`;

/** Writes down what was decided about an application, and what it rests on, and tells the others. */
export async function decideApplication(
  sql: SqlExecutor,
  { today, caller }: SubgraphRequest,
  { id, clientId }: Pick<PendingApplication, 'id' | 'clientId'>,
  { outcome, reason, explanation }: Decision,
): Promise<void> {
  const regimes = await readRegimes(sql);
  const basis = decisionBasis(reason ?? 'GRANTED', regimeOn(regimes, today) ?? regimes.at(-1)!);
  const [decided] = await sql.query<{ version: number }>(DECIDE, [
    id,
    outcome,
    today,
    caller.staffId,
    reason,
    explanation,
    basis.bwbId,
    basis.article,
    basis.paragraph,
    basis.validFrom,
  ]);
  const event = { kind: 'BENEFIT_APPLICATION_DECIDED', clientId, subjectId: id, version: decided!.version };
  await appendDecision(sql, event);
}

/** Refuses an application: a decision with its ground, its article and its reasons in words. */
export function refuseApplication(
  request: SubgraphRequest,
  input: RefuseBenefitApplicationInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'refuse an application');
  return close(request, input, { act: 'refuseBenefitApplication', outcome: 'REFUSED' });
}

/** Takes an application back, because the client says so or is no longer there for it. */
export function withdrawApplication(
  request: SubgraphRequest,
  input: WithdrawBenefitApplicationInput,
): Promise<WriteAnswer> {
  requireCollege(request, 'withdraw an application');
  return close(request, input, { act: 'withdrawBenefitApplication', outcome: 'WITHDRAWN' });
}

/** What both acts do, under their own names. */
interface Closing {
  readonly act: 'refuseBenefitApplication' | 'withdrawBenefitApplication';
  readonly outcome: 'REFUSED' | 'WITHDRAWN';
}

async function close(
  request: SubgraphRequest,
  input: RefuseBenefitApplicationInput | WithdrawBenefitApplicationInput,
  { act, outcome }: Closing,
): Promise<WriteAnswer> {
  const { clientId, reason } = input;
  const invalid = new InputCheck().text(input.explanation, 'explanation', LONGEST_EXPLANATION).refusal;
  if (invalid) return invalid;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, act, input, async ({ sql }) => {
    await lockClient(sql, clientId);
    const pending = await namedApplication(sql, input);
    const explanation = input.explanation.trim();
    if (outcome === 'REFUSED') refuseUnfiled(pending);
    else await leaveForWork(sql, input, pending);
    await refuseRunningProgramme(sql, pending);
    await decideApplication(sql, request, pending, { outcome, reason, explanation });
    await endDutiesWith(sql, { clientId, benefitId: null }, request.today);
    return { __typename: `${act[0]!.toUpperCase()}${act.slice(1)}Success`, recordId: pending.id } as WriteAnswer;
  });
}

/** Who takes an application back for work leaves before anything is granted: an outcome, from the first day of the work. */
async function leaveForWork(
  sql: SqlExecutor,
  input: RefuseBenefitApplicationInput | WithdrawBenefitApplicationInput,
  { id, notifiedOn, exitOn }: PendingApplication,
): Promise<void> {
  const workFrom = ('workFrom' in input ? input.workFrom : null) ?? null;
  const isNeeded = input.reason === 'FOUND_WORK' && exitOn === null;
  const mend = isNeeded
    ? `Say on which day the work begins, after the report of ${notifiedOn}.`
    : 'The first day of work is told with FOUND_WORK alone, and once; leave it out.';
  const isRight = isNeeded ? workFrom !== null && workFrom > notifiedOn : workFrom === null;
  const { refusal } = new InputCheck().expect(isRight, 'workFrom', mend);
  if (refusal) refuse(refusal);
  if (workFrom !== null) await recordExit(sql, { clientId: input.clientId, applicationId: id, exitOn: workFrom });
}

/** A programme has its own way out, which is said before the application is closed without a benefit. */
async function refuseRunningProgramme(sql: SqlExecutor, { id }: PendingApplication): Promise<void> {
  const running = 'select 1 from work_programme where application_id = $1 and ended_on is null limit 1';
  const mend = 'A programme of work first runs with this application; end it first (endWorkProgramme).';
  const isFree = (await sql.query(running, [id])).length === 0;
  const { refusal } = new InputCheck().expect(isFree, 'applicationId', mend);
  if (refusal) refuse(refusal);
}

/** Who only reported has asked for no decision yet, so nothing can be refused (Awb art. 1:3 lid 3). */
export function refuseUnfiled({ appliedOn }: PendingApplication): void {
  const mend = 'The need was reported and no application was filed; file it first (fileBenefitApplication).';
  const { refusal } = new InputCheck().expect(appliedOn !== null, 'applicationId', mend);
  if (refusal) refuse(refusal);
}
