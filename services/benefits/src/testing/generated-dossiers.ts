import { addDays, monthsAfter } from '@klantbeeld/domain';
import fc from 'fast-check';
import { INCOME_KINDS } from '../income/disregard.rules.js';
import { AGE_BANDS, NORM_CIRCUMSTANCES } from '../norm/norm.rules.js';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import { lawIn } from './law.js';
import type { BenefitFacts, BenefitPeriodFacts, StatementFacts } from '../statement/statement.facts.js';

const FIRST_MONTH = '2004-01-01';
const LAWS = ['GM0141', 'GM1674'].map((municipality) => lawIn(municipality));
const [BASIS] = FIRST_REGIMES.map(({ legalBasis }) => legalBasis);
const day = fc.nat({ max: 8_000 }).map((days) => addDays(FIRST_MONTH, days));
const month = fc.nat({ max: 270 }).map((months) => monthsAfter(FIRST_MONTH, months));

const household = fc.record({
  ageBand: fc.constantFrom(...AGE_BANDS),
  partnerAgeBand: fc.constantFrom(null, ...AGE_BANDS),
  hasChild: fc.boolean(),
  costSharers: fc.nat({ max: 4 }),
  isInInstitution: fc.boolean(),
  circumstances: fc.subarray([...NORM_CIRCUMSTANCES]),
});
const decided = fc
  .tuple(fc.integer({ min: 1, max: 160_000 }), fc.nat({ max: 30_000 }), fc.nat({ max: 100 }))
  .map(([normCents, supplementCents, part]) => ({
    normCents,
    supplementCents,
    reductionCents: Math.floor(((normCents + supplementCents) * part) / 100),
  }));
/** Lengths in days of the periods of one benefit; null where the last one is still open. */
const lengths = fc.tuple(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 3 }), fc.boolean());

/** One benefit with periods that follow each other without gap. */
const benefit = fc
  .tuple(
    day,
    lengths,
    fc.array(fc.tuple(fc.option(household), decided), { minLength: 3, maxLength: 3 }),
    fc.constantFrom('SINGLE' as const, 'SINGLE_PARENT' as const, 'MARRIED' as const),
    fc.constantFrom(...LAWS),
  )
  .map(([from, [days, isOpen], facts, householdType, law]): BenefitFacts => {
    const periods: BenefitPeriodFacts[] = [];
    let start = from;
    days.forEach((length, place) => {
      const end = addDays(start, length);
      const [known, amounts] = facts[place]!;
      const until = isOpen && place === days.length - 1 ? null : end;
      periods.push({ period: { from: start, until }, household: known, ...amounts });
      start = end;
    });
    const period = { from, until: periods.at(-1)!.period.until };
    return { period, decidedOn: addDays(from, 40), householdType, legalBasis: BASIS!, periods, law };
  });

/** Benefits of one client that follow each other with time between. */
const benefits = fc.array(benefit, { minLength: 1, maxLength: 2 }).map((all) => {
  const [first, second] = all.toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1));
  const doTouch = second && (first!.period.until === null || second.period.from < first!.period.until);
  return second && !doTouch ? [first!, second] : [first!];
});

/** Files of made-up clients with everything that a statement looks at. */
export const DOSSIERS: fc.Arbitrary<StatementFacts> = fc.record({
  benefits,
  incomes: fc.array(
    fc.record({
      month,
      kind: fc.constantFrom(...INCOME_KINDS),
      cents: fc.nat({ max: 200_000 }),
      isDisregarded: fc.boolean(),
    }),
    { maxLength: 24 },
  ),
  sanctions: fc.array(
    fc
      .tuple(month, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 10_000 }))
      .map(([from, months, share]) => ({
        period: { from, until: monthsAfter(from, months) },
        category: 'CATEGORY_1',
        share,
        legalBasis: BASIS!,
      })),
    { maxLength: 3 },
  ),
  advances: fc.array(fc.record({ paidOn: day, cents: fc.integer({ min: 1, max: 150_000 }) }), { maxLength: 2 }),
  payments: fc.array(fc.record({ month, cents: fc.nat({ max: 150_000 }) }), { maxLength: 3 }),
});
