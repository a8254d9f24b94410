import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';

const QUERY = 'query($id: ID!) { viewer { purpose purposes } client(id: $id) { id } }';

let world: TestWorld;
let id: string;

beforeAll(async () => {
  world = await openTestWorld();
  id = await registerPerson(world);
  await Promise.all(['con-1', 'sw-1', 'wmo-1'].map((staff) => assign(world, staff, id)));
});
afterAll(() => world?.stop());

function ask(staff: string, purpose?: string, token?: string): Promise<Answer> {
  return world.ask(staff, QUERY, {
    variables: { id },
    ...(purpose !== undefined && { purpose }),
    ...(token && { token }),
  });
}

function expectRefused(answer: Answer, code: string, purposes: readonly string[]): void {
  expect(answer.status).toBe(403);
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toEqual([
    {
      message: expect.any(String),
      extensions: { code, purposes, requestId: answer.headers.get('x-request-id') },
    },
  ]);
}

describe('the purpose of a request', () => {
  test('has to be named by a consultant, who has two', async () => {
    expectRefused(await ask('con-1'), 'PURPOSE_REQUIRED', ['WWB_INCOME', 'WWB_WORK']);
  });

  test('has to be named by a consultant also when the header is there and empty', async () => {
    const answer = await world.ask('con-1', QUERY, { variables: { id }, headers: { 'x-purpose': ' ' } });
    expectRefused(answer, 'PURPOSE_REQUIRED', ['WWB_INCOME', 'WWB_WORK']);
  });

  test.each([
    'WWB_INCOME',
    'WMO_SUPPORT',
    'CURIOSITY',
    'work_development',
    'WORK_DEVELOPMENT, WWB_INCOME',
    '__proto__',
  ])('is denied to a job coach who names %s', async (purpose) => {
    expectRefused(await ask('sw-1', purpose), 'PURPOSE_DENIED', ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT']);
  });

  test.each([
    ['con-1', 'WWB_INCOME'],
    ['con-1', 'WWB_WORK'],
    ['sw-1', 'WORK_DEVELOPMENT'],
    ['sw-1', 'WSW_EMPLOYMENT'],
    ['wmo-1', 'WMO_SUPPORT'],
  ])('of %s may be %s', async (staff, purpose) => {
    const { data } = await ask(staff, purpose);
    expect(data).toMatchObject({ viewer: { purpose }, client: { id } });
  });

  test('may be left out by who has one', async () => {
    const { data } = await ask('wmo-1');
    expect(data).toEqual({ viewer: { purpose: 'WMO_SUPPORT', purposes: ['WMO_SUPPORT'] }, client: { id } });
  });

  test('is none for a technical administrator, who sees no client and cannot take a purpose', async () => {
    expect((await ask('adm-1')).data).toEqual({ viewer: { purpose: null, purposes: [] }, client: null });
    expectRefused(await ask('adm-1', 'WWB_INCOME'), 'PURPOSE_DENIED', []);
  });

  test('is refused before any service is asked', async () => {
    world.counted.reset();
    await ask('con-1');
    await ask('sw-1', 'WWB_INCOME');
    expect(world.counted.calls).toEqual([]);
  });
});

describe('a token that is bound to a purpose', () => {
  test('gives that purpose without naming it', async () => {
    const token = await world.tokenFor('con-1', { purpose: 'WWB_WORK' });
    expect((await ask('con-1', undefined, token)).data).toMatchObject({
      viewer: { purpose: 'WWB_WORK' },
      client: { id },
    });
  });

  test('denies the other purpose of the same consultant', async () => {
    const token = await world.tokenFor('con-1', { purpose: 'WWB_WORK' });
    expectRefused(await ask('con-1', 'WWB_INCOME', token), 'PURPOSE_DENIED', ['WWB_WORK']);
  });

  test('gives a job coach nothing when it names a purpose of somebody else', async () => {
    const token = await world.tokenFor('sw-1', { purpose: 'WWB_INCOME' });
    expectRefused(await ask('sw-1', undefined, token), 'PURPOSE_DENIED', []);
    expectRefused(await ask('sw-1', 'WWB_INCOME', token), 'PURPOSE_DENIED', []);
  });
});

describe('a socket', () => {
  /** Opens a socket and tells how it went: `ready`, or the code and reason with which it was closed. */
  async function opened(staff: string, init: Record<string, string>): Promise<unknown> {
    const payload = { authorization: `Bearer ${await world.tokenFor(staff)}`, ...init };
    const socket = new WebSocket(`ws://127.0.0.1:${world.door.port}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    const outcome = await new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
      socket.on('message', (message) =>
        resolve(JSON.parse(String(message)).type === 'connection_ack' ? 'ready' : 'odd'),
      );
    });
    socket.terminate();
    return outcome;
  }

  test('asks for the purpose as HTTP does', async () => {
    expect(await opened('con-1', {})).toEqual({ code: 4403, reason: 'PURPOSE_REQUIRED' });
    expect(await opened('sw-1', { 'x-purpose': 'WWB_INCOME' })).toEqual({ code: 4403, reason: 'PURPOSE_DENIED' });
    expect(await opened('con-1', { 'x-purpose': 'WWB_WORK' })).toBe('ready');
    expect(await opened('wmo-1', {})).toBe('ready');
  });

  test('is closed to who is not signed in', async () => {
    expect(await opened('wmo-1', { authorization: 'Bearer made-up' })).toEqual({
      code: 4401,
      reason: 'UNAUTHENTICATED',
    });
  });
});
