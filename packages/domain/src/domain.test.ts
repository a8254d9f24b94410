import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import {
  addMonths,
  ageBand,
  bsnProblem,
  demoBsns,
  formatIncompleteDate,
  isBsn,
  isIsoDate,
  isRealPeriod,
  maskBsn,
  overlaps,
  parseIncompleteDate,
  precisionOf,
  todayInTheNetherlands,
  wholeDate,
} from './index.js';

describe('a citizen service number', () => {
  test('of the official test persons passes the 11-test', () => {
    expect(bsnProblem('999993653')).toBeNull();
  });
  test('that fails the 11-test is named as such', () => {
    expect(bsnProblem('010008579')).toBe('FAILS_ELEVEN_TEST');
  });
  test('of zeros or of another length is refused', () => {
    expect(bsnProblem('000000000')).toBe('ALL_ZEROS');
    expect(bsnProblem('12345678')).toBe('NOT_NINE_DIGITS');
    expect(bsnProblem('12345678X')).toBe('NOT_NINE_DIGITS');
  });
  test('is shown by its last four digits only', () => {
    expect(maskBsn('999993653')).toBe('*****3653');
  });
  test('of the demo range is valid, unique and outside the official test persons', () => {
    const first = [...take(demoBsns(), 2000)];
    expect(new Set(first).size).toBe(2000);
    expect(first.every((bsn) => isBsn(bsn) && !bsn.startsWith('99999'))).toBe(true);
  });
});

describe('a date with unknown parts', () => {
  test('keeps what is unknown unknown', () => {
    const onlyYear = parseIncompleteDate('19680000');
    expect(onlyYear).toEqual({ year: 1968, month: null, day: null });
    expect(precisionOf(onlyYear!)).toBe('YEAR');
    expect(wholeDate(onlyYear!)).toBeNull();
    expect(formatIncompleteDate(onlyYear!)).toBe('19680000');
    expect(precisionOf(parseIncompleteDate('00000000')!)).toBe('UNKNOWN');
  });
  test('that cannot exist is refused', () => {
    expect(['19851301', '20230631', '19000229', '00000100', '19680015', '1968'].map(parseIncompleteDate)).toEqual(
      Array(6).fill(null),
    );
  });
  test('gives an age band, and none without a year', () => {
    expect(ageBand({ year: 1985, month: 12, day: 1 }, '2006-03-01')).toBe('20-24');
    expect(ageBand({ year: 1985, month: 12, day: 1 }, '2005-11-30')).toBe('15-19');
    expect(ageBand({ year: null, month: null, day: null }, '2006-03-01')).toBeNull();
  });
});

describe('days and periods', () => {
  test('a day that does not exist is no date', () => {
    expect([isIsoDate('2006-02-29'), isIsoDate('2006-2-1'), isIsoDate('2004-02-29')]).toEqual([false, false, true]);
  });
  test('the days of a year are those of the calendar, in leap years and in centuries', () => {
    for (const year of ['0001', '1900', '2000', '2023', '2024', '9999']) {
      for (const day of everyPair().map(([month, date]) => `${year}-${month}-${date}`)) {
        expect([day, isIsoDate(day)]).toEqual([day, isOfCalendar(day)]);
      }
    }
  });
  test('a month after 31 January is the last day of February', () => {
    expect(addMonths('2006-01-31', 1)).toBe('2006-02-28');
  });
  test('half-open periods that touch do not overlap', () => {
    expect(overlaps({ from: '2006-01-01', until: '2006-02-01' }, { from: '2006-02-01', until: null })).toBe(false);
    expect(overlaps({ from: '2006-01-01', until: '2006-02-02' }, { from: '2006-02-01', until: null })).toBe(true);
    expect(isRealPeriod({ from: '2006-02-01', until: '2006-02-01' })).toBe(false);
  });
  test('just before midnight in UTC it is already tomorrow in Almelo', () => {
    expect(todayInTheNetherlands(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });
  test('a day begins at its first millisecond, in summer and in winter, whatever was asked before', () => {
    const days = [
      '2026-06-30T21:59:59.999Z',
      '2026-06-30T22:00:00Z',
      '2026-01-31T22:59:59.999Z',
      '2026-01-31T23:00:00Z',
    ];
    const asked = [...days, ...days.toReversed()].map((moment) => todayInTheNetherlands(new Date(moment)));
    const told = ['2026-06-30', '2026-07-01', '2026-01-31', '2026-02-01'];
    expect(asked).toEqual([...told, ...told.toReversed()]);
  });
});

function everyPair(): [month: string, date: string][] {
  const numbers = (last: number): string[] => Array.from({ length: last + 1 }, (_, n) => String(n).padStart(2, '0'));
  return numbers(13).flatMap((month) => numbers(32).map((date): [string, string] => [month, date]));
}

function isOfCalendar(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function* take<T>(source: Generator<T>, count: number): Generator<T> {
  for (let taken = 0; taken < count; taken++) {
    const next = source.next();
    if (next.done) return;
    yield next.value;
  }
}
