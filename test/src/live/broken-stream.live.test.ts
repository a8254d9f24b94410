import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cutOffWaiting, withoutDatabase, withTableHeld } from '../world/database-trouble.js';
import { openStreams } from '../world/live-stream.js';
import { collectOutput, type CollectedOutput } from '../world/output.js';
import { assign, registerPerson } from '../world/people.js';
import { changeHours, startPlacement, type Placed } from '../world/placements.js';
import { openSignedIn, type RawSocket, type SocketMessage } from '../world/raw-socket.js';
import { seatOf } from '../world/stand-in.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectNothingInternal } from '../world/told.js';
import { until } from '../world/until.js';

/** Longer than a database takes to come back in these tests, and no longer than one waits for. */
const PATIENCE = 1_500;

const UPDATES = `subscription Updates($after: String) {
  placementUpdated(after: $after) { cursor kind placement { version } }
}`;

describe.each(['one process', 'over the network'] as const)('a stream that breaks, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  let placement: Placed;
  let output: CollectedOutput;
  beforeAll(async () => {
    world = await openTestWorld({ shape, patience: PATIENCE });
    clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
    placement = await startPlacement(world, clientId, 'Hovenier');
    // Or the first update that somebody follows may still be that it began.
    await world.settled();
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    output = collectOutput();
  });
  afterEach(() => output.end());

  const subscribe = async (socket: RawSocket, id: string, after?: string): Promise<void> => {
    const before = openStreams(world);
    socket.send({ id, type: 'subscribe', payload: { query: UPDATES, variables: { after } } });
    await until('the stream is open', () => openStreams(world) > before);
  };
  const comeIn = async (): Promise<RawSocket> => openSignedIn(world, await world.tokenFor('sw-1'), 'WORK_DEVELOPMENT');

  const isAnswered = async (): Promise<boolean> => {
    const { errors } = await world.ask('sw-1', '{ caseload { edges { cursor } } }', { purpose: 'WORK_DEVELOPMENT' });
    return errors === undefined;
  };
  const nextUpdate = async (socket: RawSocket): Promise<{ cursor: string; version: number }> => {
    const { type, payload } = await socket.next();
    expect({ type, errors: payload.errors }).toEqual({ type: 'next', errors: undefined });
    const { cursor, placement: shown } = payload.data.placementUpdated;
    return { cursor, version: shown.version };
  };
  const firstCursor = async (socket: RawSocket): Promise<string> => {
    placement = await changeHours(world, placement, placement.version + 1);
    return (await nextUpdate(socket)).cursor;
  };
  const loggedFailures = (): readonly Record<string, unknown>[] =>
    output
      .text()
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('for a moment, because of its database, misses nothing and says nothing wrong; the operator reads of it', async () => {
    const socket = await comeIn();
    await subscribe(socket, 'one');
    await firstCursor(socket);
    await withoutDatabase(world, 'people-development', async () => {
      await until('the database is gone', async () => !(await isAnswered()));
      await world.log.append([aboutPlacement(clientId, placement)]);
      await until('it was tried', () => loggedFailures().length > 0);
      expect(openStreams(world)).toBe(1);
    });
    expect((await nextUpdate(socket)).version).toBe(placement.version);
    placement = await changeHours(world, placement, placement.version + 1);
    expect((await nextUpdate(socket)).version).toBe(placement.version);
    socket.leave();
    await until('the stream is freed', () => openStreams(world) === 0);
  });

  test('in the middle of an update, because its connection to the database was cut, tells the update whole', async () => {
    const socket = await comeIn();
    await subscribe(socket, 'one');
    await firstCursor(socket);
    await withTableHeld(world, 'people-development', 'placement', async () => {
      await world.log.append([aboutPlacement(clientId, placement)]);
      await until('its reader waits and is cut off', () => cutOffWaiting(world, 'people-development'));
      await until('it was tried', () => loggedFailures().length > 0);
    });
    expect((await nextUpdate(socket)).version).toBe(placement.version);
    socket.leave();
    await until('the stream is freed', () => openStreams(world) === 0);
  });

  test('for longer is told as not available and written down, is freed, and goes on with its cursor', async () => {
    const socket = await comeIn();
    await subscribe(socket, 'one');
    const cursor = await firstCursor(socket);
    await withoutDatabase(world, 'people-development', async () => {
      await until('the database is gone', async () => !(await isAnswered()));
      await world.log.append([aboutPlacement(clientId, placement)]);
      const broken: SocketMessage = await socket.next();
      const extensions = { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) };
      expect(broken).toMatchObject({ id: 'one', type: 'error', payload: [{ extensions }] });
      expectNothingInternal(JSON.stringify(broken));
      expect(loggedFailures().length).toBeGreaterThan(0);
      await until('the stream is freed', () => openStreams(world) === 0);
    });
    await until('the database is back', isAnswered);
    placement = await changeHours(world, placement, placement.version + 1);
    await subscribe(socket, 'two', cursor);
    const { version } = placement;
    expect([(await nextUpdate(socket)).version, (await nextUpdate(socket)).version]).toEqual([version, version]);
    socket.leave();
  });

  if (shape === 'over the network') {
    test('because its service went away for a moment goes on by itself and misses nothing', async () => {
      const seat = seatOf(world, 'people-development');
      const socket = await comeIn();
      await subscribe(socket, 'one');
      await firstCursor(socket);
      await seat.empty();
      await world.log.append([aboutPlacement(clientId, placement)]);
      await until('it was tried', () => loggedFailures().length > 0);
      await seat.restore();
      expect((await nextUpdate(socket)).version).toBe(placement.version);
      socket.leave();
      await seat.empty();
    });
  }
});

/** One more event of a placement, without its cause. */
function aboutPlacement(clientId: string, { id, version }: Placed) {
  const occurredAt = new Date().toISOString();
  const of = { eventId: randomUUID(), source: 'people-development', kind: 'PLACEMENT_CHANGED' };
  return { ...of, clientId, subjectId: id, version, payload: {}, occurredAt };
}
