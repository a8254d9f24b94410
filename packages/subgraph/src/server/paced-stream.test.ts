import { expect, test } from '@jest/globals';
import { paced } from './paced-stream.js';

/** Numbers without end, and how many of them were asked for. */
function numbers(): AsyncIterableIterator<number> & { asked: number; isReturned: boolean } {
  return {
    asked: 0,
    isReturned: false,
    async next() {
      return { value: this.asked++, done: false };
    },
    async return() {
      this.isReturned = true;
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Whether something has not come when all that can run now has run. */
async function isHeldBack(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise<'later'>((resolve) => setImmediate(resolve, 'later'));
  return (await Promise.race([promise, later])) === 'later';
}

test('a stream runs ahead of a reader who takes nothing by as many events as it may, and no further', async () => {
  const source = numbers();
  const { events } = paced(source, 3);
  for (let count = 0; count < 3; count += 1) await events.next();
  expect(await isHeldBack(events.next())).toBe(true);
  expect(source.asked).toBe(3);
});

test('what the reader takes lets as much go on, each event once and in order', async () => {
  const { events, took } = paced(numbers(), 2);
  const seen = [(await events.next()).value, (await events.next()).value];
  const third = events.next();
  took(1);
  seen.push((await third).value);
  const fourth = events.next();
  expect(await isHeldBack(fourth)).toBe(true);
  took(2);
  seen.push((await fourth).value, (await events.next()).value);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test('a stream that is held back ends at once when it is returned', async () => {
  const source = numbers();
  const { events } = paced(source, 1);
  await events.next();
  const held = events.next();
  await events.return!();
  expect(await held).toEqual({ value: undefined, done: true });
  expect(source).toMatchObject({ isReturned: true, asked: 1 });
});
