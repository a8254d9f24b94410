import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LoggedEvent } from '../log/event-log.js';
import { LOGS, openEventRoom, outgoing, type EventRoom } from '../testing/event-room.js';
import { startConsumer, type Consumer, type EventHandler } from './consumer.js';

describe.each(LOGS)('on %s', (kind) => {
  let room: EventRoom;
  let running: Consumer[];
  beforeEach(async () => {
    room = await openEventRoom(kind);
    running = [];
    await room.database.query('create table diary (place int generated always as identity, subject text not null)');
  });
  afterEach(async () => {
    await Promise.all(running.map((consumer) => consumer.stop()));
    await room.close();
  });

  const WRITE = 'insert into diary (subject) select unnest($1::text[])';

  /** Writes each event into a diary, without looking whether it is there: a double would show. */
  function keepDiary(before: (events: readonly LoggedEvent[]) => void = () => undefined): EventHandler {
    return {
      name: 'diary',
      handle: async (transaction, events) => {
        await transaction.query(WRITE, [events.map((event) => event.subjectId)]);
        before(events);
      },
    };
  }

  function start(handler: EventHandler, onError?: (error: unknown) => void): Consumer {
    const consumer = startConsumer({ database: room.database, log: room.log, handler, ...(onError && { onError }) });
    running.push(consumer);
    return consumer;
  }

  async function diary(): Promise<readonly string[]> {
    const rows = await room.database.query<{ subject: string }>('select subject from diary order by place');
    return rows.map((row) => row.subject);
  }

  test('a consumer goes on where it was after a restart, and handles nothing twice', async () => {
    await room.log.append([outgoing('one'), outgoing('two')]);
    const first = start(keepDiary());
    await first.caughtUp();
    await first.stop();
    await room.log.append([outgoing('three')]);
    const second = start(keepDiary());
    await second.caughtUp();
    expect(await diary()).toEqual(['one', 'two', 'three']);
  });

  test('a handler that fails halfway leaves nothing behind and is tried again', async () => {
    let attempts = 0;
    const failures: unknown[] = [];
    const handler = keepDiary(() => {
      attempts += 1;
      if (attempts < 3) throw new Error(`attempt ${attempts} failed`);
    });
    await room.log.append([outgoing('one'), outgoing('two')]);
    await start(handler, (error) => failures.push(error)).caughtUp();
    expect(failures).toEqual([new Error('attempt 1 failed'), new Error('attempt 2 failed')]);
    expect(await diary()).toEqual(['one', 'two']);
  });

  test('two processes with the same consumer handle each event once, in order', async () => {
    const subjects = Array.from({ length: 60 }, (_, index) => `lamp ${index}`);
    const both = [start(keepDiary()), start(keepDiary())];
    for (const subject of subjects) await room.log.append([outgoing(subject)]);
    await Promise.all(both.map((consumer) => consumer.caughtUp()));
    expect(await diary()).toEqual(subjects);
  });

  test('more events than fit in one batch come in order', async () => {
    const subjects = Array.from({ length: 1200 }, (_, index) => `lamp ${index}`);
    await room.log.append(subjects.map(outgoing));
    const sizes: number[] = [];
    await start(keepDiary((events) => sizes.push(events.length))).caughtUp();
    expect(await diary()).toEqual(subjects);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  });

  test('a consumer is told of news without having to look for it', async () => {
    const consumer = start(keepDiary());
    await consumer.caughtUp();
    const started = performance.now();
    await room.log.append([outgoing('news')]);
    await consumer.caughtUp();
    expect(await diary()).toEqual(['news']);
    expect(performance.now() - started).toBeLessThan(900);
  });
});
