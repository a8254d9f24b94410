import { describe, expect, test } from '@jest/globals';
import { addDays, includesDay, monthOf, monthsAfter, sumOf } from '@klantbeeld/domain';
import fc from 'fast-check';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import { considerSanction, type SanctionOutcome } from '../sanction/sanction.rules.js';
import { lawIn, SINGLE } from '../testing/law.js';
import { DOSSIERS } from '../testing/generated-dossiers.js';
import type { BenefitFacts, Statement, StatementFacts } from './statement.facts.js';
import { statementsUntil } from './statement.rules.js';

const { householdType, ...HOUSEHOLD } = SINGLE;
const [WWB] = FIRST_REGIMES;
const MARCH_2006: BenefitFacts = {
  period: { from: '2006-03-01', until: null },
  decidedOn: '2006-04-20',
  householdType,
  legalBasis: WWB!.legalBasis,
  periods: [
    {
      period: { from: '2006-03-01', until: null },
      normCents: 56_779,
      supplementCents: 22_711,
      reductionCents: 0,
      household: HOUSEHOLD,
    },
  ],
  law: lawIn(),
};

function file(facts: Partial<StatementFacts> = {}): StatementFacts {
  return { benefits: [MARCH_2006], incomes: [], sanctions: [], advances: [], payments: [], ...facts };
}

/** A benefit of adults over days. */
function benefitOf(type: BenefitFacts['householdType'], period: BenefitFacts['period']): BenefitFacts {
  const [facts] = MARCH_2006.periods;
  return { ...MARCH_2006, householdType: type, period, periods: [{ ...facts!, period }] };
}

/** The statement of the month of a day; null when there was no benefit in it. */
function statementOf(day: string, facts: StatementFacts): Statement | null {
  return statementsUntil(monthOf(day), facts).find(({ month }) => month === monthOf(day)) ?? null;
}

function linesOf(statement: Statement | null): [kind: string, cents: number][] {
  return statement!.lines.map(({ kind, cents }) => [kind, cents]);
}

function sumOfKind(kind: string, statement: Statement | null): number {
  return linesOf(statement).reduce((sum, [one, cents]) => (one === kind ? sum + cents : sum), 0);
}

const RESERVED: [string, number] = ['HOLIDAY_ALLOWANCE_RESERVED', -3_816];

describe('the statement of a month', () => {
  test('art. 19, 21, 25, 52: eight weeks of a programme leave no gap, and the advance is set off (F02)', () => {
    const facts = file({ advances: [{ paidOn: '2006-03-20', cents: 100_000 }] });
    const [march, april, may] = statementsUntil('2006-05-01', facts);
    expect(linesOf(march!)).toEqual([['NORM', 56_779], ['SUPPLEMENT', 22_711], RESERVED, ['ADVANCE', -75_674]]);
    expect(linesOf(april!)).toEqual([['NORM', 56_779], ['SUPPLEMENT', 22_711], RESERVED, ['ADVANCE', -24_326]]);
    expect(linesOf(may!)).toEqual([['NORM', 56_779], ['SUPPLEMENT', 22_711], RESERVED]);
    expect([march, april, may].map((one) => [one!.month, one!.rightCents, one!.payableCents])).toEqual([
      ['2006-03-01', 79_490, 0],
      ['2006-04-01', 79_490, 51_348],
      ['2006-05-01', 79_490, 75_674],
    ]);
  });

  test('art. 52: an advance that no benefit was decided after is not set off', () => {
    expect(
      linesOf(statementOf('2006-06-01', file({ advances: [{ paidOn: '2006-04-21', cents: 1 }] }))),
    ).not.toContainEqual(['ADVANCE', -1]);
  });

  test('art. 18: who refused fitting work gets nothing in March: 794.90 lowered by 794.90 (F06)', () => {
    const outcome = considerSanction(
      {
        conducts: [{ on: '2006-02-17', category: 'CATEGORY_3' }],
        blame: 'FULL',
        unableUntil: null,
        isHeard: true,
        decidedOn: '2006-02-24',
        startMonth: '2006-03-01',
        months: null,
        earlier: [],
      },
      lawIn(),
    ) as SanctionOutcome;
    const sanctions = [{ ...outcome, period: { from: outcome.from, until: outcome.until } }];
    const [march, april] = statementsUntil('2006-04-01', file({ sanctions }));
    expect(linesOf(march!)).toEqual([
      ['NORM', 56_779],
      ['SUPPLEMENT', 22_711],
      ['SANCTION', -79_490],
    ]);
    expect([march!.rightCents, march!.payableCents, april!.rightCents]).toEqual([0, 0, 79_490]);
  });

  test.each([
    [500, 3_975],
    [3_000, 23_847],
    [10_000, 79_490],
  ])('art. 18 lid 2: a category of %s hundredths of a percent takes %s cents of 794.90 (F10)', (share, cents) => {
    const period = { from: '2006-03-01', until: '2006-04-01' };
    const sanctions = [{ period, category: 'CATEGORY_1', share, legalBasis: WWB!.legalBasis }];
    expect(linesOf(statementOf('2006-03-01', file({ sanctions })))).toContainEqual(['SANCTION', -cents]);
  });

  test('art. 18: sanctions of one month never take more than there is, and behaviour restored on the 15th ends one there', () => {
    const sanction = { category: 'CATEGORY_3', share: 10_000, legalBasis: WWB!.legalBasis };
    const twice = [1, 2].map(() => ({ ...sanction, period: { from: '2006-03-01', until: '2006-04-01' } }));
    expect(statementOf('2006-03-01', file({ sanctions: twice }))).toMatchObject({ rightCents: 0, payableCents: 0 });
    const half = [{ ...sanction, period: { from: '2006-03-01', until: '2006-03-16' } }];
    // 15 of 31 days of 794.90.
    expect(linesOf(statementOf('2006-03-01', file({ sanctions: half })))).toContainEqual(['SANCTION', -38_463]);
  });

  test('art. 31 lid 2 o: 25 % of earnings is left out, at most 163.00, in six months in a row and not in the seventh', () => {
    const months = Array.from({ length: 7 }, (_, place) => monthsAfter('2006-03-01', place));
    const incomes = months.map((month) => ({ month, kind: 'EARNINGS' as const, cents: 40_000, isDisregarded: true }));
    const statements = statementsUntil('2006-09-01', file({ incomes }));
    expect(statements.map(({ lines }) => lines.find(({ kind }) => kind === 'DISREGARD')?.cents ?? 0)).toEqual([
      10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 0,
    ]);
    expect(statements[0]!.rightCents).toBe(79_490 - 40_000 + 10_000);
    const [high] = statementsUntil('2006-03-01', file({ incomes: [{ ...incomes[0]!, cents: 70_000 }] }));
    expect(linesOf(high!)).toContainEqual(['DISREGARD', 16_300]);
    const [plain] = statementsUntil('2006-03-01', file({ incomes: [{ ...incomes[0]!, isDisregarded: false }] }));
    expect(linesOf(plain!).map(([kind]) => kind)).not.toContain('DISREGARD');
  });

  test('art. 31 lid 2 o: who marries keeps the six months that began as a single person; after a day without a right they begin anew', () => {
    const months = Array.from({ length: 12 }, (_, place) => monthsAfter('2006-01-01', place));
    const incomes = months.map((month) => ({ month, kind: 'EARNINGS' as const, cents: 40_000, isDisregarded: true }));
    const leftOut = (marriedFrom: string): readonly string[] => {
      const single = benefitOf('SINGLE', { from: '2006-01-01', until: '2006-05-15' });
      const married = benefitOf('MARRIED', { from: marriedFrom, until: null });
      return statementsUntil('2006-12-01', file({ incomes, benefits: [single, married] }))
        .filter(({ lines }) => lines.some(({ kind }) => kind === 'DISREGARD'))
        .map(({ month }) => month);
    };
    expect(leftOut('2006-05-15')).toEqual(months.slice(0, 6));
    expect(leftOut('2006-05-16')).toEqual(months.slice(0, 10));
  });

  test('art. 31 lid 2 j: a bonus is left out up to 1984.00 in a year', () => {
    const bonus = (month: string) => ({ month, kind: 'BONUS' as const, cents: 150_000, isDisregarded: false });
    const facts = file({ incomes: [bonus('2006-03-01'), bonus('2006-05-01')] });
    const [march, , may] = statementsUntil('2006-05-01', facts);
    expect(march!.rightCents).toBe(79_490);
    expect(linesOf(may!)).toEqual(
      expect.arrayContaining([
        ['INCOME', -150_000],
        ['DISREGARD', 48_400],
        ['ABOVE_NORM', 22_110],
      ]),
    );
    expect(may!.rightCents).toBe(0);
  });

  test('art. 19 lid 3 and 45: 4.8 % is kept back, and paid in June and at the end', () => {
    const ended = { ...MARCH_2006, period: { from: '2006-03-01', until: '2006-08-01' } };
    const statements = statementsUntil('2006-12-01', file({ benefits: [ended] }));
    const paid = statements.map(({ month, lines }) => [
      month.slice(5, 7),
      lines.find(({ kind }) => kind === 'HOLIDAY_ALLOWANCE_PAID')?.cents ?? 0,
    ]);
    expect(paid).toEqual([
      ['03', 0],
      ['04', 0],
      ['05', 0],
      ['06', 3 * 3_816],
      ['07', 2 * 3_816],
    ]);
    const sum = (key: 'rightCents' | 'payableCents'): number => statements.reduce((all, one) => all + one[key], 0);
    expect(sum('payableCents')).toBe(sum('rightCents'));
  });

  test('art. 45 lid 1: of part of a month as many days count as there are', () => {
    const late = { ...MARCH_2006, period: { from: '2006-03-17', until: null } };
    // 15 of 31 days.
    expect(linesOf(statementOf('2006-03-01', file({ benefits: [late] })))).toMatchObject([
      ['NORM', 27_474],
      ['SUPPLEMENT', 10_989],
      ['HOLIDAY_ALLOWANCE_RESERVED', -1_846],
    ]);
  });

  test('art. 54 lid 3: who is revised within a month to what they had keeps the month, to the cent, and so does a sanction on it', () => {
    const [facts] = MARCH_2006.periods;
    const from = (...days: readonly string[]): StatementFacts => {
      const periods = days.map((day, place) => ({ ...facts!, period: { from: day, until: days[place + 1] ?? null } }));
      return file({ benefits: [{ ...MARCH_2006, periods }] });
    };
    for (let day = '2006-04-02'; day < '2006-05-01'; day = addDays(day, 1)) {
      expect(statementOf('2006-04-01', from('2006-03-01', day))).toMatchObject({ rightCents: 79_490 });
      expect(statementOf('2006-04-01', from('2006-03-01', day, '2006-05-01'))).toMatchObject({ rightCents: 79_490 });
    }
    const revised = from('2006-03-01', '2006-04-07', '2006-04-16', '2006-04-17');
    expect(sumOfKind('NORM', statementOf('2006-04-01', revised))).toBe(56_779);
    expect(sumOfKind('SUPPLEMENT', statementOf('2006-04-01', revised))).toBe(22_711);
    const period = { from: '2006-04-01', until: '2006-05-01' };
    const sanctions = [{ period, category: 'CATEGORY_1', share: 500, legalBasis: WWB!.legalBasis }];
    const lowered = { ...from('2006-03-01', '2006-04-16'), sanctions };
    expect(linesOf(statementOf('2006-04-01', lowered))).toContainEqual(['SANCTION', -3_975]);
  });

  test('art. 18, 45 lid 1: of who is reduced by hand to nothing nothing is left of part of a month, nor of a sanction on it', () => {
    const period = { from: '2006-03-01', until: '2006-04-01' };
    const sanctions = [{ period, category: 'CATEGORY_1', share: 500, legalBasis: WWB!.legalBasis }];
    const byHand = { normCents: 56_779, supplementCents: 22_711, reductionCents: 79_490, household: null };
    for (let day = '2006-03-02'; day < '2006-04-01'; day = addDays(day, 1)) {
      const days = { from: day, until: null };
      const benefits = [{ ...MARCH_2006, period: days, periods: [{ ...byHand, period: days }] }];
      const march = statementOf('2006-03-01', file({ benefits, sanctions }));
      expect(march).toMatchObject({ rightCents: 0, payableCents: 0 });
      expect(linesOf(march).map(([kind]) => kind)).not.toContain('ABOVE_NORM');
    }
  });

  test('a norm that is not loaded is named, and the amounts that were decided are paid', () => {
    expect(statementOf('2010-03-01', file())).toMatchObject({
      rightCents: 79_490,
      missing: ['NORM SINGLE_ADULT on 2010-03-01'],
    });
  });

  test('art. 54 lid 3: income that is told late changes what was payable, and the difference with what was paid is there', () => {
    const payments = [{ month: '2006-03-01', cents: 75_674 }];
    expect(statementOf('2006-03-01', file({ payments }))).toMatchObject({ paidCents: 75_674, differenceCents: 0 });
    const incomes = [{ month: '2006-03-01', kind: 'OTHER' as const, cents: 10_000, isDisregarded: false }];
    // 694.90 less 4.8 % of it.
    expect(statementOf('2006-03-01', file({ payments, incomes }))).toMatchObject({
      payableCents: 66_154,
      differenceCents: -9_520,
    });
  });

  test('there is none before, after or between benefits', () => {
    const ended = { ...MARCH_2006, period: { from: '2006-03-01', until: '2006-05-01' } };
    const facts = file({ benefits: [ended] });
    expect(['2006-02-01', '2006-05-01'].map((month) => statementOf(month, facts))).toEqual([null, null]);
    expect(statementOf('2006-04-30', facts)?.month).toBe('2006-04-01');
  });
});

describe('the statements of any file', () => {
  test('add up: the lines are whole cents that come to what is payable, which is never less than nothing', () => {
    fc.assert(
      fc.property(DOSSIERS, (facts) => {
        for (const { lines, payableCents, rightCents } of statementsUntil('2026-12-01', facts)) {
          expect(sumOf(lines.map(({ cents }) => ({ cents, currency: 'EUR' }))).cents).toBe(payableCents);
          expect(payableCents >= 0 && rightCents >= 0).toBe(true);
        }
      }),
      { seed: 19, numRuns: 150 },
    );
  });

  test('have one month after another where there is a right, without overlap or gap, and their lines stay inside the month', () => {
    fc.assert(
      fc.property(DOSSIERS, (facts) => {
        const statements = statementsUntil('2026-12-01', facts);
        const months = statements.map(({ month }) => month);
        expect(new Set(months).size).toBe(months.length);
        expect(months).toEqual(months.toSorted());
        for (const { month, lines } of statements) {
          const whole = { from: month, until: monthsAfter(month, 1) };
          expect(lines.every(({ period }) => includesDay(whole, period.from) && period.until <= whole.until)).toBe(
            true,
          );
        }
        const running = (month: string): boolean =>
          facts.benefits.some(
            ({ period }) => period.from < monthsAfter(month, 1) && (period.until === null || period.until > month),
          );
        for (let month = '2004-01-01'; month <= '2026-12-01'; month = monthsAfter(month, 1)) {
          expect(months.includes(month)).toBe(running(month));
        }
      }),
      { seed: 45, numRuns: 100 },
    );
  });

  test('set off no more than was advanced, and pay out every cent of holiday allowance once the right has ended', () => {
    fc.assert(
      fc.property(DOSSIERS, (facts) => {
        const all = statementsUntil('2026-12-01', facts).flatMap(({ lines }) => lines);
        const sum = (...kinds: readonly string[]): number =>
          all.filter(({ kind }) => kinds.includes(kind)).reduce((total, { cents }) => total + cents, 0);
        const advanced = facts.advances.reduce((total, { cents }) => total + cents, 0);
        expect(-sum('ADVANCE')).toBeLessThanOrEqual(advanced);
        if (facts.benefits.some(({ period }) => period.until === null || period.until > '2026-12-01')) return;
        expect(sum('HOLIDAY_ALLOWANCE_RESERVED', 'HOLIDAY_ALLOWANCE_PAID')).toBe(0);
      }),
      { seed: 52, numRuns: 150 },
    );
  });
});
