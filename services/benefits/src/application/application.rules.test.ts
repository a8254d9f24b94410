import { describe, expect, test } from '@jest/globals';
import { addDays, isHoliday } from '@klantbeeld/domain';
import fc from 'fast-check';
import { FIRST_REGIMES } from '../regime/regime.tables.js';
import { RuleBook } from '../rule/rule-book.js';
import { lawIn } from '../testing/law.js';
import {
  APPLICATION_REFUSAL_REASONS,
  APPLICATION_WITHDRAWAL_REASONS,
  applyFrom,
  decideBefore,
  decisionBasis,
} from './application.rules.js';

const { book } = lawIn();
const [wwb, participatiewet] = FIRST_REGIMES;
const day = fc.nat({ max: 8_000 }).map((days) => addDays('2004-01-01', days));

describe('the term for a decision', () => {
  test('Awb art. 4:13 lid 2: who applies on Friday 3 March 2006 has a decision by 28 April (F01)', () => {
    expect(decideBefore('2006-03-03', book)).toBe('2006-04-28');
  });

  test('Algemene termijnenwet art. 1: a term that would end on Good Friday ends on the Tuesday after Easter', () => {
    expect(decideBefore('2006-02-17', book)).toBe('2006-04-18');
  });

  test('Algemene termijnenwet art. 1: it never ends in a weekend or on a holiday, and is at most a week longer', () => {
    fc.assert(
      fc.property(day, (appliedOn) => {
        const last = decideBefore(appliedOn, book)!;
        const weekday = new Date(last).getUTCDay();
        expect([0, 6]).not.toContain(weekday);
        expect(isHoliday(last)).toBe(false);
        expect(last >= addDays(appliedOn, 56) && last <= addDays(appliedOn, 63)).toBe(true);
      }),
    );
  });

  test('without a loaded term there is no day, and nothing is guessed', () => {
    expect(decideBefore('2006-03-03', new RuleBook([], 'GM0141'))).toBeNull();
  });
});

describe('the first day on which an application can be filed', () => {
  test('art. 41 lid 4: who is younger than 27 looks for work alone for four weeks first, where the regime has that', () => {
    expect(applyFrom('2022-03-01', true, book)).toBe('2022-03-29');
    expect(applyFrom('2006-03-01', true, book)).toBe('2006-03-01');
  });

  test('art. 41: everybody else can file on the day of the report', () => {
    expect(applyFrom('2022-03-01', false, book)).toBe('2022-03-01');
  });
});

describe('what a decision rests on', () => {
  test.each([
    ['GRANTED', '44', '1'],
    ['SUFFICIENT_MEANS', '19', '1'],
    ['INFORMATION_MISSING', '17', '1'],
    ['NO_COOPERATION', '17', '2'],
    ['FOUND_WORK', '43', '1'],
  ] as const)('%s on art. %s lid %s, in the version of its regime', (reason, article, paragraph) => {
    expect(decisionBasis(reason, wwb!)).toMatchObject({ article, paragraph, validFrom: '2004-01-01' });
    expect(decisionBasis(reason, participatiewet!)).toMatchObject({ article, paragraph, validFrom: '2015-01-01' });
  });

  test('Awb art. 3:46: there is none without an article', () => {
    for (const reason of [...APPLICATION_REFUSAL_REASONS, ...APPLICATION_WITHDRAWAL_REASONS])
      expect(decisionBasis(reason, wwb!).article).toMatch(/^\d+$/);
  });
});
