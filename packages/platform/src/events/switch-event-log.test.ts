import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '@klantbeeld/database';
import { openPostgresEventLog, POSTGRES_LOG, type EventLog, type OutgoingEvent } from '@klantbeeld/events';
import { openTestDatabase } from '@klantbeeld/subgraph/testing';
import { EVENT_LOG_DATABASE } from '../running/databases.js';
import { SERVICES } from '../running/services.js';
import { EventLogSwitchError, switchEventLog, type SwitchedLog } from './switch-event-log.js';

const NATS = 'NATS stream klantbeeld_events of 2026-11-01';

let databases: ReadonlyMap<string, Database>;
let events: Database;
let log: EventLog;
beforeEach(async () => {
  const followers = ['benefits', 'support'].map(async (name): Promise<[string, Database]> => {
    const { database } = SERVICES.find((service) => service.name === name)!;
    return [name, (await openTestDatabase(database, name)).database];
  });
  const opened = await openTestDatabase(EVENT_LOG_DATABASE, 'events');
  databases = new Map(await Promise.all(followers));
  events = opened.database;
  log = openPostgresEventLog(events, opened.url);
});
afterEach(async () => {
  await log.close();
  await Promise.all([...databases.values()].map((database) => database.close()));
});

const switched = (): Promise<SwitchedLog> => switchEventLog({ databases, events, log });

/** An event that nobody waits for. */
function happened(): OutgoingEvent {
  const [eventId, subjectId] = [randomUUID(), randomUUID()];
  const occurredAt = '2026-11-22T09:00:00.000Z';
  return {
    eventId,
    source: 'benefits',
    kind: 'LAMP_LIT',
    clientId: null,
    subjectId,
    version: 1,
    payload: {},
    occurredAt,
  };
}

/** Says how far a service has come, and in which log. */
async function follow(service: string, position: number, name: string = POSTGRES_LOG): Promise<void> {
  const consumers = SERVICES.find((one) => one.name === service)!.handlers.map((handler) => handler.name);
  const sql = `insert into consumer_position (consumer, position, log) select unnest($1::text[]), $2, $3
               on conflict (consumer) do update set position = excluded.position, log = excluded.log`;
  await databases.get(service)!.query(sql, [consumers, position, name]);
}

/** How far each service has come, in words. */
async function followed(): Promise<readonly string[]> {
  const rows = [...databases].map(async ([service, database]) => {
    const [row] = await database.query<{ position: number; log: string }>(
      'select distinct position, log from consumer_position',
    );
    return `${service} ${row!.position} ${row!.log}`;
  });
  return Promise.all(rows);
}

test('an older copy of the log is not gone on with while a service has not followed what was lost', async () => {
  await log.continueAfter(898);
  await log.append([happened(), happened()]);
  await follow('benefits', 1000);
  await follow('support', 850);
  const refused = switched();
  await expect(refused).rejects.toThrow(EventLogSwitchError);
  await expect(refused).rejects.toThrow(
    'relations of support has come to position 850 of 1000, and the log that was put back ends at 900: it would never follow what is missing. Nothing was changed. Put back a copy of the log that reaches position 1000, or a backup of all databases.',
  );
  expect(await followed()).toEqual(['benefits 1000 PostgreSQL', 'support 850 PostgreSQL']);
  expect(await log.bounds()).toEqual({ oldest: 899, newest: 900 });
});

test('who is behind in what an older copy of the log does hold is refused too: it has less than the others followed', async () => {
  await log.continueAfter(900);
  await follow('benefits', 1000);
  await follow('support', 900);
  await expect(switched()).rejects.toThrow('relations of support has come to position 900 of 1000');
});

test('an older copy of the log goes on after what everybody had followed, and what waits is sent after that', async () => {
  await log.append([happened()]);
  for (const service of databases.keys()) await follow(service, 1000);
  await databases.get('benefits')!.query(
    `insert into outbox (event_id, kind, subject_id, version, payload, occurred_at)
     values (gen_random_uuid(), 'LAMP_LIT', 'lamp', 1, '{}', now())`,
  );
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: 1000 });
  expect(await followed()).toEqual(['benefits 1000 PostgreSQL', 'support 1000 PostgreSQL']);
  expect(await log.bounds()).toEqual({ oldest: 1001, newest: 1000 });
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: null });
});

test('a copy of the log that holds all that was followed is left as it is, with who is behind in it', async () => {
  await log.continueAfter(999);
  await log.append([happened()]);
  await follow('benefits', 1000);
  await follow('support', 850);
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: null });
  expect(await followed()).toEqual(['benefits 1000 PostgreSQL', 'support 850 PostgreSQL']);
});

test('a switch that was broken off is taken up where it began, also when who had come over has gone on since', async () => {
  await log.continueAfter(700);
  await log.append([happened(), happened()]);
  await follow('benefits', 702);
  await follow('support', 700, NATS);
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: 700 });
  expect(await followed()).toEqual(['benefits 702 PostgreSQL', 'support 700 PostgreSQL']);
  expect(await log.readAfter(700, 10)).toHaveLength(2);
});

test('who followed less of the former log than the others is refused', async () => {
  await follow('benefits', 700, NATS);
  await follow('support', 650, NATS);
  await expect(switched()).rejects.toThrow('relations of support has come to position 650 of 700. Start everything');
  await follow('support', 700, NATS);
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: 700 });
  expect(await followed()).toEqual(['benefits 700 PostgreSQL', 'support 700 PostgreSQL']);
});

test('who has followed nothing of the former log yet is behind as well', async () => {
  await follow('benefits', 500, NATS);
  await expect(switched()).rejects.toThrow('relations of support has come to position 0 of 500. Start everything');
  await follow('support', 0, NATS);
  await expect(switched()).rejects.toThrow('relations of support has come to position 0 of 500. Start everything');
  expect(await followed()).toEqual([`benefits 500 ${NATS}`, `support 0 ${NATS}`]);
});

test('who has followed nothing of what an older copy of the log misses is behind as well', async () => {
  await log.continueAfter(900);
  await follow('benefits', 1000);
  await expect(switched()).rejects.toThrow('relations of support has come to position 0 of 1000, and the log');
});

test('a log that nobody has begun to follow is not left while something stands in it', async () => {
  const nats: EventLog = { ...log, name: async () => NATS, bounds: async () => ({ oldest: 0, newest: 0 }) };
  expect(await switchEventLog({ databases, events, log: nats })).toEqual({ log: NATS, after: null });
  await log.append([happened()]);
  await expect(switchEventLog({ databases, events, log: nats })).rejects.toThrow(
    'relations of benefits has come to position 0 of 1. Start everything',
  );
});

test('who has yet to begin in the log of everybody is no reason to join anything', async () => {
  await log.append([happened(), happened()]);
  await follow('benefits', 2);
  expect(await switched()).toEqual({ log: POSTGRES_LOG, after: null });
});
