import { expect, test } from '@jest/globals';
import { Turns } from './turns.js';

test('no more than so many run at once, each gets its turn in order, and a failure passes its turn on', async () => {
  const turns = new Turns(2);
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const begun: number[] = [];
  const all = gates.map(({ promise }, number) =>
    turns.run(async () => {
      begun.push(number);
      await promise;
    }),
  );
  const passed = Promise.allSettled(all);
  expect(begun).toEqual([0, 1]);
  gates[1]!.reject(new Error('failed'));
  await expect(all[1]).rejects.toThrow('failed');
  expect(begun).toEqual([0, 1, 2]);
  gates.forEach(({ resolve }) => resolve());
  expect((await passed).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
