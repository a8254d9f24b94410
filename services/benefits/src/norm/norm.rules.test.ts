import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lawIn, SINGLE } from '../testing/law.js';
import {
  AGE_BANDS,
  costSharerNorm,
  euros,
  NORM_CIRCUMSTANCES,
  normOn,
  percent,
  totalOfNorm,
  type NormHousehold,
} from './norm.rules.js';

const PARENT: NormHousehold = { ...SINGLE, householdType: 'SINGLE_PARENT', hasChild: true };
const COUPLE: NormHousehold = { ...SINGLE, householdType: 'MARRIED', partnerAgeBand: 'ADULT' };

/** Kind and cents of each line, or what is missing. */
function stepsOf(day: string, household: NormHousehold, municipality?: string): unknown {
  const answer = normOn(day, household, lawIn(municipality));
  return 'missing' in answer ? answer.missing : answer.lines.map(({ kind, cents }) => [kind, cents]);
}

describe('the norm of the WWB', () => {
  test('art. 21 and 25: who lives alone in March 2006 has 567.79 and a supplement of 227.11, together 794.90 (F02)', () => {
    const answer = normOn('2006-03-01', SINGLE, lawIn());
    expect(stepsOf('2006-03-01', SINGLE)).toEqual([
      ['NORM', 56_779],
      ['SUPPLEMENT', 22_711],
    ]);
    expect('lines' in answer && totalOfNorm(answer.lines)).toBe(79_490);
    expect('lines' in answer && answer.lines.map(({ legalBasis }) => legalBasis.article)).toEqual(['21', '25']);
  });

  test.each<[string, NormHousehold, number]>([
    ['art. 20 lid 1: single, 18 to 20', { ...SINGLE, ageBand: 'YOUNG' }, 19_623],
    ['art. 20 lid 2: single parent, 18 to 20', { ...PARENT, ageBand: 'YOUNG' }, 42_334],
    ['art. 20 lid 1: a couple, both 18 to 20', { ...COUPLE, ageBand: 'YOUNG', partnerAgeBand: 'YOUNG' }, 39_246],
    [
      'art. 20 lid 2: the same with a child',
      { ...COUPLE, ageBand: 'YOUNG', partnerAgeBand: 'YOUNG', hasChild: true },
      61_957,
    ],
    ['art. 20 lid 1: a couple, one 18 to 20', { ...COUPLE, partnerAgeBand: 'YOUNG' }, 76_402],
    ['art. 20 lid 2: the same with a child', { ...COUPLE, partnerAgeBand: 'YOUNG', hasChild: true }, 99_113],
    ['art. 21: a couple', COUPLE, 113_557],
    ['art. 22: single, 65 or older', { ...SINGLE, ageBand: 'PENSION_AGE' }, 84_390],
    ['art. 22: single parent, 65 or older', { ...PARENT, ageBand: 'PENSION_AGE' }, 107_101],
    ['art. 22: a couple, both 65', { ...COUPLE, ageBand: 'PENSION_AGE', partnerAgeBand: 'PENSION_AGE' }, 118_816],
    ['art. 22: a couple, one 65', { ...COUPLE, partnerAgeBand: 'PENSION_AGE' }, 119_770],
    ['art. 23: single in an institution', { ...SINGLE, isInInstitution: true }, 24_585],
    ['art. 23: a couple in an institution', { ...COUPLE, isInInstitution: true }, 38_243],
  ])('%s, on 1 January 2006', (_who, household, cents) => {
    expect(stepsOf('2006-01-01', household)).toEqual([['NORM', cents]]);
  });

  test('art. 21: a single parent has a norm of their own on 31 December 2014, and that of a single person the day after (F46)', () => {
    expect(stepsOf('2014-12-31', PARENT)).toEqual([
      ['NORM', 95_164],
      ['SUPPLEMENT', 27_190],
    ]);
    expect(stepsOf('2015-01-01', PARENT)).toEqual([['NORM', 96_083]]);
    expect(stepsOf('2015-01-01', PARENT)).toEqual(stepsOf('2015-01-01', SINGLE));
  });

  test('art. 25 lid 2: the supplement is never more than the law’s own amount', () => {
    const generous = lawIn('GM0141').book.on('2006-01-01', 'SUPPLEMENT', 'LIVES_ALONE')!;
    const law = lawIn('GM0141', [
      ...['NORM', 'SUPPLEMENT_LIMIT'].flatMap((rule) =>
        lawIn()
          .book.allOn('2006-01-01')
          .filter((one) => one.rule === rule),
      ),
      { ...generous, value: 5_000 },
    ]);
    const answer = normOn('2006-03-01', SINGLE, law);
    expect('lines' in answer && answer.lines[1]!.cents).toBe(22_711);
  });

  test('art. 25-26: who shares costs gets less of a supplement, and a couple less of the norm', () => {
    expect(stepsOf('2006-03-01', { ...SINGLE, costSharers: 1 })).toEqual([
      ['NORM', 56_779],
      ['SUPPLEMENT', 11_356],
    ]);
    expect(stepsOf('2006-03-01', { ...COUPLE, costSharers: 1 })).toEqual([
      ['NORM', 113_557],
      ['REDUCTION', -11_356],
    ]);
  });

  test('art. 27 and 30: no housing costs lower as the ordinance of each municipality says', () => {
    const household: NormHousehold = { ...COUPLE, circumstances: ['NO_HOUSING_COSTS'] };
    expect(stepsOf('2006-03-01', household, 'GM0141')).toEqual([
      ['NORM', 113_557],
      ['REDUCTION', -11_356],
    ]);
    expect(stepsOf('2006-03-01', household, 'GM1674')).toEqual([
      ['NORM', 113_557],
      ['REDUCTION', -22_711],
    ]);
    expect(stepsOf('2006-03-01', household, 'GM0599')).toBe('REDUCTION NO_HOUSING_COSTS on 2006-03-01');
  });
});

describe('the norm of the Participatiewet', () => {
  test('art. 21: 1091.71 for who is single or a single parent, 1559.58 for a couple, in March 2022', () => {
    expect(stepsOf('2022-03-15', SINGLE)).toEqual([['NORM', 109_171]]);
    expect(stepsOf('2022-03-15', PARENT)).toEqual([['NORM', 109_171]]);
    expect(stepsOf('2022-03-15', COUPLE)).toEqual([['NORM', 155_958]]);
  });

  test('art. 22a lid 1: ((40 % + A x 30 %) / A) x B, a couple for both of them', () => {
    // Two who share: half of the couple norm each; three: 130 % / 3 = 43.33 %; a couple and one more: twice that.
    expect(stepsOf('2022-03-15', { ...SINGLE, costSharers: 1 })).toEqual([['COST_SHARER_NORM', 77_979]]);
    expect(stepsOf('2022-03-15', { ...SINGLE, costSharers: 2 })).toEqual([['COST_SHARER_NORM', 67_582]]);
    expect(stepsOf('2022-03-15', { ...COUPLE, costSharers: 1 })).toEqual([['COST_SHARER_NORM', 135_164]]);
  });

  test('art. 22a lid 3: a partner younger than 21 keeps the amount of art. 20, also with a child', () => {
    const couple: NormHousehold = { ...COUPLE, partnerAgeBand: 'YOUNG', costSharers: 1 };
    expect(stepsOf('2018-01-01', couple)).toEqual([
      ['COST_SHARER_NORM', 61_417],
      ['NORM', 24_491],
    ]);
    expect(stepsOf('2018-01-01', { ...couple, hasChild: true })).toEqual([
      ['COST_SHARER_NORM', 61_417],
      ['NORM', 52_837],
    ]);
  });

  test('art. 22a lid 1: with nobody to share with it is 70 % of the couple norm, which is the norm of a single person', () => {
    expect(costSharerNorm({ couple: 155_958, sharing: 1, persons: 1, base: 4_000, each: 3_000 })).toBe(109_171);
    expect(costSharerNorm({ couple: 155_958, sharing: 2, persons: 2, base: 4_000, each: 3_000 })).toBe(155_958);
  });

  test('a norm of a day of which none is loaded is missing, and named, instead of guessed', () => {
    expect(stepsOf('2010-01-01', SINGLE)).toBe('NORM SINGLE_ADULT on 2010-01-01');
    expect(stepsOf('2003-12-31', SINGLE)).toBe('law on 2003-12-31');
  });
});

const HOUSEHOLDS = fc.record({
  householdType: fc.constantFrom('SINGLE' as const, 'SINGLE_PARENT' as const, 'MARRIED' as const),
  ageBand: fc.constantFrom(...AGE_BANDS),
  partnerAgeBand: fc.constantFrom(null, ...AGE_BANDS),
  hasChild: fc.boolean(),
  costSharers: fc.nat({ max: 8 }),
  isInInstitution: fc.boolean(),
  circumstances: fc.uniqueArray(fc.constantFrom(...NORM_CIRCUMSTANCES)),
});
const DAYS = fc.constantFrom(
  '2006-01-01',
  '2006-06-30',
  '2014-07-01',
  '2014-12-31',
  '2015-01-01',
  '2018-06-30',
  '2022-03-15',
);

describe('of any household', () => {
  test('art. 20-30: the norm is never below nothing, and nobody who shares costs has more than alone', () => {
    fc.assert(
      fc.property(DAYS, HOUSEHOLDS, fc.constantFrom('GM0141', 'GM1674'), (day, household, municipality) => {
        const total = (one: NormHousehold): number | null => {
          const answer = normOn(day, one, lawIn(municipality));
          return 'missing' in answer ? null : totalOfNorm(answer.lines);
        };
        const own = total(household);
        const alone = total({ ...household, costSharers: 0 });
        if (own === null || alone === null) return;
        expect(Number.isSafeInteger(own) && own >= 0).toBe(true);
        expect(own).toBeLessThanOrEqual(alone);
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });

  test('amounts and shares are told in Dutch', () => {
    expect([euros(79_490), euros(-5), percent(480), percent(2_000)]).toEqual(['€ 794,90', '-€ 0,05', '4,8%', '20%']);
  });
});
