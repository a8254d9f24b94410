import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import { startConsumer, type Consumer, type EventHandler } from '../consumer/consumer.js';
import type { LoggedEvent, OutgoingEvent } from '../log/event-log.js';
import { LOGS, openEventRoom, outgoing, until, type EventRoom } from '../testing/event-room.js';
import { MOST_DEAD_LETTERS, parkFailed, readDeadLetters, replayDeadLetters } from './dead-letter.js';

const [ANNA, BEN] = [randomUUID(), randomUUID()];

const PAUSES = { shortest: 10, longest: 40 };

describe.each(LOGS)('an event that always fails, on %s', (kind) => {
  let room: EventRoom;
  let running: Consumer[];
  let failures: unknown[];
  beforeEach(async () => {
    room = await openEventRoom(kind);
    running = [];
    failures = [];
    await room.database.query(
      'create table diary (place int generated always as identity, subject text constraint not_broken check (subject !~ $$broken$$))',
    );
  });
  afterEach(async () => {
    await Promise.all(running.map((consumer) => consumer.stop()));
    await room.close();
  });

  /** Writes each event into a diary; the database refuses some. */
  const diary: EventHandler = {
    name: 'diary',
    handle: async (transaction, events) => {
      const subjects = events.map(({ subjectId }) => subjectId);
      await transaction.query('insert into diary (subject) select unnest($1::text[])', [subjects]);
    },
  };
  function start(handler: EventHandler = diary): Consumer {
    const onError = (error: unknown): void => void failures.push(error);
    const consumer = startConsumer({ database: room.database, log: room.log, handler, onError, pauses: PAUSES });
    running.push(consumer);
    return consumer;
  }
  const of = (clientId: string | null, subjectId: string): OutgoingEvent => ({ ...outgoing(subjectId), clientId });
  async function written(): Promise<readonly string[]> {
    const rows = await room.database.query<{ subject: string }>('select subject from diary order by place');
    return rows.map(({ subject }) => subject);
  }
  const letters = async (): Promise<readonly (readonly [string, number | null])[]> =>
    (await readDeadLetters(room.database)).map(({ event, waitsBehind }) => [event.subjectId, waitsBehind] as const);

  test('is put aside, with what comes after it about the same client, and everybody else goes on', async () => {
    await room.log.append([
      of(BEN, 'one'),
      of(ANNA, 'two'),
      of(ANNA, 'broken, of Anna'),
      of(BEN, 'four'),
      of(ANNA, 'five'),
      of(null, 'six'),
    ]);
    const consumer = start();
    await consumer.caughtUp();
    await room.log.append([of(ANNA, 'seven'), of(BEN, 'eight')]);
    await consumer.caughtUp();
    expect(await written()).toEqual(['one', 'two', 'four', 'six', 'eight']);
    expect(await letters()).toEqual([
      ['broken, of Anna', null],
      ['five', 3],
      ['seven', 3],
    ]);
  });

  test('keeps its client waiting too where another process put it aside while this one waited for its turn', async () => {
    await room.log.append([of(ANNA, 'one')]);
    const before = start();
    await before.caughtUp();
    await before.stop();
    await room.log.append([of(ANNA, 'broken, of Anna'), of(ANNA, 'three'), of(BEN, 'four')]);
    const [, broken] = await room.log.readAfter(0, 2);
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await room.database.transaction(async (other) => {
      await other.query(`update consumer_position set position = 2 where consumer = 'diary'`);
      await parkFailed(other, 'diary', broken!, { error: new Error('broken'), tries: 3 });
      start();
      await until(async () => (await room.database.query(waiting)).length > 0);
    });
    await until(async () => (await written()).includes('four'));
    expect(await written()).toEqual(['one', 'four']);
    expect(await letters()).toEqual([
      ['broken, of Anna', null],
      ['three', 2],
    ]);
  });

  test('is told of and kept without what stood in it', async () => {
    await room.log.append([of(ANNA, 'broken by 123456782')]);
    await start().caughtUp();
    const [letter] = await readDeadLetters(room.database);
    expect(letter!.failure).toEqual({ name: 'DatabaseError', code: '23514', place: 'not_broken of diary' });
    expect(letter!.tries).toBe(3);
    expect(String(failures.at(-1))).toBe(
      'DeadLetterError: LAMP_LIT of lamps at position 1 is a dead letter of diary (DatabaseError 23514 not_broken of diary). What comes after it about the same client waits. See: klantbeeld dead-letters list',
    );
  });

  test('of a mistake in the program says where it is', async () => {
    await room.log.append([of(ANNA, 'one')]);
    await start({
      name: 'diary',
      handle: async (_, [event]) => void (event as LoggedEvent & { a: any }).a.b,
    }).caughtUp();
    const [letter] = await readDeadLetters(room.database);
    expect(letter!.failure).toMatchObject({ name: 'TypeError', code: null });
    expect(letter!.failure!.place).toMatch(/handle .*dead-letter\.test\.[jt]s:\d+$/);
  });

  test('is handled in order by a replay once it is mended, and the client goes on', async () => {
    await room.log.append([of(ANNA, 'broken, of Anna'), of(ANNA, 'two'), of(BEN, 'broken, of Ben'), of(BEN, 'four')]);
    const consumer = start();
    await consumer.caughtUp();
    expect(await replayDeadLetters(room.database, [diary])).toMatchObject({
      replayed: 0,
      failed: { letter: { event: { position: 1 } } },
    });
    expect((await readDeadLetters(room.database))[0]!.tries).toBe(5);
    await room.database.query('alter table diary drop constraint not_broken');
    expect(await replayDeadLetters(room.database, [diary], { position: 3 })).toEqual({ replayed: 2, failed: null });
    expect(await written()).toEqual(['broken, of Ben', 'four']);
    expect(await replayDeadLetters(room.database, [diary])).toEqual({ replayed: 2, failed: null });
    await room.log.append([of(ANNA, 'five')]);
    await consumer.caughtUp();
    expect(await written()).toEqual(['broken, of Ben', 'four', 'broken, of Anna', 'two', 'five']);
    expect(await letters()).toEqual([]);
  });

  test('a replay that fails further on keeps the rest waiting behind what failed', async () => {
    await room.log.append([of(ANNA, 'broken first'), of(ANNA, 'broken second'), of(ANNA, 'third')]);
    await start().caughtUp();
    await room.database.query('alter table diary drop constraint not_broken');
    await room.database.query('alter table diary add constraint no_second check (subject !~ $$second$$)');
    const { replayed, failed } = await replayDeadLetters(room.database, [diary]);
    expect(replayed).toBe(1);
    expect(failed!.letter.event.subjectId).toBe('broken second');
    expect(await letters()).toEqual([
      ['broken second', null],
      ['third', 2],
    ]);
  });

  /** The database of a replay that is killed when it begins this transaction, or at the first statement like this. */
  function killed(at: { readonly transaction: number } | { readonly statement: string }): SqlPool {
    let begun = 0;
    const refuse = (isHere: boolean): void => {
      if (isHere) throw new Error('killed');
    };
    const guarded = (executor: SqlExecutor): SqlExecutor => ({
      query: async (text, ...rest) => {
        refuse('statement' in at && text.includes(at.statement));
        return executor.query(text, ...rest);
      },
    });
    return {
      ...room.database,
      ...guarded(room.database),
      transaction: async (work) => {
        begun += 1;
        refuse('transaction' in at && begun === at.transaction);
        return room.database.transaction((transaction) => work(guarded(transaction)));
      },
    };
  }

  test('a replay that is killed halfway keeps nobody waiting but the client, who is next in order', async () => {
    await room.log.append([of(ANNA, 'broken, of Anna'), of(ANNA, 'two'), of(ANNA, 'three')]);
    const consumer = start();
    await consumer.caughtUp();
    await room.database.query('alter table diary drop constraint not_broken');
    await expect(replayDeadLetters(killed({ transaction: 2 }), [diary])).rejects.toThrow('killed');
    await room.log.append([of(ANNA, 'four'), of(BEN, 'five')]);
    await until(async () => (await written()).includes('five'));
    expect(await letters()).toEqual([
      ['two', 1],
      ['three', 1],
      ['four', 2],
    ]);
    expect(await replayDeadLetters(room.database, [diary])).toEqual({ replayed: 3, failed: null });
    expect(await written()).toEqual(['broken, of Anna', 'five', 'two', 'three', 'four']);
  });

  test('a client whom a replay that was killed had stopped with everybody goes on when the service starts again', async () => {
    await room.log.append([of(ANNA, 'broken, of Anna'), of(ANNA, 'two')]);
    const before = start();
    await before.caughtUp();
    await before.stop();
    await room.database.query('delete from dead_letter where position = 1');
    await room.log.append([of(ANNA, 'three'), of(BEN, 'four')]);
    start();
    await until(async () => (await written()).includes('four'));
    expect(await letters()).toEqual([
      ['two', 1],
      ['three', 2],
    ]);
  });

  test('a replay that is killed while it writes down a failure writes all of it down or nothing', async () => {
    await room.log.append([of(ANNA, 'broken first'), of(ANNA, 'broken second'), of(ANNA, 'third')]);
    await start().caughtUp();
    await room.database.query('alter table diary drop constraint not_broken');
    await room.database.query('alter table diary add constraint no_second check (subject !~ $$second$$)');
    await expect(replayDeadLetters(killed({ statement: 'update dead_letter waiting' }), [diary])).rejects.toThrow(
      'killed',
    );
    expect(await letters()).toEqual([
      ['broken second', 1],
      ['third', 1],
    ]);
  });

  test('what passes by itself is tried for as long as it takes, and nothing is put aside', async () => {
    let tries = 0;
    const handler: EventHandler = {
      name: 'diary',
      handle: async (transaction, events) => {
        tries += 1;
        if (tries <= 6) throw Object.assign(new Error('the lock was not free'), { code: '55P03' });
        await diary.handle(transaction, events);
      },
    };
    await room.log.append([of(ANNA, 'one')]);
    await start(handler).caughtUp();
    expect(tries).toBe(7);
    expect(await written()).toEqual(['one']);
    expect(await letters()).toEqual([]);
  });

  test('a consumer with as many dead letters as it keeps stops and drops nothing', async () => {
    await room.log.append([of(ANNA, 'broken')]);
    const consumer = start();
    await consumer.caughtUp();
    await room.database.query(
      `insert into dead_letter select consumer, -place, lane, event_id, source, kind, client_id, subject_id, version,
              payload, occurred_at, 1, tries from dead_letter, generate_series(1, $1) as place`,
      [MOST_DEAD_LETTERS - 1],
    );
    await room.log.append([of(ANNA, 'two'), of(BEN, 'three')]);
    await until(() => String(failures.at(-1)).startsWith('DeadLettersFullError: The consumer diary has 10000'));
    expect(await written()).toEqual([]);
    await room.database.query('delete from dead_letter where position < 0');
    await consumer.caughtUp();
    expect(await written()).toEqual(['three']);
    expect(await letters()).toEqual([
      ['broken', null],
      ['two', 1],
    ]);
  });
});
