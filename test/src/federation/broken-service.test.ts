import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withoutDatabase, withoutTable, withTableHeld } from '../world/database-trouble.js';
import { consentToSupport, registerCaseload } from '../world/dossiers.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { expectOneError, expectToldWell } from '../world/told.js';
import { until } from '../world/until.js';
import { readiness, SHOWN, timed, viewCaseload, viewClient } from './client-sections.js';

/** Time limit of a section in this world, and how much later than that an answer may be on a busy machine. */
const LIMIT = 1_000;
const SLACK = 1_000;

describe.each(['one process', 'over the network'] as const)('a service that fails within, joined %s', (shape) => {
  let world: TestWorld;
  let clientIds: readonly string[];
  beforeAll(async () => {
    world = await openTestWorld({ shape, limits: { query: LIMIT, mutation: 4 * LIMIT } });
    clientIds = await registerCaseload(world, 'con-1', 3);
    await consentToSupport(world, clientIds);
    await everySectionIsShown();
  });
  afterAll(() => world?.stop());

  function everySectionIsShown(): Promise<void> {
    return until('every section is shown', async () => {
      const { errors, data } = await viewClient(world, clientIds[0]!);
      if (errors === undefined) expect(data.client).toMatchObject(SHOWN);
      return errors === undefined;
    });
  }

  test('a fault in one field costs a consultant that field, and nothing of the database is told', async () => {
    const answer = await withoutTable(world, 'support', 'practical_agreement', () => viewClient(world, clientIds[0]!));
    expect(answer.data.client).toMatchObject({
      ...SHOWN,
      support: { practicalAgreements: null, arrangements: [{ product: { code: '07A03' } }] },
    });
    expectOneError(answer, 'INTERNAL_SERVER_ERROR', ['client', 'support', 'practicalAgreements']);
    await everySectionIsShown();
  });

  test('a service that cannot tell who may see whom shows nothing, and costs its own section', async () => {
    const [answer, page] = await withoutTable(world, 'support', 'client_relation', () =>
      Promise.all([viewClient(world, clientIds[0]!), viewCaseload(world)]),
    );
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null });
    expectOneError(answer, 'INTERNAL_SERVER_ERROR', ['client', 'support']);
    expect(page.errors!.map(({ path }) => path)).toEqual(
      clientIds.map((_, place) => ['caseload', 'edges', place, 'node', 'support']),
    );
    expectToldWell(page);
    await everySectionIsShown();
  });

  test('a service that waits for its database is told as not available within the limit', async () => {
    const { answer, took } = await withTableHeld(world, 'support', 'practical_agreement', () =>
      timed(viewClient(world, clientIds[0]!)),
    );
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null });
    expectOneError(answer, 'SUBGRAPH_UNAVAILABLE', ['client', 'support']);
    expect(took).toBeGreaterThanOrEqual(LIMIT - 5);
    expect(took).toBeLessThan(LIMIT + SLACK);
    await everySectionIsShown();
  });

  test('without the database of one law a consultant misses that section, and has it again by itself when it is back', async () => {
    const [answer, ready] = await withoutDatabase(world, 'support', () =>
      Promise.all([viewClient(world, clientIds[0]!), readiness(world)]),
    );
    expect(answer.data.client).toMatchObject({ ...SHOWN, support: null });
    expectOneError(answer, 'INTERNAL_SERVER_ERROR', ['client', 'support']);
    expect(ready).toEqual({
      status: 200,
      parts: { 'people-development': true, benefits: true, 'sheltered-employment': true, support: false },
    });
    await everySectionIsShown();
    expect((await readiness(world)).parts.support).toBe(true);
  });

  test('without the database of the company there is no client, and the platform says that it is not ready', async () => {
    const [answer, ready] = await withoutDatabase(world, 'people-development', () =>
      Promise.all([viewClient(world, clientIds[0]!), readiness(world)]),
    );
    expect(answer.data).toEqual({ client: null });
    expectOneError(answer, 'INTERNAL_SERVER_ERROR', ['client']);
    expect(ready).toMatchObject({ status: 503, parts: { 'people-development': false, support: true } });
    await everySectionIsShown();
    expect((await readiness(world)).status).toBe(200);
  });
});
