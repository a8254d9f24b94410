import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import type { EventLog } from '@klantbeeld/events';
import { openTestDatabase } from '@klantbeeld/subgraph/testing';
import { SERVICES } from '../running/services.js';
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

describe('a clock that may be wrong', () => {
  let database: Database;
  beforeEach(async () => {
    const support = SERVICES.find(({ name }) => name === 'support')!;
    ({ database } = await openTestDatabase(support.database, support.name));
    await database.query(`update migration set executed_at = '2026-06-01T12:00:00Z'`);
  });
  afterEach(() => database.close());

  /** Looks a few times at one moment; resolves to what was told and the days that are written down as done. */
  async function night(
    moment: string,
  ): Promise<{ readonly told: readonly string[]; readonly days: readonly string[] }> {
    const told: string[] = [];
    let looks = 0;
    const enough = Promise.withResolvers<void>();
    const nightly = startNightlyRetention({
      databases: new Map([['support', database]]),
      events: database,
      log: {} as EventLog,
      now: () => {
        looks += 1;
        if (looks === 4) enough.resolve();
        return new Date(moment);
      },
      onError: (error) => told.push(String(error)),
      everyMilliseconds: 1,
    });
    await enough.promise;
    await nightly.stop();
    const rows = await database.query<{ day: string }>('select ran_on as day from retention_run order by 1');
    return { told, days: rows.map(({ day }) => day) };
  }
  const ran = (day: string): Promise<unknown> =>
    database.query('insert into retention_run (ran_on) values ($1)', [day]);

  test('lets nothing go when it says a month after the last run, and says so once with what to do', async () => {
    await ran('2026-11-22');
    expect(await night('2036-05-01T12:00:00Z')).toEqual({
      told: [
        'RetentionClockError: The last day on which the terms were applied is 2026-11-22, and by the clock it is 2036-05-01, more than 31 days later. Nothing is let go of. Look at the clock; when it is right: klantbeeld retention run --on 2036-05-01. See: docs/run-and-carry-on.md, "When the clock was wrong"',
      ],
      days: ['2026-11-22'],
    });
  });

  test('is believed over a holiday of a month', async () => {
    await ran('2026-11-22');
    expect(await night('2026-12-23T12:00:00Z')).toEqual({ told: [], days: ['2026-11-22', '2026-12-23'] });
  });

  test('lets nothing go before the first run either, by the newest of a day before that is written down', async () => {
    const refused = await night('2026-07-03T01:30:00Z');
    expect(refused.told.join()).toContain('The newest that is written down here is 2026-06-01');
    expect(refused.days).toEqual([]);
    await database.query(`update migration set executed_at = '2026-07-02T12:00:00Z'`);
    expect(await night('2026-07-03T01:30:00Z')).toEqual({ told: [], days: ['2026-07-03'] });
  });

  test('that ran ahead once is told of, and the nights that come are done', async () => {
    await ran('2026-11-21');
    await ran('2036-05-01');
    const { told, days } = await night('2026-11-22T01:30:00Z');
    expect(told).toEqual([
      'RetentionClockError: The terms were applied on 2036-05-01, and by the clock it is 2026-11-22: the clock is wrong, or was. That day does not count as done. See: docs/run-and-carry-on.md, "When the clock was wrong"',
    ]);
    expect(days).toEqual(['2026-11-21', '2026-11-22', '2036-05-01']);
  });
});
