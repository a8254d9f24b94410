import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { SqlPool } from '@klantbeeld/database';
import { clientsOf } from '../../town/people-of-town.js';
import { storm, type Acknowledged } from '../../town/storm.js';
import { startsIn } from '../../town/told-starts.js';
import type { Town } from '../../town/town.js';
import { until } from '../../world/until.js';
import { many, tellLine } from './line.js';
import { SIZES } from './sizes.js';

const PROMISE = 'no acknowledged write is lost';
const CLIENTS = 48;
const SENT_MILLISECONDS = 60_000;

/** Writers go on while service and database are killed; afterwards everything that was acknowledged is there, once and whole. */
export function noWriteIsLost(town: () => Town): void {
  test(`${PROMISE} while service and database are killed, and each key has one effect`, async () => {
    const name = `kept-${randomUUID().slice(0, 8)}`;
    const clientIds = await clientsOf(town(), CLIENTS);
    const killing = new Killing(town());
    const { acknowledged, repeated } = await storm(town(), {
      clientIds,
      acts: SIZES.writes,
      name,
      writers: 32,
      onProgress: (count) => killing.at(count),
    });
    await killing.done();
    await town().whole(SENT_MILLISECONDS);
    const found = await whatIsThere(town(), name, acknowledged);
    tellLine(
      PROMISE,
      town().kindOfLog,
      `${many(acknowledged.length)} acknowledged under ${killing.count} kill -9 of service and database ` +
        `(${many(repeated)} calls of up to ten repeated): ${found.lost} lost, ${found.half} half, ${found.doubled} doubled`,
    );
    expect(killing.count).toBe(SIZES.writeKills);
    expect(found).toEqual({ lost: 0, half: 0, doubled: 0 });
  });
}

/** A database that need not write to disk before it answers loses what it acknowledged: else nothing is shown. */
export function controlLosesWrites(town: () => Town): void {
  test('without synchronous commit acknowledged writes are lost, so that losing one would be noticed', async () => {
    const name = `lost-${randomUUID().slice(0, 8)}`;
    const clientIds = await clientsOf(town(), CLIENTS);
    await town().postgres.kill();
    await town().postgres.start({
      synchronous_commit: 'off',
      wal_writer_delay: '10s',
      wal_writer_flush_after: '1GB',
      wal_buffers: '64MB',
    });
    await town().whole();
    const { acknowledged } = await storm(town(), { clientIds, acts: 300, name });
    await town().postgres.kill();
    await town().postgres.start();
    const { lost } = await whatIsThere(town(), name, acknowledged);
    tellLine(
      `${PROMISE} (control, must lose)`,
      town().kindOfLog,
      `synchronous_commit off, ${many(acknowledged.length)} acknowledged, database killed: ${many(lost)} lost`,
    );
    expect(lost).toBeGreaterThan(0);
  });
}

/** Kills the service and the database by turns, each time after the same share of the writes. */
class Killing {
  count = 0;
  private readonly ended: Promise<unknown>[] = [];
  private isBusy = false;

  constructor(private readonly town: Town) {}

  at(acknowledged: number): void {
    const next = ((this.count + 1) * SIZES.writes) / (SIZES.writeKills + 1);
    if (this.isBusy || this.count === SIZES.writeKills || acknowledged < next) return;
    this.isBusy = true;
    this.count += 1;
    const victim = this.count % 2 === 0 ? this.town.services.get('people-development')! : this.town.postgres;
    this.ended.push(
      victim
        .kill()
        .then(() => victim.start())
        .finally(() => (this.isBusy = false)),
    );
  }

  async done(): Promise<void> {
    await Promise.all(this.ended);
  }
}

/** What is not as it should be, counted. */
interface Found {
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There without its event, its key or its line in the access log, or the other way round. */
  readonly half: number;
  /** There more than once. */
  readonly doubled: number;
}

const ANY = `select id from placement`;
const PLACED = `select id, job_title as key from placement where job_title like $1`;
const KEYS = `select key, answer ->> 'placementId' as id from idempotency_key where key like $1`;
const LINES = `select distinct trace_id as trace from access_audit where trace_id = any($1::text[])`;
const OUTBOX = `select subject_id as id from outbox where kind = 'PLACEMENT_STARTED'`;

interface Named {
  readonly id: string;
  readonly key: string;
}

async function whatIsThere(town: Town, name: string, acknowledged: readonly Acknowledged[]): Promise<Found> {
  const database = town.databases.get('people-development')!;
  await until('the database answers', () => database.query('select 1').then(Boolean, () => false));
  const like = `${name}-%`;
  const placed = await database.query<Named>(PLACED, [like]);
  const keys = await database.query<Named>(KEYS, [like]);
  const waiting = await database.query<{ id: string }>(OUTBOX);
  const told = [...waiting.map(({ id }) => id), ...(await startsIn(town)).map(({ placementId }) => placementId)];
  const there = new Set(placed.map(({ key }) => key));
  const ids = new Set(placed.map(({ id }) => id));
  const toldOfStorm = told.filter((id) => ids.has(id));
  const halves = [linesMissing(database, acknowledged), eventsOfNothing(database, told)];
  return {
    lost: acknowledged.filter(({ key }) => !there.has(key)).length,
    half: withoutOther(placed, keys, told) + (await Promise.all(halves)).reduce((sum, count) => sum + count, 0),
    doubled: placed.length - there.size + toldOfStorm.length - new Set(toldOfStorm).size,
  };
}

/** Placements without their event or their key, and keys without their placement. */
function withoutOther(placed: readonly Named[], keys: readonly Named[], told: readonly string[]): number {
  const [keyed, ids, events] = [
    new Map(keys.map(({ key, id }) => [key, id])),
    new Set(placed.map(({ id }) => id)),
    new Set(told),
  ];
  return (
    placed.filter(({ id, key }) => !events.has(id) || keyed.get(key) !== id).length +
    keys.filter(({ id }) => !ids.has(id)).length
  );
}

/** Calls that were acknowledged and left no line in the access log. */
async function linesMissing(database: SqlPool, acknowledged: readonly Acknowledged[]): Promise<number> {
  const traces = [...new Set(acknowledged.map(({ requestId }) => requestId.replaceAll('-', '')))];
  return traces.length - (await database.query(LINES, [traces])).length;
}

/** Events of placements that are not there. */
async function eventsOfNothing(database: SqlPool, told: readonly string[]): Promise<number> {
  const known = new Set((await database.query<{ id: string }>(ANY)).map(({ id }) => id));
  return told.filter((id) => !known.has(id)).length;
}
