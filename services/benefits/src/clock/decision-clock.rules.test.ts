import { describe, expect, test } from '@jest/globals';
import { addDays, daysIn } from '@klantbeeld/domain';
import fc from 'fast-check';
import { lawIn } from '../testing/law.js';
import { decisionClock, pauseBasis, type Pause } from './decision-clock.rules.js';

const { book } = lawIn();
const APPLIED = { appliedOn: '2006-03-03', decideBefore: null, outcome: 'PENDING' } as const;

function clockOn(today: string, pauses: readonly Pause[] = [], changes = {}) {
  return decisionClock({ ...APPLIED, ...changes }, pauses, book, today);
}

describe('the clock of a decision', () => {
  test.each([
    ['2006-03-03', 'GREEN'],
    ['2006-04-20', 'GREEN'],
    ['2006-04-21', 'AMBER'],
    ['2006-04-28', 'AMBER'],
    ['2006-04-29', 'RED'],
  ])('Awb art. 4:13 lid 2: of an application of 3 March 2006 is on %s %s (F34)', (today, state) => {
    expect(clockOn(today)).toEqual({
      state,
      amberOn: '2006-04-21',
      lastDay: '2006-04-28',
      redOn: '2006-04-29',
      pausedDays: 0,
    });
  });

  test('Awb art. 4:13: does not run before an application, and not after the decision', () => {
    expect(clockOn('2006-06-01', [], { appliedOn: null })).toMatchObject({ state: 'NOT_STARTED', lastDay: null });
    expect(clockOn('2006-06-01', [], { outcome: 'REFUSED' }).state).toBe('DECIDED');
  });

  test('Algemene termijnenwet art. 1: a term that would end on a holiday or in a weekend goes on', () => {
    expect(clockOn('2006-03-10', [], { appliedOn: '2006-03-10' }).lastDay).toBe('2006-05-08');
    expect(clockOn('2006-03-04', [], { appliedOn: '2006-03-04' }).lastDay).toBe('2006-05-01');
  });

  test('a last day that was given with the application counts', () => {
    expect(clockOn('2006-04-29', [], { decideBefore: '2006-05-05' })).toMatchObject({
      state: 'AMBER',
      redOn: '2006-05-06',
    });
  });

  test('Awb art. 4:15: days on which it stands still move amber and red, and red does not come meanwhile', () => {
    const pause = { from: '2006-03-20', until: '2006-04-10' };
    expect(clockOn('2006-03-25', [pause])).toMatchObject({
      state: 'PAUSED',
      amberOn: '2006-05-12',
      lastDay: '2006-05-19',
    });
    expect(clockOn('2006-04-29', [pause]).state).toBe('GREEN');
    const long = { from: '2006-04-20', until: '2006-08-01' };
    expect(clockOn('2006-06-01', [long]).state).toBe('PAUSED');
  });

  test('Awb art. 4:15: a term with pauses ends at least as many days later, and never on a day of rest', () => {
    const days = fc.integer({ min: 0, max: 6_000 }).map((count) => addDays('2004-01-01', count));
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }), (appliedOn, lengths) => {
        const pauses = lengths.map((length, place) => {
          const from = addDays(appliedOn, 1 + place * 40);
          return { from, until: addDays(from, length) };
        });
        const { lastDay, pausedDays, amberOn, redOn } = decisionClock(
          { ...APPLIED, appliedOn },
          pauses,
          book,
          appliedOn,
        );
        const counted = addDays(appliedOn, 56 + pausedDays);
        expect(pausedDays).toBe(pauses.reduce((sum, pause) => sum + daysIn(pause), 0));
        expect(lastDay! >= counted && lastDay! <= addDays(counted, 5)).toBe(true);
        expect([amberOn, redOn]).toEqual([addDays(appliedOn, 49 + pausedDays), addDays(lastDay!, 1)]);
      }),
    );
  });

  test('a municipality without a service norm has no amber, and is red all the same', () => {
    const elsewhere = decisionClock(APPLIED, [], lawIn('GM9999').book, '2006-04-29');
    expect(elsewhere).toMatchObject({ state: 'RED', amberOn: null });
  });
});

describe('the reason of a pause', () => {
  test('Awb art. 4:15: was the addition alone until October 2009, and rests on the version of its day', () => {
    expect(pauseBasis('ADDITION_ASKED', '2006-03-20')).toMatchObject({ article: '4:15', paragraph: null });
    expect(pauseBasis('ADDITION_ASKED', '2009-10-01')).toMatchObject({ article: '4:15', paragraph: '1' });
    expect(pauseBasis('FORCE_MAJEURE', '2009-09-30')).toBeNull();
    expect(pauseBasis('FORCE_MAJEURE', '2009-10-01')).toMatchObject({ paragraph: '2' });
  });

  test('art. 54: that a right is suspended is one as well', () => {
    expect(pauseBasis('RIGHT_SUSPENDED', '2006-03-20')).toMatchObject({ bwbId: 'BWBR0015703', article: '54' });
  });
});
