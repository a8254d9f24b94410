import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { attempt, succeed } from '../world/acts.js';
import { follow, openStreams, type LiveStream } from '../world/live-stream.js';
import { assign, override, registerStaff } from '../world/people.js';
import { changeHours, startPlacement } from '../world/placements.js';
import { callerOfTests } from '../world/test-caller.js';
import { openTestWorld, SURROUNDINGS, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { registerKnownPerson } from './known-person.js';

const LAWS = { benefits: 'benefits', 'sheltered-employment': 'shelteredEmployment', support: 'support' } as const;
type LawService = keyof typeof LAWS;
const UPDATES = `subscription Updates($clientId: ID) { placementUpdated(clientId: $clientId) { kind placement { id } } }`;
/** No right may outlive its end by more. */
const BOUND_MILLISECONDS = 5_000;

const measured: string[] = [];

describe.each(SURROUNDINGS)('what is withdrawn, joined %s, events in %s', (shape, events) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape, events });
    await registerStaff(world, 'con-1', 'sw-1', 'sw-2', 'wmo-1');
  });
  afterAll(async () => {
    await world.stop();
    process.stdout.write(measured.splice(0).join('\n') + '\n');
  });

  /** Whether a law shows its part, asked of its service itself, past people-development. */
  async function shows(service: LawService, staffId: string, purpose: 'WORK_DEVELOPMENT' | 'WWB_WORK', id: string) {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Client { ${LAWS[service]} { __typename } } } }`;
    const call = { query, variables: { of: [{ __typename: 'Client', id }] } };
    const result = await world.subgraphs.get(service)!.request(call, callerOfTests(staffId, purpose));
    expect(result.errors).toBeUndefined();
    const [client] = (result.data as { _entities: (Record<string, { __typename: string } | null> | null)[] })._entities;
    return (client?.[LAWS[service]]?.__typename ?? 'Withheld') !== 'Withheld';
  }

  async function gone(
    what: string,
    services: readonly LawService[],
    isShown: (service: LawService) => Promise<boolean>,
  ) {
    const since = performance.now();
    for (const service of services) {
      await until(`${service} denies`, async () => !(await isShown(service)), BOUND_MILLISECONDS);
      measured.push(`  ${shape}: ${what}, ${service} denies after ${Math.round(performance.now() - since)} ms`);
    }
    expect(performance.now() - since).toBeLessThan(BOUND_MILLISECONDS);
  }

  /** Somebody known to all laws, of con-1 and of these. */
  async function somebodyOf(...staffIds: readonly string[]): Promise<string> {
    const id = await registerKnownPerson(world);
    for (const staffId of ['con-1', ...staffIds]) await assign(world, staffId, id);
    return id;
  }

  async function letGo(clientId: string, staffId: string): Promise<void> {
    const query = 'query($id: ID!) { client(id: $id) { assignments { version staff { id } } } }';
    const { data } = await world.ask('con-1', query, { variables: { id: clientId }, purpose: 'WWB_WORK' });
    const { version } = data.client.assignments.find((one: any) => one.staff.id === staffId);
    const input = { clientId, staffId, expectedVersion: version };
    await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'endAssignment', input });
  }

  async function consentOf(clientId: string, purpose: string): Promise<{ id: string; version: number }> {
    const input = { clientId, dataClass: 'PRACTICAL_AGREEMENT', fromLaw: 'WMO', purpose, textVersion: '2026-1' };
    const of = {
      staffId: 'wmo-1',
      purpose: 'WMO_SUPPORT',
      act: 'giveConsent',
      input,
      success: 'consent { id version }',
    };
    const { consent } = await succeed(world, of);
    await world.settled();
    return consent;
  }

  function withdraw({ id, version }: { id: string; version: number }): Promise<unknown> {
    const input = { consentId: id, expectedVersion: version };
    return succeed(world, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT', act: 'withdrawConsent', input });
  }

  function coachFollows(clientId?: string, staffId = 'sw-1'): Promise<LiveStream> {
    return follow(world, staffId, UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { clientId } });
  }

  /** The stream ends with the error that says so, and frees itself. */
  async function endsWithdrawn(stream: LiveStream, what: string, since: number): Promise<void> {
    const { data, errors } = await stream.next(BOUND_MILLISECONDS);
    measured.push(`  ${shape}: ${what}, the open stream ends after ${Math.round(performance.now() - since)} ms`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^Rights withdrawn/), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(performance.now() - since).toBeLessThan(BOUND_MILLISECONDS);
    // It was the only subscription of its socket.
    expect(await stream.closed).toBe(4403);
  }

  test('an assignment: each law denies the coach by itself', async () => {
    const id = await somebodyOf('sw-1');
    const services: readonly LawService[] = ['benefits', 'sheltered-employment'];
    for (const service of services) expect(await shows(service, 'sw-1', 'WORK_DEVELOPMENT', id)).toBe(true);
    await letGo(id, 'sw-1');
    await gone('assignment ended', services, (service) => shows(service, 'sw-1', 'WORK_DEVELOPMENT', id));
  });

  test('a consent: social support denies the consultant by itself', async () => {
    const id = await somebodyOf('wmo-1');
    const consent = await consentOf(id, 'WWB_WORK');
    expect(await shows('support', 'con-1', 'WWB_WORK', id)).toBe(true);
    await withdraw(consent);
    await gone('consent withdrawn', ['support'], (service) => shows(service, 'con-1', 'WWB_WORK', id));
  });

  test('an override: each law denies who stood in by itself', async () => {
    const id = await somebodyOf('sw-1');
    const input = {
      client: { id },
      purpose: 'WORK_DEVELOPMENT',
      minutes: 5,
      reason: 'Collega ziek, klant aan de balie.',
    };
    const of = { staffId: 'sw-2', purpose: 'WORK_DEVELOPMENT' };
    const { result } = await attempt(world, {
      ...of,
      act: 'requestOverride',
      input,
      success: 'override { id version }',
    });
    await world.settled();
    const services: readonly LawService[] = ['benefits', 'sheltered-employment'];
    for (const service of services) expect(await shows(service, 'sw-2', 'WORK_DEVELOPMENT', id)).toBe(true);
    const stop = { overrideId: result.override.id, expectedVersion: result.override.version };
    const stream = await coachFollows(id, 'sw-2');
    const since = performance.now();
    await succeed(world, { ...of, act: 'stopOverride', input: stop });
    await endsWithdrawn(stream, 'override stopped', since);
    await gone('override stopped', services, (service) => shows(service, 'sw-2', 'WORK_DEVELOPMENT', id));
  });

  test('an assignment: an open stream of that client ends and says why', async () => {
    const id = await somebodyOf('sw-1');
    const before = openStreams(world);
    const stream = await coachFollows(id);
    const placement = await startPlacement(world, id, 'Hovenier');
    expect((await stream.next()).data.placementUpdated).toEqual({ kind: 'STARTED', placement: { id: placement.id } });
    const since = performance.now();
    await letGo(id, 'sw-1');
    await endsWithdrawn(stream, 'assignment ended', since);
    await changeHours(world, placement, 30);
    await world.settled();
    expect(stream.arrived).toHaveLength(2);
    expect(openStreams(world)).toBe(before);
  });

  test('the socket stays open for another subscription', async () => {
    const [left, kept] = [await somebodyOf('sw-1'), await somebodyOf('sw-1')];
    const connectionParams = {
      authorization: `Bearer ${await world.tokenFor('sw-1')}`,
      'x-purpose': 'WORK_DEVELOPMENT',
    };
    const url = `ws://127.0.0.1:${world.door.port}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
    const before = openStreams(world);
    const [ending, going] = [left, kept].map((clientId) =>
      client.iterate<any>({ query: UPDATES, variables: { clientId } }),
    );
    const last = ending!.next();
    const update = going!.next();
    await until('both are followed', () => openStreams(world) === before + 2);
    await letGo(left, 'sw-1');
    expect((await last).value.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await ending!.next()).done).toBe(true);
    const { id } = await startPlacement(world, kept, 'Kok');
    expect((await update).value.data.placementUpdated.placement.id).toBe(id);
    await client.dispose();
    await until('all are freed', () => openStreams(world) === before);
  });

  test('F47: a consent for the purpose of the stream ends it too', async () => {
    const id = await somebodyOf('sw-1', 'wmo-1');
    const consent = await consentOf(id, 'WORK_DEVELOPMENT');
    const stream = await coachFollows(id);
    const since = performance.now();
    await withdraw(consent);
    await endsWithdrawn(stream, 'consent withdrawn', since);
  });

  test('an override that runs out ends the stream by itself, without any event', async () => {
    const id = await somebodyOf('sw-1');
    const milliseconds = 1_500;
    const since = performance.now() + milliseconds;
    await override(world, 'sw-2', id, 'WORK_DEVELOPMENT', { milliseconds });
    const stream = await coachFollows(id, 'sw-2');
    await endsWithdrawn(stream, 'override run out', since);
    expect(performance.now()).toBeGreaterThanOrEqual(since);
  });

  test('F24: a stream of a whole caseload goes on without that client', async () => {
    const [left, kept] = [await somebodyOf('sw-1'), await somebodyOf('sw-1')];
    const stream = await coachFollows();
    const placement = await startPlacement(world, left, 'Schilder');
    expect((await stream.next()).data.placementUpdated.placement.id).toBe(placement.id);
    await letGo(left, 'sw-1');
    await changeHours(world, placement, 36);
    const other = await startPlacement(world, kept, 'Stratenmaker');
    expect((await stream.next()).data.placementUpdated).toEqual({ kind: 'STARTED', placement: { id: other.id } });
    expect(stream.arrived).toHaveLength(2);
    await stream.leave();
  });

  test('a right of somebody else that ends, ends nothing', async () => {
    const id = await somebodyOf('sw-1', 'sw-2', 'wmo-1');
    const forSupport = await consentOf(id, 'WWB_WORK');
    const stream = await coachFollows(id);
    await letGo(id, 'sw-2');
    await withdraw(forSupport);
    const { id: placementId } = await startPlacement(world, id, 'Bakker');
    expect((await stream.next()).data.placementUpdated.placement.id).toBe(placementId);
    await stream.leave();
  });
});
