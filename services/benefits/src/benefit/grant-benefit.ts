import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import {
  clientNotFound,
  InputCheck,
  mayActFor,
  refuse,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { decideApplication, refuseUnfiled } from '../application/decide-application.js';
import { pendingApplication, type PendingApplication } from '../application/pending-application.js';
import { requireCollege } from '../dossier/college.js';
import { endDutiesWith, startStandardDuties } from '../duty/standard-duties.js';
import { appendDecision } from '../decision/append-decision.js';
import { articleOf, regimeOn } from '../regime/regime.rules.js';
import { readRegimes } from '../rule/rule.loader.js';
import { BenefitEntity, BenefitPeriodEntity } from './benefit.entity.js';
import { checkAmounts, decideAmounts, type DecidedAmounts } from './decided-amounts.js';
import type { GrantBenefitInput } from './grant-benefit.type.js';

/** Grants a benefit: checks the input, refuses overlap, saves benefit and norm, closes the application, tells the others. */
export async function grantBenefit(request: SubgraphRequest, input: GrantBenefitInput): Promise<WriteAnswer> {
  requireCollege(request, 'grant a benefit');
  const invalid = whatIsWrong(input);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'INCOME'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'grantBenefit', input, async (unit) => {
    await lockClient(unit.sql, input.clientId);
    await refuseDeceased(unit, request, input.clientId);
    await refuseOverlap(unit, input);
    const applicationId = await grantApplication(unit, request, input);
    const amounts = await decideAmounts(unit.sql, request, input);
    const benefit = await saveBenefit(unit, request, { ...input, applicationId }, amounts);
    const { clientId, from, until = null, household } = input;
    const hasPensionAge = household?.ageBand === 'PENSION_AGE';
    await startStandardDuties(unit.sql, request, { clientId, from, until, hasPensionAge });
    if (until !== null) await endDutiesWith(unit.sql, { clientId, benefitId: benefit.id }, until);
    const { id: subjectId, version } = benefit;
    await appendDecision(unit.sql, { kind: 'BENEFIT_GRANTED', clientId, subjectId, version });
    return { __typename: 'GrantBenefitSuccess', benefitId: benefit.id };
  });
}

function whatIsWrong(input: GrantBenefitInput): InvalidInput | null {
  return checkAmounts(new InputCheck().period(input.from, input.until, 'until'), input).refusal;
}

const OVERLAPPING = `
  select id from benefit
   where client_id = $1 and (until_on is null or until_on > $2::date) and ($3::date is null or from_on < $3::date) limit 1`;

async function refuseOverlap(unit: UnitOfWork, input: GrantBenefitInput): Promise<void> {
  const [existing] = await unit.sql.query<{ id: string }>(OVERLAPPING, [
    input.clientId,
    input.from,
    input.until ?? null,
  ]);
  if (!existing) return;
  refuse({
    __typename: 'BenefitOverlapsError',
    message: 'This client has a benefit on some of these days already; choose a period that does not overlap.',
    existingBenefitId: existing.id,
  } as WriteAnswer);
}

/** The right exists from the day of reporting (art. 44 lid 1), in the version of the first day. */
async function basisOf({ sql }: UnitOfWork, { from }: GrantBenefitInput): Promise<LegalBasis> {
  const regimes = await readRegimes(sql);
  return articleOf(regimeOn(regimes, from) ?? regimes[0]!, '44', '1');
}

async function saveBenefit(
  unit: UnitOfWork,
  { caller, today }: SubgraphRequest,
  input: GrantBenefitInput,
  amounts: DecidedAmounts,
): Promise<{ id: string; version: number }> {
  const { entities } = unit;
  const basis = await basisOf(unit, input);
  const benefit = entities.create(BenefitEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    municipalityCode: caller.organisation,
    applicationId: input.applicationId ?? null,
    householdType: input.householdType,
    fromOn: input.from,
    untilOn: input.until ?? null,
    decidedOn: today,
    decidedBy: caller.staffId,
    basisBwbId: basis.bwbId,
    basisArticle: basis.article,
    basisParagraph: basis.paragraph,
    basisValidFrom: basis.validFrom,
  });
  // The unit of work knows no foreign keys: the benefit goes before its periods.
  await entities.flush();
  entities.create(BenefitPeriodEntity, {
    benefitId: benefit.id,
    clientId: input.clientId,
    fromOn: input.from,
    untilOn: input.until ?? null,
    ...amounts,
  });
  await entities.flush();
  return benefit;
}

/** Decides the application that waits with the benefit, the one that is named or else the oldest. Resolves to its id. */
async function grantApplication(
  { sql }: UnitOfWork,
  request: SubgraphRequest,
  input: GrantBenefitInput,
): Promise<string | null> {
  const named = input.applicationId ?? null;
  const pending = await pendingApplication(sql, input.clientId, named);
  const mend = 'This client has no pending application with this id; check it or leave it out.';
  const { refusal } = new InputCheck().expect(pending !== null || named === null, 'applicationId', mend);
  if (refusal) return refuse(refusal);
  if (!pending) return null;
  refuseUnfiled(pending);
  refuseDaysWithoutRight(pending, input);
  await decideApplication(sql, request, pending, { outcome: 'GRANTED', reason: null, explanation: null });
  return pending.id;
}

/** The right starts on the day of reporting at the earliest, and ends on the day on which somebody left for work. */
function refuseDaysWithoutRight({ notifiedOn, exitOn }: PendingApplication, { from, until }: GrantBenefitInput): void {
  const early = `The right starts on the day of reporting at the earliest, ${notifiedOn} (Participatiewet art. 44 lid 1).`;
  const late = `Work began on ${exitOn}: there is a right for the days before it alone (Participatiewet art. 11 lid 1).`;
  const isBefore = exitOn === null || ((until ?? null) !== null && until! <= exitOn);
  const { refusal } = new InputCheck().expect(notifiedOn <= from, 'from', early).expect(isBefore, 'until', late);
  if (refusal) refuse(refusal);
}
