import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SqlExecutor } from '@klantbeeld/database';
import type { EventLog } from '../log/event-log.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { LOGS, newEvent, openEventRoom, outgoing, type EventRoom } from '../testing/event-room.js';
import { startDispatcher } from './dispatcher.js';

describe.each(LOGS)('on %s', (kind) => {
  let room: EventRoom;
  beforeEach(async () => {
    room = await openEventRoom(kind);
  });
  afterEach(() => room.close());

  /** A change that wrote its event and took its number, but commits only when told. */
  async function openChange(subjectId: string): Promise<{ commit(): Promise<void> }> {
    let end: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (end = resolve));
    const written = Promise.withResolvers<void>();
    const change = room.database.transaction(async (transaction) => {
      await appendToOutbox(transaction, [newEvent(subjectId)]);
      written.resolve();
      await told;
    });
    change.catch(written.reject);
    await written.promise;
    return {
      commit: async () => {
        end();
        await change;
      },
    };
  }

  /** What is mostly written first: reads on from the highest number it has seen. */
  class NaiveReader {
    private last = 0;
    readonly seen: string[] = [];

    async read(database: SqlExecutor): Promise<void> {
      const rows = await database.query<{ id: number; subject_id: string }>(
        'select id, subject_id from outbox where id > $1 order by id',
        [this.last],
      );
      this.seen.push(...rows.map((row) => row.subject_id));
      this.last = rows.at(-1)?.id ?? this.last;
    }
  }

  describe('a change that took a smaller number and commits later', () => {
    test('is lost by a reader that goes on after the highest number', async () => {
      const naive = new NaiveReader();
      const early = await openChange('early number, late commit');
      await room.happen('late number, early commit');
      await naive.read(room.database);
      await early.commit();
      await naive.read(room.database);
      expect(naive.seen).toEqual(['late number, early commit']);
    });

    test('is not lost by the dispatcher, and holds nobody up: events are told in the order of commit', async () => {
      const early = await openChange('early number, late commit');
      await room.happen('late number, early commit');
      const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
      await dispatcher.drained();
      expect(await room.logged()).toEqual(['late number, early commit']);
      await early.commit();
      await dispatcher.drained();
      await dispatcher.stop();
      expect(await room.logged()).toEqual(['late number, early commit', 'early number, late commit']);
      expect(await room.database.query('select id from outbox')).toEqual([]);
    });
  });

  describe('a crash after the log was written and before the outbox was emptied', () => {
    test('doubles nothing: the events are sent again and left alone', async () => {
      let appended = 0;
      const log: EventLog = {
        ...room.log,
        append: async (events) => {
          await room.log.append(events);
          appended += 1;
          if (appended === 1) throw new Error('the process ends here');
        },
      };
      const failures: unknown[] = [];
      await room.happen('one');
      await room.happen('two');
      const dispatcher = startDispatcher({
        outbox: room.database,
        log,
        source: 'lamps',
        onError: (error) => failures.push(error),
      });
      await dispatcher.drained();
      await dispatcher.stop();
      expect(appended).toBe(2);
      expect(failures).toEqual([new Error('the process ends here')]);
      expect(await room.logged()).toEqual(['one', 'two']);
    });

    test('also not when new events came between', async () => {
      const first = outgoing('one');
      await room.log.append([first]);
      await room.log.append([first, outgoing('two'), first]);
      expect(await room.logged()).toEqual(['one', 'two']);
    });
  });

  test('two processes with a dispatcher each send every event once, in order', async () => {
    const options = { outbox: room.database, log: room.log, source: 'lamps' };
    const dispatchers = [startDispatcher(options), startDispatcher(options)];
    const subjects = Array.from({ length: 40 }, (_, index) => `lamp ${index}`);
    for (const subject of subjects) {
      await room.happen(subject);
      dispatchers.forEach((dispatcher) => dispatcher.poke());
    }
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.drained()));
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop()));
    expect(await room.logged()).toEqual(subjects);
  });

  test('positions of two services that write at once have no reader pass one that lands later', async () => {
    const seen: number[] = [];
    let last = 0;
    const readOn = async (): Promise<void> => {
      for (const { position } of await room.log.readAfter(last, 1000)) {
        seen.push(position);
        last = position;
      }
    };
    const writers = Array.from({ length: 8 }, (_, writer) =>
      (async () => {
        for (let round = 0; round < 10; round += 1) {
          await room.log.append([outgoing(`${writer}.${round}`)]);
          await readOn();
        }
      })(),
    );
    await Promise.all(writers);
    await readOn();
    expect(new Set(seen).size).toBe(80);
    expect(await room.logged()).toHaveLength(80);
  });
});
