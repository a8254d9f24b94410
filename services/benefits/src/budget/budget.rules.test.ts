import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forecastOf, forecastState, incomeOutcome, workOutcome, type BookedMonth } from './budget.rules.js';
import { BUDGET_ENTRY_KINDS, BUDGET_PARTS } from './budget.tables.js';
import { plannedYears } from './staffing-plan.rules.js';

const MILLION = 100_000_000;

function entry(part: BookedMonth['part'], kind: BookedMonth['kind'], cents: number, month = '2006-01-01'): BookedMonth {
  return { part, kind, month, cents };
}

const NOTHING = { surplusCents: 0, deficitCents: 0, repayCents: 0, carriedCents: 0, mayRequestSupplement: false };

describe('the I-deel (WWB art. 69 lid 1 b)', () => {
  test('art. 69: of 20.0 million with 18.9 million spent, 1.1 million stays with the municipality (F31)', () => {
    const months = [entry('INCOME', 'GRANTED', 20 * MILLION), entry('INCOME', 'SPENT', 1_890_000_000)];
    expect(incomeOutcome(months)).toEqual({ ...NOTHING, surplusCents: 110_000_000 });
  });

  test('art. 73-74: what is short is for the own account, and more can be asked for (F31)', () => {
    const months = [entry('INCOME', 'GRANTED', 20 * MILLION), entry('INCOME', 'SPENT', 21 * MILLION)];
    expect(incomeOutcome(months)).toEqual({ ...NOTHING, deficitCents: MILLION, mayRequestSupplement: true });
    const helped = [...months, entry('INCOME', 'SUPPLEMENT', MILLION)];
    expect(incomeOutcome(helped)).toEqual(NOTHING);
  });
});

describe('the W-deel (WWB art. 69 lid 1 a, 70)', () => {
  const YEAR = [entry('WORK', 'GRANTED', 5 * MILLION), entry('WORK', 'SPENT', 460_000_000)];

  test('art. 70: of 5.0 million with 4.6 million spent lawfully, 0.4 million is paid back (F32)', () => {
    expect(workOutcome(YEAR, null)).toEqual({ ...NOTHING, repayCents: 40_000_000 });
  });

  test('art. 70: less what may go along to the next year, at most a share of the budget (F32)', () => {
    expect(workOutcome(YEAR, 300)).toEqual({ ...NOTHING, repayCents: 25_000_000, carriedCents: 15_000_000 });
    expect(workOutcome(YEAR, 7_500)).toEqual({ ...NOTHING, carriedCents: 40_000_000 });
  });

  test('art. 70: what was spent unlawfully is paid back and does not go along', () => {
    const months = [...YEAR, entry('WORK', 'UNLAWFUL', 30_000_000)];
    expect(workOutcome(months, 7_500)).toEqual({ ...NOTHING, repayCents: 30_000_000, carriedCents: 10_000_000 });
  });

  test('what goes along and what is paid back are together what was not spent lawfully', () => {
    const amount = fc.nat({ max: 10 * MILLION });
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.nat({ max: 10_000 }), (granted, carried, spent, wrong, share) => {
        const kinds = { GRANTED: granted, CARRIED_IN: carried, SPENT: spent, UNLAWFUL: wrong } as const;
        const months = Object.entries(kinds).map(([kind, cents]) => entry('WORK', kind as BookedMonth['kind'], cents));
        const outcome = workOutcome(months, share);
        expect(outcome.repayCents + outcome.carriedCents).toBe(Math.max(0, granted + carried - spent));
        expect(outcome.surplusCents).toBe(0);
      }),
    );
  });
});

describe('the forecast', () => {
  const months = [
    entry('INCOME', 'GRANTED', 1_200_000),
    entry('INCOME', 'SPENT', 90_000),
    entry('INCOME', 'SPENT', 130_000, '2006-02-01'),
    entry('INCOME', 'SPENT', 99_999, '2006-03-01'),
  ];

  test('goes on as in the months that are over', () => {
    expect(forecastOf(months, 'INCOME', 2006, '2006-01-31')).toBeNull();
    expect(forecastOf(months, 'INCOME', 2006, '2006-03-15')).toBe(1_320_000);
    expect(forecastOf(months, 'INCOME', 2006, '2007-02-01')).toBe(319_999);
    expect(forecastState(months, 'INCOME', 2006, '2006-03-15')).toBe('OVER');
    expect(forecastState(months, 'INCOME', 2006, '2006-02-15')).toBe('WITHIN');
    expect(forecastState(months, 'WORK', 2006, '2006-02-15')).toBeNull();
  });

  test('is never negative, whatever was booked', () => {
    const one = fc.record({
      part: fc.constantFrom(...BUDGET_PARTS),
      kind: fc.constantFrom(...BUDGET_ENTRY_KINDS),
      month: fc.integer({ min: 1, max: 12 }).map((month) => `2006-${String(month).padStart(2, '0')}-01`),
      cents: fc.integer({ min: -MILLION, max: MILLION }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (booked) => {
        for (const part of BUDGET_PARTS) expect(forecastOf(booked, part, 2006, '2006-09-02')).toBeGreaterThanOrEqual(0);
        for (const outcome of [incomeOutcome(booked), workOutcome(booked, 1_000)]) {
          const { mayRequestSupplement: _may, ...amounts } = outcome;
          for (const cents of Object.values(amounts)) expect(cents).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('cost before gain', () => {
  test('five extra staff of 350,000 and thirty exits of 11,000 more a year cost first and bring in later (F33)', () => {
    const years = plannedYears({
      firstYear: 2006,
      years: 3,
      fileSize: 150,
      extraStaff: 5,
      costPerStaffCents: 7_000_000,
      extraExitsPerYear: 30,
      savingPerExitCents: 1_100_000,
      monthsSavedInFirstYear: 6,
    });
    expect(years).toEqual([
      {
        year: 2006,
        fileSize: 150,
        extraStaff: 5,
        costCents: 35_000_000,
        savedCents: 16_500_000,
        netCents: -18_500_000,
        cumulativeCents: -18_500_000,
      },
      {
        year: 2007,
        fileSize: 120,
        extraStaff: 4,
        costCents: 28_000_000,
        savedCents: 49_500_000,
        netCents: 21_500_000,
        cumulativeCents: 3_000_000,
      },
      {
        year: 2008,
        fileSize: 90,
        extraStaff: 3,
        costCents: 21_000_000,
        savedCents: 82_500_000,
        netCents: 61_500_000,
        cumulativeCents: 64_500_000,
      },
    ]);
  });

  test('a file that is empty needs nobody, and nobody goes out of it', () => {
    const years = plannedYears({
      firstYear: 2006,
      years: 3,
      fileSize: 10,
      extraStaff: 2,
      costPerStaffCents: 100,
      extraExitsPerYear: 8,
      savingPerExitCents: 120,
      monthsSavedInFirstYear: 12,
    });
    expect(years.map(({ fileSize, extraStaff, savedCents }) => [fileSize, extraStaff, savedCents])).toEqual([
      [10, 2, 960],
      [2, 1, 1_200],
      [0, 0, 1_200],
    ]);
  });
});
