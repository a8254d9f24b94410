import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '@klantbeeld/gateway';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { seatOf, type SubgraphSeat } from '../world/stand-in.js';
import { GARBAGE } from '../world/garbage.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectOneError, expectToldWell } from '../world/told.js';
import { until } from '../world/until.js';
import { readiness, SHOWN, timed, viewCaseload, viewClient } from './client-sections.js';

/** Time limit of a section in this world, and how much later than that an answer may be on a busy machine. */
const LIMIT = 500;
const SLACK = 1_000;

const answering =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Answers in the right form that no subgraph of ours would give: not an outage but a fault, to be reported. */
const FAULTS: readonly (readonly [string, RequestListener])[] = [
  ['a section that is a number', answering(200, '{"data": {"_entities": [{"support": 5}]}}')],
  [
    'a section of a type that does not exist',
    answering(200, '{"data": {"_entities": [{"support": {"__typename": "Weather"}}]}}'),
  ],
  ['an error in its own words', answering(200, '{"errors": [{"message": "connect ECONNREFUSED 127.0.0.1:5432"}]}')],
  [
    'an error with a code of its own',
    answering(200, '{"errors": [{"message": "at 127.0.0.1", "extensions": {"code": "E42", "host": "10.0.0.7"}}]}'),
  ],
];

const TARDY: readonly (readonly [string, RequestListener])[] = [
  ['that takes the question and never answers', () => undefined],
  ['that begins to answer and never ends', (_request, response) => void response.writeHead(200).write('{"data": ')],
  [
    'that answers after the limit',
    (_request, response) => void setTimeout(() => response.end('{"data": {"_entities": []}}'), 2 * LIMIT).unref(),
  ],
];

describe('a subgraph that fails, over the network', () => {
  let world: TestWorld;
  let clientIds: readonly string[];
  let support: SubgraphSeat;
  let company: SubgraphSeat;
  let benefits: SubgraphSeat;
  beforeAll(async () => {
    world = await openTestWorld({ shape: 'over the network', limits: { query: LIMIT, mutation: 4 * LIMIT } });
    support = seatOf(world, 'support');
    company = seatOf(world, 'people-development');
    benefits = seatOf(world, 'benefits');
    clientIds = await registerCaseload(world, 'con-1', 3);
    await consentToSupport(world, clientIds);
    // The first view plans and connects; what is timed below is not that.
    await until('every section is shown', async () => (await viewClient(world, clientIds[0]!)).errors === undefined);
  });
  afterAll(async () => {
    for (const seat of [support, company, benefits]) await seat.empty();
    await world.stop();
  });
  afterEach(async () => {
    for (const seat of [support, company, benefits]) await seat.restore();
  });

  async function expectOnlySupportIsLost(code: ErrorCode = 'SUBGRAPH_UNAVAILABLE'): Promise<number> {
    const { answer, took } = await timed(viewClient(world, clientIds[0]!));
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null });
    expectOneError(answer, code, ['client', 'support']);
    return took;
  }

  test('when social support is stopped a consultant misses that section alone, and has it again as soon as it returns', async () => {
    await support.empty();
    expect(await expectOnlySupportIsLost()).toBeLessThan(SLACK);
    await support.restore();
    const answer = await viewClient(world, clientIds[0]!);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.client).toMatchObject(SHOWN);
  });

  test('when social support is stopped each client of a caseload has its own error at its own place', async () => {
    await support.empty();
    const answer = await viewCaseload(world);
    expect(answer.status).toBe(200);
    expect(answer.data.caseload.edges.map(({ node }: { node: object }) => node)).toEqual(
      clientIds.map(() => expect.objectContaining({ ...SHOWN, support: null })),
    );
    expect(answer.errors!.map(({ path, extensions }) => ({ path, code: extensions.code }))).toEqual(
      clientIds.map((_, place) => ({
        path: ['caseload', 'edges', place, 'node', 'support'],
        code: 'SUBGRAPH_UNAVAILABLE',
      })),
    );
    expectToldWell(answer);
  });

  test.each(TARDY)(
    'of social support %s the consultant hears within the limit that it is not available',
    async (_how, listener) => {
      await support.give(listener);
      const took = await expectOnlySupportIsLost();
      expect(took).toBeGreaterThanOrEqual(LIMIT - 5);
      expect(took).toBeLessThan(LIMIT + SLACK);
      await support.restore();
      expect((await viewClient(world, clientIds[0]!)).errors).toBeUndefined();
    },
  );

  test.each(GARBAGE)(
    'when social support answers %s the consultant misses that section alone',
    async (_what, listener) => {
      await support.give(listener);
      await expectOnlySupportIsLost();
      await support.restore();
      expect((await viewClient(world, clientIds[0]!)).errors).toBeUndefined();
    },
  );

  test.each(FAULTS)(
    'when social support answers %s that is told as our own fault, at that section alone',
    async (_what, listener) => {
      await support.give(listener);
      await expectOnlySupportIsLost('INTERNAL_SERVER_ERROR');
    },
  );

  test('two laws that are down at once cost two sections', async () => {
    await Promise.all([support.empty(), benefits.empty()]);
    const answer = await viewClient(world, clientIds[0]!);
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null, benefits: null });
    expect(answer.errors!.map(({ path }) => path!.join('.')).sort()).toEqual(['client.benefits', 'client.support']);
  });

  test('without the company there is no client, and the platform says that it is not ready', async () => {
    await company.empty();
    expectOneError(await viewClient(world, clientIds[0]!), 'SUBGRAPH_UNAVAILABLE', ['client']);
    expect(await readiness(world)).toEqual({
      status: 503,
      parts: { 'people-development': false, benefits: true, 'sheltered-employment': true, support: true },
    });
    await company.restore();
    expect((await viewClient(world, clientIds[0]!)).data.client).toMatchObject(SHOWN);
    expect((await readiness(world)).status).toBe(200);
  });

  test('without one law the platform is ready and says which part is not', async () => {
    await support.empty();
    expect(await readiness(world)).toMatchObject({ status: 200, parts: { support: false, benefits: true } });
    await support.restore();
    expect(await readiness(world)).toMatchObject({ status: 200, parts: { support: true } });
  });

  test('a hanging law is told as not ready in time', async () => {
    await support.give(() => undefined);
    const start = performance.now();
    expect(await readiness(world)).toMatchObject({ status: 200, parts: { support: false } });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
