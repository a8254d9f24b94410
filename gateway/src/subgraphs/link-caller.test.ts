import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Caller } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';
import { MOST_FAILURES } from './circuit.js';
import { createLinkCaller, type LinkCaller } from './link-caller.js';
import type { SubgraphLink } from './subgraph-link.js';

const LIMIT = 200;
/** Far less than the limit, and enough for a machine that is busy. */
const AT_ONCE = LIMIT / 2;
const BACK_MILLISECONDS = 2_000;
const ANSWER: SubgraphResponse = { data: { weather: 'fair' } };
const CALLER = { staffId: 'sw-1', requestId: randomUUID() } as Caller;
const QUERY: SubgraphRequest = { query: '{ weather }', operationKind: 'query', variables: {} };
const MUTATION: SubgraphRequest = { ...QUERY, operationKind: 'mutation' };

/** What the law does with the next calls; when nothing is left it answers. */
let acts: (() => Promise<SubgraphResponse>)[];
let isHung: boolean;
let calls: string[];
let failures: unknown[];
/** Told when the law says that it is ready. */
let ready: EventEmitter;
let law: LinkCaller;
beforeEach(() => {
  [acts, isHung, calls, failures, ready] = [[], false, [], [], new EventEmitter()];
  const link: SubgraphLink = {
    request: async () => (isHung ? never() : (acts.shift() ?? (async () => ANSWER))()),
    answer: async () => {
      throw new Error('not asked here');
    },
    tell: async () => {
      throw new Error('not asked here');
    },
    ping: async () => (isHung ? never() : void ready.emit('told')),
    close: async () => undefined,
  };
  law = createLinkCaller(new Map([['law', link]]), {
    limits: { query: LIMIT, mutation: LIMIT },
    onFailure: ({ error, requestId }) => failures.push([(error as Error).message, requestId]),
    onCall: ({ kind }) => calls.push(kind),
  });
});
afterEach(() => law.close());

const never = (): Promise<never> => new Promise(() => undefined);
const failing = async (): Promise<never> => {
  throw new Error('connection reset');
};
const ask = (request = QUERY): Promise<SubgraphResponse> => law.request('law', request, CALLER);
const UNAVAILABLE = { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'law' } };

async function timed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await expect(work).rejects.toMatchObject(UNAVAILABLE);
  return performance.now() - start;
}

test('a query that fails once is answered by the second try, and that counts as a call', async () => {
  acts = [failing];
  expect(await ask()).toBe(ANSWER);
  expect(calls).toEqual(['query', 'query']);
  expect(failures).toEqual([]);
});

test('a query that fails twice is told as not available and written down once', async () => {
  acts = [failing, failing];
  await expect(ask()).rejects.toMatchObject(UNAVAILABLE);
  expect(calls).toHaveLength(2);
  expect(failures).toEqual([['connection reset', CALLER.requestId]]);
});

test('a mutation is never sent twice', async () => {
  acts = [failing];
  await expect(ask(MUTATION)).rejects.toMatchObject(UNAVAILABLE);
  expect(calls).toEqual(['mutation']);
});

test('of a hung law the first callers wait for the limit and the others are told at once; it is back within two seconds', async () => {
  isHung = true;
  const first = await Promise.all(Array.from({ length: MOST_FAILURES }, () => timed(ask())));
  expect(Math.min(...first)).toBeGreaterThanOrEqual(LIMIT - 5);
  for (let count = 0; count < 20; count += 1) expect(await timed(ask())).toBeLessThan(AT_ONCE);
  expect(await timed(ask(MUTATION))).toBeLessThan(AT_ONCE);
  const telling = { query: 'subscription { weather }', event: 'RIGHTS', clientId: null, cursor: '' } as const;
  await expect(law.tell('law', telling, [CALLER])).rejects.toThrow('not ready');
  // Looking whether it is back costs no caller either.
  const away = performance.now();
  while (performance.now() - away < BACK_MILLISECONDS) {
    expect(await timed(ask())).toBeLessThan(AT_ONCE);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(calls.filter((kind) => kind === 'query')).toHaveLength(MOST_FAILURES);
  isHung = false;
  const returned = performance.now();
  while ((await ask().catch(() => null)) !== ANSWER) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(performance.now() - returned).toBeLessThan(BACK_MILLISECONDS);
  expect(await ask()).toBe(ANSWER);
});

test('a law that says it is ready and fails on is tried by one caller at a time', async () => {
  acts = Array.from({ length: 2 * MOST_FAILURES }, () => failing);
  for (let count = 0; count < MOST_FAILURES; count += 1) await timed(ask());
  calls.length = 0;
  acts = [never];
  await once(ready, 'told');
  // What the caller makes of it comes in the same turn.
  await turnOfTheLoop();
  const tries = await Promise.all([ask(), ask(), ask()].map(timed));
  expect(tries.filter((took) => took >= LIMIT - 5)).toHaveLength(1);
  expect(calls).toEqual(['query']);
});
