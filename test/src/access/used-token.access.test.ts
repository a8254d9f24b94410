import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mintInternalToken } from '@klantbeeld/access';
import { assign, registerPerson, registerStaff } from '../world/people.js';
import { callerOfTests } from '../world/test-caller.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const START = `mutation Start($input: StartPlacementInput!) {
  startPlacement(input: $input) { __typename ... on StartPlacementSuccess { placement { id } } }
}`;

describe('a token between gateway and subgraph that somebody overheard', () => {
  let world: TestWorld;
  let clientId: string;
  beforeAll(async () => {
    world = await openTestWorld({ shape: 'over the network' });
    await registerStaff(world, 'con-1');
    clientId = await registerPerson(world);
    await assign(world, 'con-1', clientId);
  });
  afterAll(() => world?.stop());

  function bodyOf(jobTitle: string, name = 'Start'): string {
    const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle, hoursPerWeek: 24, from: '2026-01-05' };
    return JSON.stringify({ query: START.replace('Start', name), variables: { input } });
  }

  function tokenFor(body: string): Promise<string> {
    return mintInternalToken(world.secrets.gatewayKey, 'people-development', callerOfTests('con-1', 'WWB_WORK'), body);
  }

  async function send(body: string, token: string): Promise<{ status: number; text: string }> {
    const response = await fetch(`${world.servers.get('people-development')!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  async function placementsCalled(jobTitle: string): Promise<number> {
    const rows = await world.databases
      .get('people-development')!
      .query('select id from placement where job_title = $1', [jobTitle]);
    return rows.length;
  }

  test('writes once: the same call again is refused and changes nothing', async () => {
    const jobTitle = `Hovenier ${randomUUID()}`;
    const body = bodyOf(jobTitle);
    const token = await tokenFor(body);
    const first = await send(body, token);
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining('StartPlacementSuccess') });
    const second = await send(body, token);
    expect(second).toMatchObject({ status: 401, text: expect.stringContaining('UNAUTHENTICATED') });
    expect(second.text).not.toContain('placement"');
    expect(await placementsCalled(jobTitle)).toBe(1);
  });

  test('writes once, also when twenty come at the same moment', async () => {
    const jobTitle = `Inpakker ${randomUUID()}`;
    const body = bodyOf(jobTitle);
    const token = await tokenFor(body);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
    expect(await placementsCalled(jobTitle)).toBe(1);
  });

  test('is another one for each call of the gateway, so people can do the same thing twice', async () => {
    const jobTitle = `Monteur ${randomUUID()}`;
    const ask = () =>
      world.ask('con-1', START, { variables: JSON.parse(bodyOf(jobTitle)).variables, purpose: 'WWB_WORK' });
    for (const answer of [await ask(), await ask()])
      expect(answer.data.startPlacement.__typename).toBe('StartPlacementSuccess');
    expect(await placementsCalled(jobTitle)).toBe(2);
  });

  test('reads what it was for and nothing else', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const token = await tokenFor(body);
    expect([await send(body, token), await send(body, token)].map(({ status }) => status)).toEqual([200, 200]);
    expect(await send(bodyOf('Kweker'), token)).toMatchObject({ status: 401 });
  });
});
