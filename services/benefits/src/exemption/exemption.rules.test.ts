import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths } from '@klantbeeld/domain';
import fc from 'fast-check';
import { lawIn } from '../testing/law.js';
import { considerExemption, nextReview, type ExemptionAsked, type ExemptionOutcome } from './exemption.rules.js';

const CARE: ExemptionAsked = {
  kind: 'INDIVIDUAL',
  from: '2006-03-01',
  until: '2006-12-31',
  reason: 'CARE',
  group: null,
  provision: 'Geen plaats in de kinderopvang.',
  isRequested: true,
  youngestChildBornOn: null,
  monthsElsewhere: 0,
  hadSingleParentExemption: false,
};
const PARENT: ExemptionAsked = {
  ...CARE,
  kind: 'SINGLE_PARENT',
  from: '2016-01-01',
  until: '2018-06-15',
  provision: null,
  youngestChildBornOn: '2013-06-15',
};

function consider(changes: Partial<ExemptionAsked>, of = CARE, municipality = 'GM0141') {
  return considerExemption({ ...of, ...changes }, lawIn(municipality));
}

function pathsOf(answer: ReturnType<typeof consider>): readonly string[] {
  return 'problems' in answer ? answer.problems.map(({ path }) => path) : [];
}

describe('an individual exemption', () => {
  test('art. 9 lid 2: is for one person, for a time, and looked at again six weeks before its end', () => {
    expect(consider({})).toEqual({
      until: '2006-12-31',
      reviewOn: '2006-11-19',
      legalBasis: { bwbId: 'BWBR0015703', article: '9', paragraph: '2', validFrom: '2004-01-01' },
    });
  });

  test.each<[string, Partial<ExemptionAsked>, readonly string[]]>([
    ['an end', { until: null }, ['until']],
    ['one person', { group: 'Alle alleenstaande ouders' }, ['group']],
    ['a look at provisions where the reason is care', { provision: null }, ['provision']],
    ['an end after its beginning', { until: '2006-03-01' }, ['until']],
    ['a law that was there', { from: '2003-12-01', until: '2003-12-31' }, ['from', 'until', 'until']],
  ])('art. 9 lid 2: takes %s', (_what, changes, paths) => {
    expect(pathsOf(consider(changes))).toEqual(paths);
  });

  test('art. 9 lid 2: takes no look at provisions for another reason than care', () => {
    expect(pathsOf(consider({ reason: 'MEDICAL', provision: null }))).toEqual([]);
  });

  test('art. 9 lid 2: the policy of each municipality says how long at most, and without one nothing is given', () => {
    const longest = (municipality: string): string[] =>
      ['2006-09-01', '2006-09-02', '2007-03-01', '2007-03-02'].filter(
        (until) => pathsOf(consider({ until }, CARE, municipality)).length === 0,
      );
    expect(longest('GM0141')).toEqual(['2006-09-01', '2006-09-02', '2007-03-01']);
    expect(longest('GM1674')).toEqual(['2006-09-01']);
    expect(longest('GM9999')).toEqual([]);
  });

  test('art. 9 lid 2: whatever is asked, what is given ends within the policy and is reviewed before it ends', () => {
    const days = fc.integer({ min: 0, max: 6_000 }).map((count) => addDays('2004-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 800 }), (from, length) => {
        const answer = consider({ from, until: addDays(from, length) });
        if ('problems' in answer) return;
        const { until, reviewOn } = answer;
        expect(until > from && until <= addMonths(from, 12)).toBe(true);
        expect(reviewOn >= from && reviewOn < until).toBe(true);
      }),
    );
  });
});

describe('the exemption of a single parent', () => {
  test('art. 9a: rests on that article and is looked at again after six months', () => {
    expect(consider({}, PARENT)).toMatchObject({
      reviewOn: '2016-07-01',
      legalBasis: { article: '9a', paragraph: '1' },
    });
    expect(nextReview('2016-07-01', '2018-06-15', lawIn())).toBe('2017-01-01');
    expect(nextReview('2018-03-01', '2018-06-15', lawIn())).toBeNull();
  });

  test.each<[string, Partial<ExemptionAsked>, readonly string[]]>([
    ['lid 1: on request', { isRequested: false }, ['requestedOn']],
    ['lid 1: for a child whose birth is known', { youngestChildBornOn: null }, ['youngestChildBornOn']],
    ['lid 1: for a child under five', { youngestChildBornOn: '2011-01-01' }, ['youngestChildBornOn']],
    ['lid 2: once', { hadSingleParentExemption: true }, ['kind']],
    ['lid 4: until the child is five', { until: '2018-06-16' }, ['until']],
    ['lid 4: less what was used elsewhere', { monthsElsewhere: 48 }, ['until']],
    ['since 2009', { from: '2008-12-31', until: '2009-12-31' }, ['kind']],
  ])('art. 9a %s', (_what, changes, paths) => {
    expect(pathsOf(consider(changes, PARENT))).toEqual(paths);
  });

  test('art. 9a lid 4: six years at most until 2015, five since, and never past the fifth birthday', () => {
    const born = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2004-06-01', days));
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 0, max: 2_500 }),
        fc.integer({ min: 1, max: 3_000 }),
        (birth, age, length) => {
          const from = addDays(birth, age);
          const asked = { from, until: addDays(from, length), youngestChildBornOn: birth };
          const answer = consider(asked, PARENT);
          if ('problems' in answer) return;
          const { until } = answer as ExemptionOutcome;
          expect(from >= '2009-01-01' && until <= addMonths(birth, 60)).toBe(true);
        },
      ),
    );
  });
});
