import { describe, expect, test } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import type { EventLog } from '@klantbeeld/events';
import { isDue, startNightlyRetention } from './nightly-retention.js';

describe('when the terms are applied', () => {
  const due = (moment: string, last: string | null): boolean => isDue(new Date(moment), last);

  test('once a night, by the Dutch clock', () => {
    expect(due('2026-11-22T00:59:00Z', '2026-11-21')).toBe(false);
    expect(due('2026-11-22T01:00:00Z', '2026-11-21')).toBe(true);
    expect(due('2026-11-22T01:10:00Z', '2026-11-22')).toBe(false);
    expect(due('2026-11-22T04:00:00Z', '2026-11-21')).toBe(false);
    expect(due('2026-07-22T00:00:00Z', '2026-07-21')).toBe(true);
  });

  test('never by day at first, and by day after a night was missed', () => {
    expect(due('2026-11-22T12:00:00Z', null)).toBe(false);
    expect(due('2026-11-22T01:30:00Z', null)).toBe(true);
    expect(due('2026-11-22T12:00:00Z', '2026-11-21')).toBe(false);
    expect(due('2026-11-22T12:00:00Z', '2026-11-20')).toBe(true);
  });
});

test('a night that fails is told, and stopping waits for what is under way', async () => {
  const errors: unknown[] = [];
  let fail: (error: Error) => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    const query = (): Promise<never> => {
      resolve();
      return new Promise((_, reject) => (fail = reject));
    };
    const database = { query } as unknown as Database;
    const nightly = startNightlyRetention({
      databases: new Map([['benefits', database]]),
      events: database,
      log: {} as EventLog,
      now: () => new Date('2026-11-22T01:30:00Z'),
      onError: (error) => errors.push(error),
      everyMilliseconds: 1,
    });
    stop = nightly.stop;
  });
  await asked;
  const stopped = stop();
  fail(new Error('the database is away'));
  await stopped;
  expect(errors).toEqual([new Error('the database is away')]);
});

let stop: () => Promise<void> = async () => undefined;
