import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sqlMigration, wallForHouse, type Database } from '@klantbeeld/database';
import { openTestDatabase } from '../testing/test-database.js';
import { startPeriodicWork, type PeriodicWork, type RunningWork } from './periodic-work.js';

let database: Database;
let running: RunningWork[];
let told: unknown[];
beforeAll(async () => {
  const tables = ['create table done (part text primary key, by text not null)', ...wallForHouse('done')];
  const migrations = [sqlMigration('20261122T0700_create-done', [...tables, ...wallForHouse('migration')])];
  ({ database } = await openTestDatabase({ entities: [], migrations }, 'periodic'));
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  [running, told] = [[], []];
  await database.query('delete from done');
});

const NOTE = 'insert into done (part, by) values ($1, $2) on conflict do nothing';

/** Work of three parts. */
function partsBy(by: string): PeriodicWork {
  return {
    name: 'parts',
    part: async (transaction, today, after) => {
      const place = after === null ? 1 : Number(after) + 1;
      await transaction.query(NOTE, [`${today} ${place}`, by]);
      return place < 3 ? String(place) : null;
    },
  };
}

function start(...works: readonly PeriodicWork[]): RunningWork {
  const now = (): Date => new Date('2006-03-01T12:00:00Z');
  const onError = (error: unknown): void => void told.push(error);
  const work = startPeriodicWork({ database, works, now, committed: () => undefined, onError });
  running.push(work);
  return work;
}

async function done(): Promise<readonly string[]> {
  const rows = await database.query<{ part: string }>('select part from done order by part');
  return rows.map(({ part }) => part);
}

async function stopAll(): Promise<void> {
  await Promise.all(running.map((work) => work.stop()));
}

test('work is done part by part at the start, and again when asked', async () => {
  const work = start(partsBy('one'));
  await work.done();
  expect(await done()).toEqual(['2006-03-01 1', '2006-03-01 2', '2006-03-01 3']);
  await stopAll();
});

test('two processes do it at once without harm', async () => {
  const works = [start(partsBy('one')), start(partsBy('two'))];
  await Promise.all(works.map((work) => work.done()));
  await works[0]!.done();
  expect(await done()).toHaveLength(3);
  await stopAll();
});

test('work that fails is told, leaves nothing behind, and is tried again the next time', async () => {
  let isBroken = true;
  const failing: PeriodicWork = {
    name: 'failing',
    part: async (transaction) => {
      await transaction.query(NOTE, ['failing', 'one']);
      if (isBroken) throw new Error('Not today.');
      return null;
    },
  };
  const work = start(failing);
  await expect(work.done()).rejects.toThrow('Not today.');
  expect(await done()).toEqual([]);
  isBroken = false;
  await work.done();
  expect(await done()).toEqual(['failing']);
  await stopAll();
  expect(told).toEqual([expect.objectContaining({ message: 'Not today.' })]);
});

test('work that fails keeps nothing after it from being done', async () => {
  const failing = (name: string): PeriodicWork => ({ name, part: () => Promise.reject(new Error(`Not ${name}.`)) });
  const work = start(failing('this'), partsBy('one'), failing('that'));
  const failed = await work.done().catch((error: unknown) => error);
  expect((failed as AggregateError).errors.map(({ message }) => message)).toEqual(['Not this.', 'Not that.']);
  expect(await done()).toHaveLength(3);
  await stopAll();
});

test('a service without such work starts and stops nothing', async () => {
  const work = start();
  await work.done();
  await work.stop();
  expect(await done()).toEqual([]);
});
