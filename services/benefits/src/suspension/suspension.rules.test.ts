import { describe, expect, test } from '@jest/globals';
import { addDays, daysIn } from '@klantbeeld/domain';
import fc from 'fast-check';
import { lawIn, SINGLE } from '../testing/law.js';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import type { StatementFacts } from '../statement/statement.facts.js';
import { statementsUntil } from '../statement/statement.rules.js';
import { considerSuspension, isInTime, mayWithdraw, type SuspensionAsked } from './suspension.rules.js';

const ASKED: SuspensionAsked = {
  decidedOn: '2006-04-03',
  from: '2006-03-11',
  repairUntil: '2006-04-18',
  isBlameworthy: true,
  benefit: { from: '2006-01-01', until: null },
};

function pathsOf(changes: Partial<SuspensionAsked>): readonly string[] {
  const answer = considerSuspension({ ...ASKED, ...changes }, lawIn());
  return 'problems' in answer ? answer.problems.map(({ path }) => path) : [];
}

describe('putting a right on hold', () => {
  test('art. 54 lid 1: takes eight weeks at most', () => {
    expect(considerSuspension(ASKED, lawIn())).toEqual({ until: '2006-05-06' });
  });

  test.each<[string, Partial<SuspensionAsked>, readonly string[]]>([
    ['lid 1: takes blame', { isBlameworthy: false }, ['isBlameworthy']],
    ['lid 1: is about days that have come', { from: '2006-04-04' }, ['from']],
    ['lid 1: is of a benefit that runs', { benefit: { from: '2006-01-01', until: '2006-03-11' } }, ['from']],
    ['lid 2: leaves time to repair it', { repairUntil: '2006-04-03' }, ['repairUntil']],
    ['lid 2: leaves that time within the eight weeks', { repairUntil: '2006-05-07' }, ['repairUntil']],
  ])('art. 54 %s', (_what, changes, paths) => {
    expect(pathsOf(changes)).toEqual(paths);
  });

  test('art. 54 lid 2 and 4: repairing is in time before the term is over, and withdrawing from then on', () => {
    const standing = { state: 'RUNNING', repairUntil: '2006-04-18' };
    expect([isInTime('2006-04-17', standing), isInTime('2006-04-18', standing)]).toEqual([true, false]);
    expect([mayWithdraw(standing, '2006-04-17'), mayWithdraw(standing, '2006-04-18')]).toEqual([false, true]);
    expect(mayWithdraw({ ...standing, state: 'REPAIRED' }, '2006-04-18')).toBe(false);
  });
});

describe('the statement of a month with days on hold', () => {
  const { householdType, ...household } = SINGLE;
  const [wwb] = FIRST_REGIMES;
  const benefit = {
    period: { from: '2006-01-01', until: null },
    decidedOn: '2006-01-10',
    householdType,
    legalBasis: wwb!.legalBasis,
    periods: [
      {
        period: { from: '2006-01-01', until: null },
        normCents: 56_779,
        supplementCents: 22_711,
        reductionCents: 0,
        household,
      },
    ],
    law: lawIn(),
  };
  const facts: StatementFacts = { benefits: [benefit], incomes: [], sanctions: [], advances: [], payments: [] };
  const payable = (more: Partial<StatementFacts>): readonly number[] =>
    statementsUntil('2006-06-01', { ...facts, ...more }).map(({ payableCents }) => payableCents);

  test('art. 54 lid 1: of a whole month nothing is paid, and the month after is as it was', () => {
    const suspensions = [{ period: { from: '2006-03-01', until: '2006-04-01' } }];
    expect(payable({ suspensions }).slice(1, 4)).toEqual([75_674, 0, 75_674]);
  });

  test('art. 52 lid 4: an advance is not set off with what is on hold, and waits', () => {
    const suspensions = [{ period: { from: '2006-01-02', until: '2006-02-01' } }];
    const [january, february] = statementsUntil('2006-02-01', {
      ...facts,
      suspensions,
      advances: [{ paidOn: '2006-01-05', cents: 50_000 }],
    });
    expect(january!.lines.find(({ kind }) => kind === 'ADVANCE')!.cents).toBe(-2_441);
    expect(february!.lines.find(({ kind }) => kind === 'ADVANCE')!.cents).toBe(-47_559);
  });

  test('art. 54 lid 1: whatever days are on hold, the lines add up, nothing is negative, and the right is as it was', () => {
    const day = fc.integer({ min: 0, max: 180 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 56 }), (start, length) => {
        const from = addDays('2006-01-01', start);
        const period = { from, until: addDays(from, length) };
        const before = statementsUntil('2006-06-01', facts);
        const held = statementsUntil('2006-06-01', { ...facts, suspensions: [{ period }] });
        held.forEach((statement, place) => {
          const line = statement.lines.find(({ kind }) => kind === 'SUSPENSION');
          const kept = -(line?.cents ?? 0);
          expect(statement.rightCents).toBe(before[place]!.rightCents);
          expect(statement.payableCents).toBe(before[place]!.payableCents - kept);
          expect(statement.payableCents >= 0).toBe(true);
          if (line) expect(daysIn(line.period) <= 31).toBe(true);
        });
      }),
    );
  });
});
