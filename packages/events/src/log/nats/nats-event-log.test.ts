import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { startDispatcher } from '../../dispatcher/dispatcher.js';
import { LOGS, openEventRoom, outgoing, until, type EventRoom } from '../../testing/event-room.js';
import { UNREADABLE, type EventLog } from '../event-log.js';
import { openNatsEventLog } from './nats-event-log.js';

const servers = process.env.KLANTBEELD_TEST_NATS_URL!;
const describeWithNats = LOGS.includes('NATS') ? describe : describe.skip;

describeWithNats('the log in a stream of NATS', () => {
  let room: EventRoom;
  let others: EventLog[];
  let operator: NatsConnection;
  let stream: string;
  beforeEach(async () => {
    room = await openEventRoom('NATS');
    others = [];
    operator = await connect({ servers });
    stream = (await room.log.name()).split(' ')[2]!;
  });
  afterEach(async () => {
    await Promise.all(others.map((log) => log.close()));
    await operator.close();
    await room.close();
  });

  async function openAgain(): Promise<EventLog> {
    const log = room.openAgain();
    others.push(log);
    await until(() =>
      log.ping().then(
        () => true,
        () => false,
      ),
    );
    return log;
  }

  /** JetStream itself knows an event that comes again for a tenth of a second only. */
  async function forgetSoon(): Promise<void> {
    const { streams } = await jetstreamManager(operator);
    await streams.update(stream, { duplicate_window: 100_000_000 });
  }
  const forgotten = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 300));

  test('keeps events on disk, and nothing in it gets lost by a limit', async () => {
    const { config } = await (await jetstreamManager(operator)).streams.info(stream);
    expect(config).toMatchObject({ storage: 'file', retention: 'limits', discard: 'new', max_age: 0, max_msgs: -1 });
    expect(config.subjects).toEqual([`${stream}.>`]);
  });

  test('an event that was added before a crash is not added again, also long after JetStream forgot its id', async () => {
    await forgetSoon();
    await room.happen('one');
    await room.happen('two');
    const rows = await room.database.query<{ id: number }>('select * from outbox');
    const first = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
    await first.drained();
    await first.stop();
    // The rows stand in the outbox again, as after a crash between the two; an older change commits only now.
    for (const row of rows) {
      await room.database.query(
        `insert into outbox overriding system value
         select * from jsonb_populate_record(null::outbox, $1::jsonb)`,
        [JSON.stringify(row)],
      );
    }
    await room.database.query(
      `insert into outbox (id, kind, subject_id, version) overriding system value values (-1, 'LAMP_LIT', 'early', 1)`,
    );
    await forgotten();
    const second = startDispatcher({ outbox: room.database, log: await openAgain(), source: 'lamps' });
    await second.drained();
    await second.stop();
    expect(await room.logged()).toEqual(['one', 'two', 'early']);
    expect(await room.database.query('select id from outbox')).toEqual([]);
  });

  test('a message that was still under way when another process went on is refused, so none doubles or comes late', async () => {
    await forgetSoon();
    const other = await openAgain();
    const [one, two] = [outgoing('one'), outgoing('two')];
    await room.log.append([one]);
    await other.append([one, two]);
    await forgotten();
    // This process believes that its own message was the last.
    await room.log.append([two, outgoing('three')]);
    await other.append([outgoing('four')]);
    await until(async () => (await room.logged()).length === 4);
    expect(await room.logged()).toEqual(['one', 'two', 'three', 'four']);
  });

  test('what is no event of ours is told of once and passed over', async () => {
    await room.log.append([outgoing('one')]);
    const garbage = ['', 'not json', '{}', '[1]', '{"eventId":"x"}', JSON.stringify({ ...outgoing('a'), kind: 'a b' })];
    for (const text of garbage) await operator.request(`${stream}.lamps`, text);
    await operator.request(`${stream}.elsewhere`, JSON.stringify(outgoing('of another service')));
    await operator.request(`${stream}.lamps`, new Uint8Array([0xff, 0xfe, 0x00]));
    await room.log.append([outgoing('two')]);
    const events = await room.log.readAfter(0, 100);
    expect(events.map(({ kind }) => kind)).toEqual(['LAMP_LIT', ...Array(8).fill(UNREADABLE), 'LAMP_LIT']);
    expect((await (await openAgain()).readAfter(0, 100)).at(-1)).toEqual(events.at(-1));
    await room.log.readAfter(0, 100);
    const lines = room.told.map(String).filter((line) => line.includes('Message 2 '));
    expect(lines).toEqual(
      Array(2).fill(`Error: Message 2 of the stream ${stream} is no event of ours; it is passed over.`),
    );
  });

  test('a reader far behind leaves no consumer behind on the broker', async () => {
    await room.log.append(Array.from({ length: 700 }, (_, index) => outgoing(`lamp ${index}`)));
    const other = await openAgain();
    expect((await other.readAfter(0, 500)).map(({ position }) => position)).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 1),
    );
    expect(await other.readAfter(500, 500)).toHaveLength(200);
    await other.close();
    const { streams } = await jetstreamManager(operator);
    // The one that is left follows the end for the room.
    await until(async () => (await streams.info(stream)).state.consumer_count === 1);
  });

  test('a log that is continued after another has positions beyond it', async () => {
    await room.log.append([outgoing('of an earlier time')]);
    await room.log.continueAfter(812);
    expect(await room.log.bounds()).toEqual({ oldest: 813, newest: 812 });
    await room.log.append([outgoing('one')]);
    expect((await room.log.readAfter(812, 10)).map(({ position }) => position)).toEqual([813]);
    expect(await room.log.bounds()).toEqual({ oldest: 813, newest: 813 });
  });

  test('a stream that would lose events is refused, and the message says why', async () => {
    const { streams } = await jetstreamManager(operator);
    const name = `${stream}_lossy`;
    await streams.add({ name, subjects: [`${name}.>`], storage: 'memory', max_age: 60_000_000_000 } as never);
    const log = openNatsEventLog({ url: servers, stream: name });
    others.push(log);
    await until(() =>
      log
        .ping()
        .catch((error: Error) => error.name === 'EventStreamError')
        .then(Boolean),
    );
    await expect(log.append([outgoing('one')])).rejects.toThrow(
      `The stream ${name} could lose events: its storage is not "file"; it has a "max_age"`,
    );
  });

  test('credentials in the address are told to nobody', async () => {
    const told: unknown[] = [];
    const url = 'nats://house:s3cret-word@127.0.0.1:1';
    const log = openNatsEventLog({ url, stream, onError: (error) => told.push(error) });
    await until(() => told.length > 0);
    const refused = await log.ping().catch((error: unknown) => error);
    await log.close();
    expect([...told, refused].map(String).join('\n')).toContain('NATS at 127.0.0.1:1 cannot be reached');
    expect([...told, refused].map((error) => `${error} ${(error as Error).stack}`).join('\n')).not.toContain('s3cret');
    expect(() => openNatsEventLog({ url: 'http://house:s3cret-word@x', stream })).toThrow(
      new TypeError('The address of NATS starts with nats:// or tls://.'),
    );
  });
});
