import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import { DOSSIERS } from '../testing/generated-dossiers.js';
import { FIRST_RULES, lawIn, SINGLE } from '../testing/law.js';
import { latestDayOf } from './after-death.rules.js';
import type { BenefitFacts, ClaimFact, Statement, StatementFacts } from './statement.facts.js';
import { statementsUntil } from './statement.rules.js';

const { householdType, ...HOUSEHOLD } = SINGLE;
const PERIOD = { from: '2006-03-01', until: null };
const ALONE: BenefitFacts = {
  period: PERIOD,
  decidedOn: '2006-03-20',
  householdType,
  legalBasis: FIRST_REGIMES[0]!.legalBasis,
  periods: [{ period: PERIOD, normCents: 56_779, supplementCents: 22_711, reductionCents: 0, household: HOUSEHOLD }],
  law: lawIn(),
};
const CLAIM: ClaimFact = {
  id: 'first',
  balanceCents: 20_000,
  nettings: [{ from: '2006-04-01', mostCents: null }],
  netted: [],
};

function statements(facts: Partial<StatementFacts>, until = '2006-07-01'): readonly Statement[] {
  const empty = { benefits: [ALONE], incomes: [], sanctions: [], advances: [], payments: [] };
  return statementsUntil(until, { ...empty, ...facts });
}

function netted(all: readonly Statement[]): number[] {
  const ofMonth = ({ lines }: Statement): number[] =>
    lines.flatMap(({ kind, cents }) => (kind === 'CLAIM' ? cents : []));
  return all.map((statement) => ofMonth(statement).reduce((sum, cents) => sum + cents, 0));
}

describe('a claim that is set off', () => {
  // Norm and supplement € 794,90, less € 38,16 holiday allowance: € 756,74, of which nine tenths (€ 681,07) stay.
  test('art. 60, Rv art. 475d: takes what is payable above the protected part, until nothing is left', () => {
    const all = statements({ claims: [CLAIM] });
    expect(netted(all)).toEqual([0, -7_567, -7_567, -4_866, 0]);
    expect(all[1]!.payableCents).toBe(75_674 - 7_567);
  });

  test('art. 60: takes no more a month than was decided, and nothing where it was stopped', () => {
    const nettings = [
      { from: '2006-04-01', mostCents: 2_500 },
      { from: '2006-06-01', mostCents: 0 },
    ];
    expect(netted(statements({ claims: [{ ...CLAIM, nettings }] }))).toEqual([0, -2_500, -2_500, 0, 0]);
  });

  test('art. 60: the oldest claim goes first, and together they leave the protected part', () => {
    const claims = [
      { ...CLAIM, balanceCents: 3_000 },
      { ...CLAIM, id: 'second' },
    ];
    expect(netted(statements({ claims }))).toEqual([0, -7_567, -7_567, -7_567, -299]);
  });

  test('Rv art. 475d: other income is part of what stays, so that it leaves as much to set off', () => {
    const incomes = [{ month: '2006-04-01', kind: 'OTHER' as const, cents: 10_000, isDisregarded: false }];
    // Of less holiday allowance that is kept back, 480 cents more are payable.
    expect(netted(statements({ claims: [CLAIM], incomes }))[1]).toBe(-8_047);
  });

  test('art. 18: of a month that is lowered to nothing, nothing is set off', () => {
    const period = { from: '2006-04-01', until: '2006-05-01' };
    const sanctions = [{ period, category: 'CATEGORY_3', share: 10_000, legalBasis: ALONE.legalBasis }];
    expect(netted(statements({ claims: [CLAIM], sanctions }))[1]).toBe(0);
  });

  test('art. 60: a month that was paid keeps what was set off with it, whatever is told later', () => {
    const payments = [{ month: '2006-04-01', cents: 68_107 }];
    const claims = [{ ...CLAIM, balanceCents: 12_433, netted: [{ month: '2006-04-01', cents: 7_567 }] }];
    const incomes = [{ month: '2006-04-01', kind: 'OTHER' as const, cents: 10_000, isDisregarded: false }];
    const [, april] = statements({ claims, payments });
    expect([april!.payableCents, april!.differenceCents]).toEqual([68_107, 0]);
    const [, later] = statements({ claims, payments, incomes });
    expect([later!.payableCents, later!.differenceCents]).toEqual([58_587, -9_520]);
  });

  test('without a loaded rule for what is protected nothing is set off, and the rule is named', () => {
    const rules = FIRST_RULES.filter(({ rule }) => rule !== 'CLAIM_PROTECTED');
    const [, april] = statements({ benefits: [{ ...ALONE, law: lawIn('GM0141', rules) }], claims: [CLAIM] });
    expect([netted([april!]), april!.missing]).toEqual([[0], ['CLAIM_PROTECTED on 2006-04-01']]);
  });

  test('whatever happened, no more is set off than is left, and no month goes below nothing by it', () => {
    const claim = fc.record({ balanceCents: fc.nat({ max: 500_000 }), mostCents: fc.option(fc.nat({ max: 40_000 })) });
    fc.assert(
      fc.property(DOSSIERS, fc.array(claim, { maxLength: 3 }), (dossier, open) => {
        const claims = open.map(({ balanceCents, mostCents }, place) => {
          return { id: `claim ${place}`, balanceCents, nettings: [{ from: '2004-01-01', mostCents }], netted: [] };
        });
        const all = statementsUntil('2027-01-01', { ...dossier, claims });
        for (const { id, balanceCents } of claims) {
          const lines = all.flatMap((one) => one.lines.filter(({ claimId }) => claimId === id));
          expect(-lines.reduce((sum, { cents }) => sum + cents, 0)).toBeLessThanOrEqual(balanceCents);
        }
        expect(all.every(({ payableCents }) => payableCents >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('after death', () => {
  test('art. 45 lid 5: who lived alone is paid up to and with the day itself', () => {
    const all = statements({ diedOn: '2006-04-10' });
    expect(all.map(({ month }) => month)).toEqual(['2006-03-01', '2006-04-01']);
    expect(all[1]!.lines[0]).toMatchObject({ kind: 'NORM', period: { from: '2006-04-01', until: '2006-04-11' } });
  });

  test('art. 45 lid 5: a family is paid one month after that day at most', () => {
    const couple: BenefitFacts = {
      ...ALONE,
      householdType: 'MARRIED',
      periods: [{ ...ALONE.periods[0]!, household: null }],
    };
    const all = statements({ benefits: [couple], diedOn: '2006-04-10' });
    expect(all.at(-1)).toMatchObject({ month: '2006-05-01' });
    expect(all.at(-1)!.lines[0]!.period).toEqual({ from: '2006-05-01', until: '2006-05-11' });
  });

  test('a benefit that begins after it is not paid, and one that ended before it stays as it was', () => {
    expect(statements({ diedOn: '2006-02-20' })).toEqual([]);
    const ended = { ...ALONE, period: { from: '2006-03-01', until: '2006-04-01' } };
    expect(statements({ benefits: [ended], diedOn: '2006-06-10' })).toEqual(statements({ benefits: [ended] }));
  });

  test('parts of the day that the register does not know count as late as they can be, and never after today', () => {
    const today = '2006-06-20';
    expect(['20060410', '20060400', '20060000', '20050000', '00000000'].map((day) => latestDayOf(day, today))).toEqual([
      '2006-04-10',
      '2006-04-30',
      today,
      '2005-12-31',
      today,
    ]);
  });
});
