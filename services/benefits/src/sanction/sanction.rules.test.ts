import { describe, expect, test } from '@jest/globals';
import { addMonths } from '@klantbeeld/domain';
import fc from 'fast-check';
import type { BenefitRule } from '../rule/rule-book.js';
import { FIRST_RULES, lawIn } from '../testing/law.js';
import {
  BLAMES,
  considerSanction,
  endAfterRestoration,
  tellOfReconsideration,
  type EarlierSanction,
  type SanctionAnswer,
  type SanctionOutcome,
  type SanctionQuestion,
} from './sanction.rules.js';

const ASKED: SanctionQuestion = {
  conducts: [{ on: '2006-02-17', category: 'CATEGORY_3' }],
  blame: 'FULL',
  unableUntil: null,
  isHeard: true,
  decidedOn: '2006-02-24',
  startMonth: '2006-03-01',
  months: null,
  earlier: [],
};

function consider(facts: Partial<SanctionQuestion>, municipality?: string): SanctionAnswer {
  return considerSanction({ ...ASKED, ...facts }, lawIn(municipality));
}

/** A breach of a work duty on a day, decided a week later and carried out from the next month. */
function workDuty(on: string, earlier: readonly EarlierSanction[] = [], months: number | null = null): SanctionAnswer {
  const startMonth = `${addMonths(on, 1).slice(0, 7)}-01`;
  return consider({ conducts: [{ on, category: 'WORK_DUTY' }], decidedOn: on, startMonth, months, earlier });
}

function imposed(answer: SanctionAnswer, id: string, decidedOn: string): EarlierSanction {
  const { category, ordinal } = answer as SanctionOutcome;
  return { id, category, ordinal, decidedOn };
}

describe('a lowering by ordinance', () => {
  test('art. 18 lid 2: refusing fitting work in February 2006 takes the whole norm of March (F06)', () => {
    expect(consider({})).toEqual({
      category: 'CATEGORY_3',
      conductOn: '2006-02-17',
      share: 10_000,
      months: 1,
      mostMonths: 1,
      from: '2006-03-01',
      until: '2006-04-01',
      ordinal: 1,
      recidivismOf: null,
      reconsiderBefore: '2006-05-24',
      rulesFrom: '2004-01-01',
      legalBasis: { bwbId: 'BWBR0015703', article: '18', paragraph: '2', validFrom: '2004-01-01' },
    });
  });

  test('art. 18 lid 2: the same again within twelve months lasts twice as long, and says of what it is a repeat (F07)', () => {
    const earlier = [imposed(consider({}), 'the first', '2006-02-24')];
    const again = { conducts: [{ on: '2006-08-10', category: 'CATEGORY_3' }], startMonth: '2006-09-01', earlier };
    expect(consider({ ...again, decidedOn: '2006-08-20' })).toMatchObject({
      months: 2,
      mostMonths: 2,
      ordinal: 2,
      recidivismOf: 'the first',
      until: '2006-11-01',
    });
    const later = { ...again, conducts: [{ on: '2007-02-24', category: 'CATEGORY_3' }], decidedOn: '2007-03-01' };
    expect(consider(later)).toMatchObject({ months: 1, ordinal: 1, recidivismOf: null });
    const other = { ...again, conducts: [{ on: '2006-08-10', category: 'CATEGORY_1' }], decidedOn: '2006-08-20' };
    expect(consider(other)).toMatchObject({ months: 1, ordinal: 1, recidivismOf: null });
  });

  test.each([
    ['CATEGORY_1', 500],
    ['CATEGORY_2', 3_000],
    ['CATEGORY_3', 10_000],
  ])('art. 8 and 18 lid 2: %s lowers by the share of the ordinance for a month in 2022 (F10)', (category, share) => {
    const facts = { conducts: [{ on: '2022-06-10', category }], decidedOn: '2022-06-20', startMonth: '2022-07-01' };
    expect(consider(facts)).toMatchObject({ share, months: 1, rulesFrom: '2015-01-01' });
  });

  test('art. 8: each municipality has its own ordinance, and each ordinance its own version', () => {
    const conducts = [{ on: '2006-02-17', category: 'CATEGORY_2' }];
    expect(consider({ conducts }, 'GM0141')).toMatchObject({ share: 2_000 });
    expect(consider({ conducts }, 'GM1674')).toMatchObject({ share: 4_000 });
  });

  test('art. 18 lid 2: of several breaches at once the heaviest category counts alone (F10)', () => {
    const conducts = ['CATEGORY_1', 'CATEGORY_3', 'CATEGORY_2'].map((category) => ({ on: '2006-02-17', category }));
    expect(consider({ conducts })).toMatchObject({ category: 'CATEGORY_3', share: 10_000, months: 1 });
  });

  test('art. 8: a municipality without an ordinance lowers nothing, and without conduct there is no sanction (F10)', () => {
    expect(consider({}, 'GM0599')).toEqual({ refusal: 'NO_RULE' });
    expect(consider({ conducts: [] })).toEqual({ refusal: 'NO_CONDUCT' });
  });

  test('art. 18 lid 1: less blame halves the share where the ordinance says so', () => {
    expect(consider({ blame: 'LESS', conducts: [{ on: '2006-02-17', category: 'CATEGORY_2' }] })).toMatchObject({
      share: 1_000,
    });
  });

  test('art. 18 lid 2: without any blame there is none, nor for conduct before the medical advisor says somebody was able (F05)', () => {
    expect(consider({ blame: 'NONE' })).toEqual({ refusal: 'NO_BLAME' });
    expect(consider({ unableUntil: '2006-04-15' })).toEqual({ refusal: 'NO_BLAME' });
    expect(consider({ unableUntil: '2006-02-17' })).toMatchObject({ months: 1 });
  });

  test('Awb art. 4:8: nobody is lowered unheard', () => {
    expect(consider({ isHeard: false })).toEqual({ refusal: 'NOT_HEARD' });
  });

  test('an ordinance of a year: conduct of longer ago is left alone, to the day', () => {
    expect(consider({ decidedOn: '2007-02-17' })).toMatchObject({ months: 1 });
    expect(consider({ decidedOn: '2007-02-18' })).toEqual({ refusal: 'CONDUCT_TOO_OLD' });
  });
});

describe('a lowering for work duties since 2015', () => {
  test('art. 18 lid 5-8: 2022-06 one month, 2022-10 two or three, 2023-02 three, and three each next time (F09)', () => {
    const first = workDuty('2022-06-10');
    const afterFirst = [imposed(first, 'first', '2022-06-20')];
    const second = workDuty('2022-10-10', afterFirst);
    const afterSecond = [...afterFirst, imposed(second, 'second', '2022-10-20')];
    const third = workDuty('2023-02-10', afterSecond);
    const afterThird = [...afterSecond, imposed(third, 'third', '2023-02-20')];
    const fourth = workDuty('2023-09-10', afterThird);
    expect([first, second, third, fourth]).toMatchObject([
      { share: 10_000, months: 1, mostMonths: 1, ordinal: 1, legalBasis: { paragraph: '5' } },
      { share: 10_000, months: 2, mostMonths: 3, ordinal: 2, recidivismOf: 'first', legalBasis: { paragraph: '6' } },
      { share: 10_000, months: 3, ordinal: 3, recidivismOf: 'second', legalBasis: { paragraph: '7' } },
      { share: 10_000, months: 3, ordinal: 4, recidivismOf: 'third', legalBasis: { paragraph: '8' } },
    ]);
    expect(workDuty('2022-10-10', afterFirst, 3)).toMatchObject({ months: 3 });
    expect(workDuty('2022-10-10', afterFirst, 1)).toEqual({ refusal: 'TOO_SHORT' });
  });

  test('art. 18 lid 5: three months at once for a first refusal is refused (ECLI:NL:RBAMS:2017:5710; F09)', () => {
    expect(workDuty('2022-06-10', [], 3)).toEqual({ refusal: 'TOO_LONG', mostMonths: 1 });
  });

  test('art. 18 lid 6: a breach a year after the last decision is a first one again', () => {
    const first = imposed(workDuty('2022-06-10'), 'first', '2022-06-20');
    expect(workDuty('2023-06-19', [first])).toMatchObject({ ordinal: 2 });
    expect(workDuty('2023-06-20', [first])).toMatchObject({ ordinal: 1, recidivismOf: null });
  });

  test('art. 18 lid 4: the WWB knows no national work duties, and a breach of 2014 is judged by its own day', () => {
    expect(workDuty('2014-12-31')).toEqual({ refusal: 'NO_RULE' });
    expect(workDuty('2015-01-01')).toMatchObject({ months: 1 });
  });
});

describe('a lowering that is looked at again', () => {
  const MARCH_TO_MAY = { from: '2022-03-01', until: '2022-06-01' };

  test('art. 18 lid 3: it is reconsidered at most three months after the decision', () => {
    expect(consider({})).toMatchObject({ reconsiderBefore: '2006-05-24' });
  });

  test('art. 18 lid 3: it is told of so many weeks ahead as the municipality says on the day of the decision', () => {
    const own = (from: string, value: number): BenefitRule => {
      const norm = FIRST_RULES.find((rule) => rule.rule === 'SERVICE_NORM' && rule.case === 'RECONSIDERATION')!;
      return { ...norm, municipality: 'GM0141', value, period: { from, until: null } };
    };
    const { book } = lawIn('GM0141', [own('2004-01-01', 4), own('2022-06-01', 6)]);
    const decidedOn = (day: string): string =>
      tellOfReconsideration({ decidedOn: day, reconsiderBefore: '2022-08-31' }, book);
    expect([decidedOn('2022-05-31'), decidedOn('2022-06-01')]).toEqual(['2022-08-03', '2022-07-20']);
    const unsaid = tellOfReconsideration(
      { decidedOn: '2022-05-31', reconsiderBefore: '2022-08-31' },
      lawIn('GM0599').book,
    );
    expect(unsaid).toBe('2022-08-31');
  });

  test.each([
    ['2022-04-10', '2022-04-11'],
    ['2022-02-10', '2022-03-01'],
    ['2022-05-30', '2022-05-31'],
    ['2022-05-31', null],
  ])('art. 18 lid 11: behaviour that is restored on %s ends it as of %s', (restoredOn, end) => {
    expect(endAfterRestoration(MARCH_TO_MAY, restoredOn)).toBe(end);
  });
});

const CATEGORIES = fc.constantFrom('CATEGORY_1', 'CATEGORY_2', 'CATEGORY_3', 'WORK_DUTY', 'UNKNOWN');
const DAYS = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const QUESTIONS = fc.record({
  conducts: fc.array(fc.record({ on: DAYS, category: CATEGORIES }), { maxLength: 4 }),
  blame: fc.constantFrom(...BLAMES),
  unableUntil: fc.option(DAYS),
  isHeard: fc.boolean(),
  decidedOn: DAYS,
  startMonth: DAYS.map((day) => `${day.slice(0, 7)}-01`),
  months: fc.option(fc.integer({ min: 1, max: 6 })),
  earlier: fc.array(
    fc.record({ id: fc.uuid(), category: CATEGORIES, decidedOn: DAYS, ordinal: fc.integer({ min: 1, max: 5 }) }),
    { maxLength: 4 },
  ),
});

test('art. 18: of any question, no sanction without conduct, hearing and blame, none below 1 % or above the norm, none longer than three months', () => {
  fc.assert(
    fc.property(QUESTIONS, fc.constantFrom('GM0141', 'GM1674', 'GM0599'), (question, municipality) => {
      const answer = considerSanction(question, lawIn(municipality));
      if ('refusal' in answer) return;
      expect(question.conducts.length > 0 && question.isHeard && question.blame !== 'NONE').toBe(true);
      expect(question.unableUntil === null || question.unableUntil <= answer.conductOn).toBe(true);
      expect(answer.share > 0 && answer.share <= 10_000).toBe(true);
      expect(answer.months >= 1 && answer.months <= answer.mostMonths && answer.mostMonths <= 3).toBe(true);
      expect(answer.until).toBe(addMonths(answer.from, answer.months));
      expect(answer.reconsiderBefore <= addMonths(question.decidedOn, 3)).toBe(true);
    }),
    { seed: 18, numRuns: 5_000 },
  );
});

test('art. 18 lid 5: of any question, a first breach is never longer than the ordinance of its regime allows', () => {
  fc.assert(
    fc.property(QUESTIONS, (question) => {
      const answer = considerSanction({ ...question, earlier: [] }, lawIn());
      if ('refusal' in answer) return;
      expect({ ordinal: answer.ordinal, months: answer.months }).toEqual({ ordinal: 1, months: 1 });
    }),
    { seed: 5, numRuns: 2_000 },
  );
});
