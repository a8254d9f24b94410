import { expect, test } from '@jest/globals';
import { openTestTimer } from '../live/later-for-tests.js';
import { askPastEnd } from './ask-past-end.js';

const MINUTE = 60_000;

test('nothing is asked before the end, and then at once', async () => {
  const { later, pass } = openTestTimer();
  let times = 0;
  askPastEnd(10 * MINUTE, async () => void times++, later);
  await pass(10 * MINUTE);
  expect(times).toBe(0);
  await pass(1_000);
  expect(times).toBe(1);
});

test('with a clock that is ahead it is asked until it is gone, also after an answer that was lost, with pauses', async () => {
  const { later, pass } = openTestTimer();
  let times = 0;
  const callOff = askPastEnd(
    -5 * MINUTE,
    async () => {
      times++;
      throw new Error('There was no answer.');
    },
    later,
  );
  await pass(5 * MINUTE);
  expect(times).toBeGreaterThan(5);
  expect(times).toBeLessThan(20);
  callOff();
  const before = times;
  await pass(5 * MINUTE);
  expect(times).toBe(before);
});
