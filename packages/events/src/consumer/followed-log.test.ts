import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EventLog } from '../log/event-log.js';
import { openEventRoom, outgoing, until, type EventRoom } from '../testing/event-room.js';
import { startConsumer } from './consumer.js';

const handler = { name: 'diary', handle: async (): Promise<void> => undefined };

let room: EventRoom;
beforeEach(async () => {
  room = await openEventRoom();
  await room.log.append([outgoing('one'), outgoing('two')]);
  const consumer = startConsumer({ database: room.database, log: room.log, handler });
  await consumer.caughtUp();
  await consumer.stop();
});
afterEach(() => room.close());

/** What the consumer says of a log that it is started with later. */
async function toldOf(log: EventLog): Promise<string> {
  const told: unknown[] = [];
  const onError = (error: unknown): void => void told.push(error);
  const consumer = startConsumer({ database: room.database, log, handler, onError });
  await until(() => told.length > 0);
  await consumer.stop();
  return String(told[0]);
}

test('a service that followed another log goes no further, and says what to do', async () => {
  expect(await toldOf({ ...room.log, name: async () => 'NATS stream x' })).toBe(
    'OtherLogError: diary has followed the event log "PostgreSQL" up to position 2, and this is "NATS stream x". Nothing is sent or followed until they are joined: klantbeeld events switch',
  );
});

test('a service that has come further than an older copy of the log goes no further: it would pass over what is new', async () => {
  await room.putBack(1);
  expect(await toldOf(room.log)).toBe(
    'ShortLogError: diary has come to position 2, and the event log ends at 1: an older copy of it was put back. Nothing is followed until the log goes on after what was followed: klantbeeld events switch',
  );
});
