import { lockClient, type UnitOfWork } from '@klantbeeld/database';
import { BWB, type LegalBasis } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import {
  clientNotFound,
  InputCheck,
  isUuid,
  mayActFor,
  refuse,
  requirePurpose,
  writeOnce,
  type InvalidInput,
  type SubgraphRequest,
  type WriteAnswer,
  refuseDeceased,
} from '@klantbeeld/subgraph';
import { normOn, totalOfNorm, type NormHousehold } from '../norm/norm.rules.js';
import type { NormHouseholdInput } from '../norm/norm.type.js';
import { readLaw } from '../rule/rule.loader.js';
import { BenefitEntity, BenefitPeriodEntity } from './benefit.entity.js';
import type { GrantBenefitInput } from './grant-benefit.type.js';

/** Participatiewet art. 44 lid 1: the right exists from the day of reporting. */
const BASIS: LegalBasis = { bwbId: BWB.PARTICIPATIEWET, article: '44', paragraph: '1', validFrom: '2004-01-01' };

/** Grants a benefit: checks the input, refuses overlap, saves benefit and norm, closes the application, tells the others. */
export async function grantBenefit(request: SubgraphRequest, input: GrantBenefitInput): Promise<WriteAnswer> {
  requirePurpose(request, 'grant a benefit', ['WWB_INCOME']);
  const invalid = whatIsWrong(input);
  if (invalid) return invalid;
  if (!(await mayActFor(request, input.clientId, 'INCOME'))) return clientNotFound(input.clientId);
  return writeOnce(request, 'grantBenefit', input, async (unit) => {
    await lockClient(unit.sql, input.clientId);
    await refuseDeceased(unit, request, input.clientId);
    await refuseOverlap(unit, input);
    await closeApplication(unit, request, input);
    const benefit = await saveBenefit(unit, request, input, await amountsOf(unit, request, input));
    await appendToOutbox(unit.sql, [
      { kind: 'BENEFIT_GRANTED', clientId: input.clientId, subjectId: benefit.id, version: benefit.version },
    ]);
    return { __typename: 'GrantBenefitSuccess', benefitId: benefit.id };
  });
}

/** Far above any norm, and far below where whole numbers of the database end. */
const MOST_CENTS = 10_000_000;

function whatIsWrong(input: GrantBenefitInput): InvalidInput | null {
  const { household, supplementCents, reductionCents } = input;
  const check = new InputCheck().period(input.from, input.until, 'until');
  if (household) return householdCheck(check, input, household).refusal;
  const normCents = input.normCents ?? 0;
  return check
    .expect(
      normCents > 0,
      'normCents',
      'A norm is more than nothing; give whole cents, such as 56779 for € 567,79, or a household.',
    )
    .expect(
      supplementCents >= 0,
      'supplementCents',
      'A supplement is not negative; use reductionCents to lower the norm.',
    )
    .expect(reductionCents >= 0, 'reductionCents', 'Give a reduction as a positive number of cents.')
    .expect(
      normCents + supplementCents <= MOST_CENTS,
      'normCents',
      'Norm and supplement are amounts per month; together they are at most € 100.000. Check the cents.',
    )
    .expect(
      reductionCents <= normCents + supplementCents,
      'reductionCents',
      'A reduction cannot be more than norm and supplement together.',
    ).refusal;
}

function householdCheck(check: InputCheck, input: GrantBenefitInput, household: NormHouseholdInput): InputCheck {
  const { normCents, supplementCents, reductionCents, householdType } = input;
  const isByHand = (normCents ?? 0) !== 0 || supplementCents !== 0 || reductionCents !== 0;
  const hasPartner = (household.partnerAgeBand ?? null) !== null;
  return check
    .expect(!isByHand, 'normCents', 'With a household the rules give the amounts; leave the amounts out.')
    .expect(
      hasPartner === (householdType === 'MARRIED'),
      'household.partnerAgeBand',
      'Give the age of the partner for MARRIED, and for nobody else.',
    )
    .expect(
      household.costSharers >= 0 && household.costSharers <= 50,
      'household.costSharers',
      'Give how many others share the costs, from 0 to 50.',
    )
    .expect(
      new Set(household.circumstances).size === household.circumstances.length,
      'household.circumstances',
      'Name each circumstance once.',
    );
}

/** The amounts of the first day, decided by hand or by the rules. */
interface DecidedAmounts {
  readonly normCents: number;
  readonly supplementCents: number;
  readonly reductionCents: number;
}

async function amountsOf(
  { sql }: UnitOfWork,
  { caller }: SubgraphRequest,
  { household, normCents, supplementCents, reductionCents, ...input }: GrantBenefitInput,
): Promise<DecidedAmounts> {
  if (!household) return { normCents: normCents!, supplementCents, reductionCents };
  const law = await readLaw(sql, caller.organisation);
  const facts = { ...household, householdType: input.householdType, partnerAgeBand: household.partnerAgeBand ?? null };
  const norm = normOn(input.from, facts as NormHousehold, law);
  if ('missing' in norm) {
    const mend = `No rule is loaded: ${norm.missing}. Load it (klantbeeld rules load), or decide the amounts by hand.`;
    return refuse(new InputCheck().expect(false, 'household', mend).refusal!);
  }
  const sumOf = (...kinds: readonly string[]): number =>
    totalOfNorm(norm.lines.filter(({ kind }) => kinds.includes(kind)));
  return {
    normCents: sumOf('NORM', 'COST_SHARER_NORM'),
    supplementCents: sumOf('SUPPLEMENT'),
    reductionCents: -sumOf('REDUCTION'),
  };
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

async function saveBenefit(
  { entities }: UnitOfWork,
  { caller, today }: SubgraphRequest,
  input: GrantBenefitInput,
  amounts: DecidedAmounts,
): Promise<{ id: string; version: number }> {
  const benefit = entities.create(BenefitEntity, {
    id: crypto.randomUUID(),
    clientId: input.clientId,
    municipalityCode: caller.organisation,
    applicationId: input.applicationId && isUuid(input.applicationId) ? input.applicationId : null,
    householdType: input.householdType,
    fromOn: input.from,
    untilOn: input.until ?? null,
    decidedOn: today,
    decidedBy: caller.staffId,
    basisBwbId: BASIS.bwbId,
    basisArticle: BASIS.article,
    basisParagraph: BASIS.paragraph,
    basisValidFrom: BASIS.validFrom,
  });
  // The unit of work knows no foreign keys: the benefit goes before its periods.
  await entities.flush();
  entities.create(BenefitPeriodEntity, {
    benefitId: benefit.id,
    clientId: input.clientId,
    fromOn: input.from,
    untilOn: input.until ?? null,
    ...amounts,
    ...householdColumns(input.household ?? null),
  });
  await entities.flush();
  return benefit;
}

function householdColumns(household: NormHouseholdInput | null) {
  if (!household) return {};
  const { ageBand, hasChild, costSharers, isInInstitution } = household;
  const circumstances = [...household.circumstances];
  return {
    ageBand,
    partnerAgeBand: household.partnerAgeBand ?? null,
    hasChild,
    costSharers,
    isInInstitution,
    circumstances,
  };
}

const CLOSE = `
  update benefit_application set outcome = 'GRANTED', decided_on = $3, version = version + 1
   where id = $1 and client_id = $2 and outcome = 'PENDING' returning notified_on::text as "notifiedOn"`;

async function closeApplication(unit: UnitOfWork, request: SubgraphRequest, input: GrantBenefitInput): Promise<void> {
  if (!input.applicationId) return;
  const wrong = new InputCheck().expect(
    false,
    'applicationId',
    'This client has no pending application with this id; check it or leave it out.',
  );
  const closed = isUuid(input.applicationId)
    ? await unit.sql.query<{ notifiedOn: string }>(CLOSE, [input.applicationId, input.clientId, request.today])
    : [];
  const [application] = closed;
  if (!application) return refuse(wrong.refusal!);
  const { refusal } = new InputCheck().expect(
    application.notifiedOn <= input.from,
    'from',
    `The right starts on the day of reporting at the earliest, ${application.notifiedOn} (Participatiewet art. 44 lid 1).`,
  );
  if (refusal) refuse(refusal);
}
