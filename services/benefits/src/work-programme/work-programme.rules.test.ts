import { describe, expect, test } from '@jest/globals';
import { addDays, daysIn } from '@klantbeeld/domain';
import fc from 'fast-check';
import { afterTerm } from '../rule/term.rules.js';
import { lawIn } from '../testing/law.js';
import { ATTENDANCE_STATES, noShowSinceWeek, weeksOf, whyNoEnd, type AttendanceDay } from './work-programme.rules.js';

const EIGHT_WEEKS = { from: '2006-03-06', until: '2006-05-01' };

const attended = fc
  .array(
    fc.record({
      on: fc.nat({ max: 70 }).map((days) => addDays('2006-03-06', days)),
      state: fc.constantFrom(...ATTENDANCE_STATES),
    }),
  )
  .map((days) => [...new Map(days.map((one) => [one.on, one])).values()]);

function days(state: AttendanceDay['state'], ...on: readonly string[]): AttendanceDay[] {
  return on.map((day) => ({ on: day, state }));
}

describe('the weeks of a programme', () => {
  test('art. 8 lid 1, ordinance: eight weeks from 6 March 2006 end on 30 April (F01)', () => {
    const weeks = lawIn().book.on('2006-03-06', 'WORK_PROGRAMME', 'LEARN_WORK')!;
    expect(afterTerm('2006-03-06', weeks)).toBe(EIGHT_WEEKS.until);
    expect(weeksOf(EIGHT_WEEKS, [])).toHaveLength(8);
  });

  test('follow each other without gap or overlap, and count each registered day of the programme once', () => {
    fc.assert(
      fc.property(attended, fc.integer({ min: 1, max: 70 }), (registered, length) => {
        const period = { from: '2006-03-06', until: addDays('2006-03-06', length) };
        const weeks = weeksOf(period, registered);
        expect(weeks[0]!.period.from).toBe(period.from);
        expect(weeks.at(-1)!.period.until).toBe(period.until);
        for (const [place, week] of weeks.slice(1).entries()) expect(week.period.from).toBe(weeks[place]!.period.until);
        expect(weeks.reduce((sum, week) => sum + daysIn(week.period), 0)).toBe(length);
        const counted = weeks.reduce((sum, { present, excused, absent }) => sum + present + excused + absent, 0);
        expect(counted).toBe(registered.filter(({ on }) => on < period.until).length);
      }),
    );
  });
});

describe('staying away', () => {
  test('counts from the first week after the last in which somebody came or sent word (F04)', () => {
    const seen = [
      ...days('PRESENT', '2006-03-06', '2006-03-13'),
      ...days('ABSENT', '2006-03-14', '2006-03-20', '2006-03-27'),
    ];
    expect(noShowSinceWeek(weeksOf(EIGHT_WEEKS, seen))).toBe(3);
  });

  test('is nothing of who sent word, of whom nothing is known, or who came back', () => {
    expect(noShowSinceWeek(weeksOf(EIGHT_WEEKS, []))).toBeNull();
    expect(noShowSinceWeek(weeksOf(EIGHT_WEEKS, days('EXCUSED', '2006-03-20')))).toBeNull();
    const back = [...days('ABSENT', '2006-03-20'), ...days('PRESENT', '2006-04-03')];
    expect(noShowSinceWeek(weeksOf(EIGHT_WEEKS, back))).toBeNull();
  });
});

describe('the end of a programme', () => {
  test.each([
    ['completed on its last day', { reason: 'COMPLETED', until: '2006-05-01', today: '2006-04-30' }],
    ['with work in week 5', { reason: 'FOUND_WORK', until: '2006-04-03', today: '2006-03-28' }],
    ['stopped after a day', { reason: 'STOPPED_WITHOUT_REASON', until: '2006-03-07', today: '2006-03-20' }],
    ['without blame', { reason: 'NO_BLAME', until: '2006-05-01', today: '2006-04-20' }],
  ] as const)('can be %s', (_how, end) => {
    expect(whyNoEnd(EIGHT_WEEKS, end)).toBeNull();
  });

  test.each([
    ['on its first day', { reason: 'NO_BLAME', until: '2006-03-06', today: '2006-03-20' }],
    ['later than it was to', { reason: 'FOUND_WORK', until: '2006-05-02', today: '2006-03-20' }],
    ['completed before its last day', { reason: 'COMPLETED', until: '2006-05-01', today: '2006-04-29' }],
    ['completed half way', { reason: 'COMPLETED', until: '2006-04-03', today: '2006-04-29' }],
  ] as const)('cannot be %s', (_how, end) => {
    expect(whyNoEnd(EIGHT_WEEKS, end)).toMatch(/\.$/);
  });
});
