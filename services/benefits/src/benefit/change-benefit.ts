import { lockClient, type UnitOfWork } from '@klantbeeld/database';
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
import { requireCollege } from '../dossier/college.js';
import { endDutiesWith } from '../duty/standard-duties.js';
import { appendDecision } from '../decision/append-decision.js';
import { BenefitPeriodEntity } from './benefit.entity.js';
import type { EndBenefitInput, ReviseBenefitInput } from './change-benefit.type.js';
import type { EndReason } from './end-reasons.js';
import { checkAmounts, decideAmounts, type DecidedAmounts } from './decided-amounts.js';

/** A benefit as it stands, locked until the act is done. */
interface Standing {
  readonly householdType: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly version: number;
}

const STANDING = `
  select household_type as "householdType", from_on as "from", until_on as until, version
    from benefit where id = $1 and client_id = $2 for update`;

/** What both acts name. */
interface OfBenefit {
  readonly clientId: string;
  readonly benefitId: string;
  readonly expectedVersion: number;
}

/** Decides anew from a day on; what counted from then on stays known as revised, and what was before is untouched. */
export async function reviseBenefit(request: SubgraphRequest, input: ReviseBenefitInput): Promise<WriteAnswer> {
  requireCollege(request, 'revise a benefit');
  const { clientId, benefitId, from } = input;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'reviseBenefit', input, async (unit) => {
    const standing = await standingOf(unit, input);
    const asked = { ...input, householdType: standing.householdType };
    const isInside = from >= standing.from && (standing.until === null || from < standing.until);
    const outside = 'The benefit does not run on this day; choose one of its days.';
    const { refusal } = checkAmounts(new InputCheck().expect(isInside, 'from', outside), asked);
    if (refusal) return refuse(refusal);
    const amounts = await decideAmounts(unit.sql, request, asked);
    await cutPeriods(unit, request, input, from);
    addPeriod(unit, request, input, standing, amounts);
    await unit.entities.flush();
    await next(unit, input, 'BENEFIT_REVISED', '');
    return { __typename: 'ReviseBenefitSuccess', benefitId } as WriteAnswer;
  });
}

/** Ends a benefit: nothing is owed from that day on, and a new report opens another one (art. 44). */
export async function endBenefit(request: SubgraphRequest, input: EndBenefitInput): Promise<WriteAnswer> {
  requireCollege(request, 'end a benefit');
  const { clientId, benefitId, until, reason } = input;
  if (!(await mayActFor(request, clientId, 'INCOME'))) return clientNotFound(clientId);
  return writeOnce(request, 'endBenefit', input, async (unit) => {
    const standing = await standingOf(unit, input);
    const isInside = until > standing.from && (standing.until === null || until < standing.until);
    const wrong = 'The benefit does not run on the day before this one, or ends already; choose another day.';
    const instead = 'A suspended benefit is withdrawn by its own act (withdrawSuspendedBenefit); give another reason.';
    const { refusal } = new InputCheck()
      .expect(isInside, 'until', wrong)
      .expect(reason !== 'NOT_REPAIRED', 'reason', instead);
    if (refusal) return refuse(refusal);
    await endStanding(unit, request, input, until, reason);
    return { __typename: 'EndBenefitSuccess', benefitId } as WriteAnswer;
  });
}

/** Ends a benefit that is locked, from a day on, with its periods and duties. */
export async function endStanding(
  unit: UnitOfWork,
  request: SubgraphRequest,
  benefit: Pick<OfBenefit, 'clientId' | 'benefitId'>,
  until: IsoDate,
  reason: EndReason,
): Promise<void> {
  await cutPeriods(unit, request, benefit, until);
  const { today, caller } = request;
  const ending = ', until_on = $3, end_reason = $4, ended_on = $5, ended_by = $6';
  await next(unit, benefit, 'BENEFIT_ENDED', ending, [until, reason, today, caller.staffId]);
  await endDutiesWith(unit.sql, benefit, until);
}

async function standingOf({ sql }: UnitOfWork, { benefitId, clientId, expectedVersion }: OfBenefit): Promise<Standing> {
  await lockClient(sql, clientId);
  const [standing] = isUuid(benefitId) ? await sql.query<Standing>(STANDING, [benefitId, clientId]) : [];
  const message = 'This client has no such benefit; check the id.';
  if (!standing) return refuse({ __typename: 'BenefitNotFoundError', message, benefitId } as WriteAnswer);
  if (standing.version !== expectedVersion) throw conflict(standing.version);
  return standing;
}

/** What began before a day and goes on: its days before it are kept as a period of their own. */
const KEEP_BEFORE = `
  insert into benefit_period (benefit_id, client_id, from_on, until_on, norm_cents, supplement_cents, reduction_cents,
         age_band, partner_age_band, has_child, cost_sharers, is_in_institution, circumstances, decided_on, decided_by)
  select benefit_id, client_id, from_on, $2::date, norm_cents, supplement_cents, reduction_cents,
         age_band, partner_age_band, has_child, cost_sharers, is_in_institution, circumstances, decided_on, decided_by
    from benefit_period
   where benefit_id = $1 and revised_on = $3::date and from_on < $2::date and id = any($4::uuid[])`;
const REVISE = `
  update benefit_period set revised_on = $3::date
   where benefit_id = $1 and revised_on is null and (until_on is null or until_on > $2::date) returning id`;

/** Lets nothing count from a day on: periods that reach it are marked as revised, and stay as they were decided. */
async function cutPeriods(
  { sql }: UnitOfWork,
  { today }: SubgraphRequest,
  { benefitId }: Pick<OfBenefit, 'benefitId'>,
  day: IsoDate,
): Promise<void> {
  const revised = await sql.query<{ id: string }>(REVISE, [benefitId, day, today]);
  await sql.query(KEEP_BEFORE, [benefitId, day, today, revised.map(({ id }) => id)]);
}

function addPeriod(
  { entities }: UnitOfWork,
  { today, caller }: SubgraphRequest,
  { benefitId, clientId, from }: ReviseBenefitInput,
  { until }: Standing,
  amounts: DecidedAmounts,
): void {
  const decided = { decidedOn: today, decidedBy: caller.staffId };
  entities.create(BenefitPeriodEntity, { benefitId, clientId, fromOn: from, untilOn: until, ...decided, ...amounts });
}

/** Counts the version on, with what else changes of the benefit, and tells the others. */
async function next(
  { sql }: UnitOfWork,
  { benefitId, clientId }: Pick<OfBenefit, 'clientId' | 'benefitId'>,
  kind: string,
  changes: string,
  values: readonly unknown[] = [],
): Promise<void> {
  const statement = `update benefit set version = version + 1${changes} where id = $1 and client_id = $2 returning version`;
  const [changed] = await sql.query<{ version: number }>(statement, [benefitId, clientId, ...values]);
  const { version } = changed!;
  await appendDecision(sql, { kind, clientId, subjectId: benefitId, version });
}
