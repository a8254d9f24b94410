import { describe, expect, test } from '@jest/globals';
import { InputCheck } from '@klantbeeld/subgraph';
import { checkEnd, endedPeriod, interventionBasis, isChangeable, isEndable, stateOn } from './intervention.rules.js';

const TODAY = '2006-03-20';
const EIGHT_WEEKS = { from: '2006-03-06', until: '2006-05-01' };

describe('how an intervention stands', () => {
  test('follows from its period: until is the first day that no longer counts', () => {
    expect(['2006-03-05', '2006-03-06', '2006-04-30', '2006-05-01'].map((day) => stateOn(EIGHT_WEEKS, day))).toEqual([
      'PLANNED',
      'RUNNING',
      'RUNNING',
      'ENDED',
    ]);
    expect(stateOn({ from: TODAY, until: null }, TODAY)).toBe('RUNNING');
  });
  test('is ended for one that never began', () => {
    expect(stateOn({ from: '2006-06-01', until: '2006-06-01' }, TODAY)).toBe('ENDED');
  });
  test('one whose last day has passed cannot be changed, but somebody can still say why it ended', () => {
    const passed = { period: { from: '2006-01-01', until: '2006-02-01' }, endReason: null };
    expect([isChangeable(passed, TODAY), isEndable(passed)]).toEqual([false, true]);
    expect(isEndable({ ...passed, endReason: 'COMPLETED' })).toBe(false);
  });
});

describe('the end of an intervention', () => {
  const wrong = (from: string, endedOn: string) =>
    checkEnd(new InputCheck(), { from, until: null }, endedOn, TODAY).refusal?.fields.map((field) => field.path) ?? [];
  test('is today or earlier, and not before one that had begun', () => {
    expect(wrong('2006-03-06', '2006-03-21')).toEqual(['endedOn']);
    expect(wrong('2006-03-06', '2006-03-05')).toEqual(['endedOn']);
    expect(wrong('2006-03-06', '2006-03-20')).toEqual([]);
    expect(wrong('2006-04-03', '2006-03-20')).toEqual([]);
  });
  test('leaves one that was still to begin without a day', () => {
    expect(endedPeriod({ from: '2006-04-03', until: null }, TODAY)).toEqual({
      from: '2006-04-03',
      until: '2006-04-03',
    });
    expect(endedPeriod(EIGHT_WEEKS, TODAY)).toEqual({ from: '2006-03-06', until: TODAY });
  });
});

describe('what an intervention rests on', () => {
  test('Participatiewet art. 10a, 10b, 10d and 10f once they exist, before that art. 7 lid 1', () => {
    expect(interventionBasis('PARTICIPATION_PLACE', 'WWB_WORK', '2008-12-31').article).toBe('7');
    expect(interventionBasis('PARTICIPATION_PLACE', 'WWB_WORK', '2009-01-01').article).toBe('10a');
    expect(interventionBasis('SHELTERED_WORK', 'WORK_DEVELOPMENT', '2016-01-01').article).toBe('10b');
    expect(interventionBasis('WAGE_COST_SUBSIDY', 'WWB_WORK', '2016-01-01').article).toBe('10d');
    expect(interventionBasis('YOUTH_LEARN_WORK', 'WWB_WORK', '2016-01-01').article).toBe('10f');
  });
  test('Participatiewet art. 7 lid 1 for what has no article of its own', () => {
    expect(interventionBasis('LEARN_WORK_PLACE', 'WWB_WORK', '2006-03-06')).toMatchObject({
      article: '7',
      paragraph: '1',
    });
  });
  test('WSW art. 3 for sheltered employment', () => {
    expect(interventionBasis('TRAINING', 'WSW_EMPLOYMENT', '2016-01-01')).toMatchObject({
      bwbId: 'BWBR0008903',
      article: '3',
    });
  });
});
