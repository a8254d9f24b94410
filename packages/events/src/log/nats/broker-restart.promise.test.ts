import { expect, test } from '@jest/globals';
import { startConsumer } from '../../consumer/consumer.js';
import { startDispatcher } from '../../dispatcher/dispatcher.js';
import { startEventTail } from '../../tail/event-tail.js';
import { LOGS, openEventRoom, until } from '../../testing/event-room.js';

/** The broker of this test, from the helper of the run. */
interface Broker {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  hang(): void;
  goOn(): void;
  stop(): Promise<void>;
}

const CATCH_UP_MILLISECONDS = 5_000;
const testWithNats = LOGS.includes('NATS') ? test : test.skip;

async function startBroker(): Promise<Broker> {
  const helper = new URL('../../../../../test/nats-server.mjs', import.meta.url);
  return ((await import(helper.href)) as { startNatsServer(): Promise<Broker> }).startNatsServer();
}

testWithNats(
  'a broker that is killed and comes back loses nothing, and everybody goes on within five seconds',
  async () => {
    const broker = await startBroker();
    const room = await openEventRoom('NATS', broker.url);
    const seen: string[] = [];
    const handler = {
      name: 'diary',
      handle: async (_: unknown, events: readonly { readonly subjectId: string }[]) =>
        void seen.push(...events.map(({ subjectId }) => subjectId)),
    };
    const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps' });
    const consumer = startConsumer({ database: room.database, log: room.log, handler });
    const tail = await startEventTail(room.log);
    const happened: string[] = [];
    const happen = async (): Promise<void> => {
      happened.push(`lamp ${happened.length}`);
      await room.happen(happened.at(-1)!);
      dispatcher.poke();
    };
    try {
      for (let round = 0; round < 2; round += 1) {
        for (let count = 0; count < 20; count += 1) await happen();
        await broker.kill();
        for (let count = 0; count < 20; count += 1) await happen();
        await expect(room.log.ping()).rejects.toThrow();
        await broker.start();
        await until(() => seen.length === happened.length, CATCH_UP_MILLISECONDS);
      }
      expect(seen).toEqual(happened);
      await until(() => tail.newest() === happened.length);
      expect(await room.logged()).toEqual(happened);
    } finally {
      await Promise.all([dispatcher.stop(), consumer.stop(), tail.stop()]);
      await room.close();
      await broker.stop();
    }
  },
);

testWithNats('who starts before the broker does goes on once it is there', async () => {
  const broker = await startBroker();
  const room = await openEventRoom('NATS', broker.url);
  await broker.kill();
  const log = room.openAgain();
  const failures: unknown[] = [];
  const tail = await startEventTail(log, (error) => failures.push(error));
  const dispatcher = startDispatcher({ outbox: room.database, log, source: 'lamps' });
  try {
    await room.happen('before the broker');
    await expect(log.ping()).rejects.toThrow('cannot be reached');
    expect(() => tail.newest()).toThrow('The event log was not reached yet.');
    await expect(tail.readAfter(0)).rejects.toThrow('cannot be reached');
    await broker.start();
    await dispatcher.drained();
    await until(() =>
      log.ping().then(
        () => true,
        () => false,
      ),
    );
    await until(async () => (await tail.readAfter(0).catch(() => null))?.length === 1);
  } finally {
    await Promise.all([dispatcher.stop(), tail.stop()]);
    await log.close();
    await room.close();
    await broker.stop();
  }
});

testWithNats('who waits for an answer of a broker that dies is told so, long before the time limit', async () => {
  const broker = await startBroker();
  const room = await openEventRoom('NATS', broker.url);
  try {
    await room.log.ping();
    broker.hang();
    const asked = expect(room.log.ping()).rejects.toThrow('connection closed');
    const killed = performance.now();
    await broker.kill();
    await asked;
    expect(performance.now() - killed).toBeLessThan(1_000);
  } finally {
    await room.close();
    await broker.stop();
  }
});

testWithNats(
  'what was under way when a broker hung arrives once and in order, although it was sent again',
  async () => {
    const broker = await startBroker();
    const room = await openEventRoom('NATS', broker.url);
    const failures: unknown[] = [];
    const onError = (error: unknown): void => void failures.push(error);
    const dispatcher = startDispatcher({ outbox: room.database, log: room.log, source: 'lamps', onError });
    try {
      await room.happen('one');
      await dispatcher.drained();
      broker.hang();
      for (const subject of ['two', 'three', 'four']) await room.happen(subject);
      dispatcher.poke();
      // The first attempt has given up, and its message lies with the broker still.
      await until(() => failures.length > 0, 10_000);
      broker.goOn();
      await dispatcher.drained();
      expect(await room.logged()).toEqual(['one', 'two', 'three', 'four']);
    } finally {
      broker.goOn();
      await dispatcher.stop();
      await room.close();
      await broker.stop();
    }
  },
);
