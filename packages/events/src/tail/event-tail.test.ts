import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EventLog } from '../log/event-log.js';
import { LOGS, openEventRoom, outgoing, until, type EventRoom } from '../testing/event-room.js';
import { startEventTail, type EventTail } from './event-tail.js';

describe.each(LOGS)('on %s', (kind) => {
  let room: EventRoom;
  let tails: EventTail[];
  beforeEach(async () => {
    room = await openEventRoom(kind);
    tails = [];
  });
  afterEach(async () => {
    await Promise.all(tails.map((tail) => tail.stop()));
    await room.close();
  });

  async function start(log: EventLog = room.log): Promise<EventTail> {
    const tail = await startEventTail(log);
    tails.push(tail);
    return tail;
  }

  /** The log, which also tells after which positions it was read; looking for news at the end does not count. */
  function observedLog(): { readonly log: EventLog; readonly reads: number[] } {
    const reads: number[] = [];
    const readAfter: EventLog['readAfter'] = (position, limit) => {
      reads.push(position);
      return room.log.readAfter(position, limit);
    };
    return { log: { ...room.log, readAfter }, reads };
  }

  const behind = (reads: readonly number[], tail: EventTail): readonly number[] =>
    reads.filter((position) => position < tail.newest());

  const lamps = (from: number, until: number): string[] =>
    Array.from({ length: until - from }, (_, index) => `lamp ${from + index}`);

  /** Lights lamps with these numbers, a thousand at a time. */
  async function light(from: number, until: number): Promise<void> {
    for (let at = from; at < until; at += 1000) {
      await room.log.append(lamps(at, Math.min(at + 1000, until)).map(outgoing));
    }
  }

  async function subjects(tail: EventTail, position: number): Promise<readonly string[] | null> {
    const events = await tail.readAfter(position);
    return events && events.map((event) => event.subjectId);
  }

  test('what happened since the start comes from memory, what happened before from the log', async () => {
    await light(1, 4);
    const { log, reads } = observedLog();
    const tail = await start(log);
    expect(tail.newest()).toBe(3);
    await light(4, 6);
    await until(() => tail.newest() === 5);
    reads.length = 0;
    expect(await subjects(tail, 3)).toEqual(['lamp 4', 'lamp 5']);
    expect(await subjects(tail, 4)).toEqual(['lamp 5']);
    expect(await subjects(tail, 5)).toEqual([]);
    expect(behind(reads, tail)).toEqual([]);
    expect(await subjects(tail, 1)).toEqual(['lamp 2', 'lamp 3', 'lamp 4', 'lamp 5']);
    expect(behind(reads, tail)).toEqual([1]);
  });

  test('memory keeps the last ten thousand events, and the log gives what fell out of it', async () => {
    const { log, reads } = observedLog();
    const tail = await start(log);
    await light(1, 10_501);
    await until(() => tail.newest() === 10_500);
    reads.length = 0;
    expect(await subjects(tail, 10_000)).toEqual(lamps(10_001, 10_501));
    expect(await subjects(tail, 500)).toEqual(lamps(501, 1_501));
    expect(behind(reads, tail)).toEqual([]);
    expect(await subjects(tail, 499)).toEqual(lamps(500, 1_500));
    expect(await subjects(tail, 0)).toEqual(lamps(1, 1_001));
    expect(behind(reads, tail)).toEqual([499, 0]);
  });

  test('a log that was cut says so to who is behind the cut, and serves who is not', async () => {
    await light(1, 11);
    const tail = await start();
    await room.log.trimBefore(7);
    expect(await tail.readAfter(5)).toBeNull();
    expect(await subjects(tail, 6)).toEqual(['lamp 7', 'lamp 8', 'lamp 9', 'lamp 10']);
  });

  test('a log that was emptied says so to who has not read all of it', async () => {
    await light(1, 4);
    const tail = await start();
    await room.log.trimBefore(4);
    expect(await tail.readAfter(2)).toBeNull();
    expect(await subjects(tail, 3)).toEqual([]);
  });

  test('who has read further than an older copy of the log, put back, is told so', async () => {
    await light(1, 6);
    await room.putBack(3);
    const tail = await start();
    expect(await tail.readAfter(5)).toBeNull();
    expect(await subjects(tail, 3)).toEqual([]);
  });

  if (kind === 'PostgreSQL')
    test('who has read further than such a copy is told so too once that copy goes on from a higher number', async () => {
      await light(1, 6);
      await room.putBack(3);
      await room.database.query(`select setval('event_log_position_seq', 1000)`);
      const fromCopy = await start();
      await light(6, 8);
      await until(() => fromCopy.newest() === 1002);
      const afterwards = await start();
      for (const tail of [fromCopy, afterwards]) {
        expect(await tail.readAfter(5)).toBeNull();
        expect(await subjects(tail, 3)).toEqual(['lamp 6', 'lamp 7']);
        expect(await subjects(tail, 1001)).toEqual(['lamp 7']);
      }
    });

  if (kind === 'PostgreSQL')
    test('who waits just before an event misses nothing when a crash has left numbers out there', async () => {
      const tail = await start();
      await light(1, 3);
      await room.database.query(`select setval('event_log_position_seq', 34)`);
      await light(3, 5);
      await until(() => tail.newest() === 36);
      expect(await subjects(tail, 34)).toEqual(['lamp 3', 'lamp 4']);
    });

  test('who comes from a process that is a moment ahead only waits', async () => {
    const gate = Promise.withResolvers<void>();
    const readAfter: EventLog['readAfter'] = (position, limit) =>
      gate.promise.then(() => room.log.readAfter(position, limit));
    const tail = await start({ ...room.log, readAfter });
    await light(1, 3);
    expect(await tail.readAfter(1)).toEqual([]);
    gate.resolve();
    await until(() => tail.newest() === 2);
    expect(await subjects(tail, 1)).toEqual(['lamp 2']);
  });

  test('who waits is called once there is news, and no more after leaving', async () => {
    const tail = await start();
    let calls = 0;
    const leave = tail.onNews(() => (calls += 1));
    expect(tail.listening()).toBe(1);
    await light(1, 2);
    await until(() => calls === 1);
    leave();
    expect(tail.listening()).toBe(0);
    await light(2, 3);
    await until(() => tail.newest() === 2);
    expect(calls).toBe(1);
  });

  test('a log that cannot be read for a while is read on afterwards, without a gap', async () => {
    let failuresToGo = 2;
    const failures: unknown[] = [];
    const readAfter: EventLog['readAfter'] = async (position, limit) => {
      if (failuresToGo-- > 0) throw new Error('the log is away');
      return room.log.readAfter(position, limit);
    };
    const tail = await startEventTail({ ...room.log, readAfter }, (error) => failures.push(error));
    tails.push(tail);
    await light(1, 4);
    await until(() => tail.newest() === 3);
    expect(failures).toEqual([new Error('the log is away'), new Error('the log is away')]);
    expect(await subjects(tail, 0)).toEqual(['lamp 1', 'lamp 2', 'lamp 3']);
  });
});
