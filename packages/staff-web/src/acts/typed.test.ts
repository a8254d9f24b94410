import { expect, test } from '@jest/globals';
import { changedOf, dayOf, needed, numberOf, textOf, together } from './typed.js';
import { merged } from './use-standing.js';

test('an empty field is nothing, and what cannot be is told', () => {
  expect(numberOf(' ', 1, 40, 'wrong.hoursPerWeek')).toEqual({ value: null });
  expect(numberOf('16', 1, 40, 'wrong.hoursPerWeek')).toEqual({ value: 16 });
  for (const typed of ['0', '41', '1.5', 'veel'])
    expect(numberOf(typed, 1, 40, 'wrong.hoursPerWeek')).toEqual({ wrong: 'wrong.hoursPerWeek' });
  expect(dayOf('')).toEqual({ value: null });
  expect(dayOf('1-2-2026')).toEqual({ value: '2026-02-01' });
  expect(needed(dayOf(''), 'wrong.day')).toEqual({ wrong: 'wrong.day' });
  expect(textOf(' Naaister ', 10)).toEqual({ value: 'Naaister' });
  expect(textOf('Naaister', 3)).toEqual({ wrong: 'wrong.long' });
});

test.each(['31-02-2026', '31-04-2026', '00-05-2026', '29-02-2027', '2026-00-00', '15-13-2026'])(
  '%s is no day of the calendar, and its own field says so',
  (typed) => {
    expect(dayOf(typed)).toEqual({ wrong: 'wrong.day' });
  },
);

test('the last of February in a leap year is a day', () => {
  expect(dayOf('29-02-2028')).toEqual({ value: '2028-02-29' });
});

test('all that is wrong is told at once', () => {
  expect(
    together({ from: dayOf('morgen'), hours: numberOf('x', 1, 4, 'wrong.hoursPerWeek'), text: textOf('a', 9) }),
  ).toEqual({
    wrong: { from: 'wrong.day', hours: 'wrong.hoursPerWeek' },
  });
});

test('only what differs from what stands is sent', () => {
  expect(changedOf({ hours: 16, until: null, laws: ['WWB'] }, { hours: 12, laws: ['WWB'] })).toEqual({ hours: 16 });
});

test('who goes on with what stands now keeps what was typed, and takes over what was left alone', () => {
  const before = { hours: '12', until: '', goals: { one: { state: 'OPEN' }, two: { state: 'OPEN' } } };
  const typed = { ...before, hours: '16', goals: { ...before.goals, one: { state: 'REACHED' } } };
  const now = {
    hours: '14',
    until: '01-09-2027',
    goals: { one: { state: 'OPEN' }, two: { state: 'DROPPED' }, three: { state: 'OPEN' } },
  };
  expect(merged(before, typed, now)).toEqual({
    hours: '16',
    until: '01-09-2027',
    goals: { one: { state: 'REACHED' }, two: { state: 'DROPPED' }, three: { state: 'OPEN' } },
  });
});
