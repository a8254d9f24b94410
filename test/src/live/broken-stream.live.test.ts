import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { withoutDatabase } from '../world/database-trouble.js';
import { openStreams } from '../world/live-stream.js';
import { collectOutput, type CollectedOutput } from '../world/output.js';
import { assign, registerPerson } from '../world/people.js';
import { changeHours, startPlacement, type Placed } from '../world/placements.js';
import { openSignedIn, type RawSocket, type SocketMessage } from '../world/raw-socket.js';
import { seatOf } from '../world/stand-in.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectNothingInternal } from '../world/told.js';
import { until } from '../world/until.js';

const UPDATES = `subscription Updates($after: String) {
  placementUpdated(after: $after) { cursor kind placement { version } }
}`;

describe.each(['one process', 'over the network'] as const)('a stream that breaks, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  let placement: Placed;
  let output: CollectedOutput;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
    placement = await startPlacement(world, clientId, 'Hovenier');
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

  async function expectBroken(socket: RawSocket, code: string): Promise<void> {
    const broken: SocketMessage = await socket.next();
    const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(broken).toMatchObject({ id: 'one', type: 'error', payload: [{ extensions: { code, requestId } }] });
    expectNothingInternal(JSON.stringify(broken));
    const line = output
      .text()
      .split('\n')
      .find((text) => text.includes(broken.payload[0].extensions.requestId));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'error', message: expect.any(String) });
  }

  async function expectResumes(socket: RawSocket, cursor: string): Promise<void> {
    await subscribe(socket, 'two', cursor);
    const versions: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { type, payload } = await socket.next();
      expect({ type, errors: payload.errors }).toEqual({ type: 'next', errors: undefined });
      versions.push(payload.data.placementUpdated.placement.version);
    }
    expect(versions).toEqual([placement.version, placement.version]);
  }

  const isAnswered = async (): Promise<boolean> => {
    const { errors } = await world.ask('sw-1', '{ caseload { edges { cursor } } }', { purpose: 'WORK_DEVELOPMENT' });
    return errors === undefined;
  };
  const firstCursor = async (socket: RawSocket): Promise<string> => {
    placement = await changeHours(world, placement, placement.version + 1);
    const { payload } = await socket.next();
    return payload.data.placementUpdated.cursor;
  };

  test('because of its database is told as our fault and written down, is freed, and goes on with its cursor', async () => {
    const socket = await comeIn();
    await subscribe(socket, 'one');
    const cursor = await firstCursor(socket);
    await withoutDatabase(world, 'people-development', async () => {
      await until('the database is gone', async () => !(await isAnswered()));
      await world.log.append([aboutPlacement(clientId, placement)]);
      await expectBroken(socket, 'INTERNAL_SERVER_ERROR');
    });
    await until('the stream is freed', () => openStreams(world) === 0);
    await until('the database is back', isAnswered);
    placement = await changeHours(world, placement, placement.version + 1);
    await expectResumes(socket, cursor);
    socket.leave();
  });

  if (shape === 'over the network') {
    test('because its service went away is told as not available and written down, and goes on with its cursor', async () => {
      const seat = seatOf(world, 'people-development');
      const socket = await comeIn();
      await subscribe(socket, 'one');
      const cursor = await firstCursor(socket);
      await seat.empty();
      await expectBroken(socket, 'SUBGRAPH_UNAVAILABLE');
      await until('the stream is freed', () => openStreams(world) === 0);
      await seat.restore();
      await until('the service is back', isAnswered);
      await world.log.append([aboutPlacement(clientId, placement)]);
      placement = await changeHours(world, placement, placement.version + 1);
      await expectResumes(socket, cursor);
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
