import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { bodyHash, mintInternalToken, packCallers, type Purpose } from '@klantbeeld/access';
import { assign } from '../world/people.js';
import { callerOfTests } from '../world/test-caller.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { registerKnownPerson } from './known-person.js';
import { PLANTED } from './planted.js';

const SUBGRAPHS = ['people-development', 'benefits', 'sheltered-employment', 'support'] as const;
const SECTIONS: Readonly<Record<string, string>> = {
  benefits:
    'benefits { __typename ... on Withheld { law reason purposesThatAllow } ... on BenefitsDossier { duties { description } } }',
  'sheltered-employment':
    'shelteredEmployment { __typename ... on Withheld { law reason purposesThatAllow } ... on ShelteredEmploymentDossier { indicationValidUntil } }',
  support:
    'support { __typename ... on Withheld { law reason purposesThatAllow } ... on SupportDossier { reports { requestedHelp } } }',
};

let world: TestWorld;
/** Known to all laws, and a client of con-1 and wmo-1. */
let known: string;

beforeAll(async () => {
  world = await openTestWorld({ shape: 'over the network', today: '2026-03-02' });
  known = await registerKnownPerson(world);
  await assign(world, 'con-1', known);
  await assign(world, 'wmo-1', known);
});
afterAll(() => world?.stop());

/** What a subgraph can be asked for past the gateway. */
function questions(subgraph: string): Record<string, string> {
  const fields = SECTIONS[subgraph] ?? 'name { full } address { street }';
  return {
    _service: '{ _service { sdl } }',
    _entities: `{ _entities(representations: [{ __typename: "Client", id: "${known}" }]) { ... on Client { id ${fields} } } }`,
    __schema: '{ __schema { types { name } } }',
    ...(subgraph === 'people-development' && {
      client: `{ client(id: "${known}") { name { full } } }`,
      caseload: '{ caseload { edges { node { id } } } }',
    }),
  };
}

interface RawAnswer {
  readonly status: number;
  readonly body: any;
  readonly text: string;
}

/** Sends a body straight to a subgraph. */
async function knock(subgraph: string, body: string, token?: string): Promise<RawAnswer> {
  const response = await fetch(`${world.servers.get(subgraph)!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

function genuine(subgraph: string, body: string, staff = 'con-1', purpose: Purpose = 'WWB_WORK'): Promise<string> {
  return mintInternalToken(world.secrets.gatewayKey, subgraph, callerOfTests(staff, purpose), body);
}

/** A token with the gateway's own signature, of some seconds ago. */
function aged(
  subgraph: string,
  body: string,
  seconds: number,
  key: KeyObject = world.secrets.gatewayKey,
): Promise<string> {
  const { staffId, roles, organisation, name, purpose, expiresAt } = callerOfTests('con-1', 'WWB_WORK');
  const issued = Math.floor(Date.now() / 1000) - seconds;
  return new SignJWT({ name, organisation, roles, purpose, caller_exp: expiresAt, request_id: 'r', bh: bodyHash(body) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('klantbeeld-gateway')
    .setAudience(subgraph)
    .setSubject(staffId)
    .setJti(randomUUID())
    .setIssuedAt(issued)
    .setExpirationTime(issued + 30)
    .sign(key);
}

function expectRefused({ status, body, text }: RawAnswer): void {
  expect(status).toBe(401);
  expect(body).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
  });
  for (const word of Object.values(PLANTED)) expect(text).not.toContain(word);
}

describe.each(SUBGRAPHS)('%s, asked past the gateway', (subgraph) => {
  const bodies = () => Object.values(questions(subgraph)).map((query) => JSON.stringify({ query }));

  test('answers the gateway, so that the refusals below are not for want of a question', async () => {
    const body = JSON.stringify({ query: questions(subgraph)._service });
    const answer = await knock(subgraph, body, await genuine(subgraph, body));
    expect(answer.body.data._service.sdl).toContain('type Client');
  });

  test('refuses every question without a token', async () => {
    for (const body of bodies()) expectRefused(await knock(subgraph, body));
  });

  test('refuses a token of a member of staff, which only the gateway takes', async () => {
    const token = await world.tokenFor('con-1');
    for (const body of bodies()) expectRefused(await knock(subgraph, body, token));
  });

  test('refuses a token that is signed by another key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    for (const body of bodies()) {
      expectRefused(await knock(subgraph, body, await aged(subgraph, body, 0, privateKey)));
    }
  });

  test('refuses a token for another subgraph', async () => {
    const other = SUBGRAPHS.find((name) => name !== subgraph)!;
    for (const body of bodies()) expectRefused(await knock(subgraph, body, await genuine(other, body)));
  });

  test('refuses a token that was seen before with another body', async () => {
    const harmless = JSON.stringify({ query: '{ __typename }' });
    const token = await genuine(subgraph, harmless);
    expect((await knock(subgraph, harmless, token)).status).toBe(200);
    for (const body of bodies()) expectRefused(await knock(subgraph, body, token));
  });

  test('refuses a token after its time', async () => {
    for (const body of bodies()) {
      expectRefused(await knock(subgraph, body, await aged(subgraph, body, 36)));
      expect((await knock(subgraph, body, await aged(subgraph, body, 10))).status).not.toBe(401);
    }
  });

  test('answers nothing by GET', async () => {
    const url = new URL(`${world.servers.get(subgraph)!.url}/graphql`);
    url.searchParams.set('query', questions(subgraph)._entities!);
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(404);
  });

  test('does not tell the gateway its schema by introspection', async () => {
    const body = JSON.stringify({ query: questions(subgraph).__schema });
    const answer = await knock(subgraph, body, await genuine(subgraph, body));
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the live answers past the gateway', () => {
  const caller = callerOfTests('con-1', 'WWB_WORK');
  const happened = { kind: 'PLACEMENT_CHANGED', clientId: null, subjectId: randomUUID(), payload: {} };
  const telling = {
    call: { query: 'subscription { placementUpdated { cursor } }', event: happened, clientId: null, cursor: 'x' },
    callers: packCallers([caller]),
  };
  const query = { call: { query: '{ caseload { edges { cursor } } }' }, callers: packCallers([caller]) };
  const send = async (path: string, content: object, token?: (body: string) => Promise<string>): Promise<number> => {
    const body = JSON.stringify(content);
    const authorization = token && `Bearer ${await token(body)}`;
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    const url = `${world.servers.get('people-development')!.url}${path}`;
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  const signed = (body: string): Promise<string> => genuine('people-development', body);

  test.each([
    ['/live/tell', telling],
    ['/live/answer', query],
  ])('%s answers the gateway, and nobody without its token or with that of another body', async (path, content) => {
    expect(await send(path, content, signed)).toBe(200);
    expect(await send(path, content)).toBe(401);
    expect(await send(path, content, async () => 'made-up')).toBe(401);
    expect(await send(path, content, () => signed('{}'))).toBe(401);
    expect(await send(path, content, (body) => genuine('benefits', body))).toBe(401);
  });

  test('do no act, which could be sent twice, and take nothing that is no call', async () => {
    const act = {
      call: { query: 'mutation { stopOverride(input: { overrideId: "x", expectedVersion: 1 }) { __typename } }' },
    };
    expect(await send('/live/answer', { ...act, callers: packCallers([caller]) }, signed)).toBe(400);
    expect(await send('/live/tell', { ...telling, call: query.call }, signed)).toBe(400);
    for (const content of [
      {},
      { call: 1 },
      { ...query, callers: { ...packCallers([caller]), each: [] } },
      { ...query, callers: 'all' },
      { callers: packCallers([caller]) },
    ]) {
      expect(await send('/live/answer', content, signed)).toBe(400);
    }
  });
});

describe('a reference that comes with a genuine caller', () => {
  function resolve(subgraph: string, staff: string, purpose: Purpose | null, type: string, id: string, fields: string) {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
    const call = { query, variables: { of: [{ __typename: type, id }] } };
    return world.subgraphs.get(subgraph)!.request(call, callerOfTests(staff, purpose));
  }

  test.each(Object.keys(SECTIONS))(
    'is withheld by %s from who is not connected to the client, whether it exists or not',
    async (subgraph) => {
      const [ofKnown, ofNobody, ofNoId] = await Promise.all(
        [known, randomUUID(), 'no-id'].map((id) =>
          resolve(subgraph, 'sw-2', 'WORK_DEVELOPMENT', 'Client', id, SECTIONS[subgraph]!),
        ),
      );
      expect(ofKnown).toMatchObject({
        data: { _entities: [{ [camelCase(subgraph)]: { __typename: 'Withheld', reason: 'NOT_IN_CASELOAD' } }] },
      });
      expect(ofKnown!.errors).toBeUndefined();
      expect(ofNobody).toEqual(ofKnown);
      expect(ofNoId).toEqual(ofKnown);
    },
  );

  test.each(Object.keys(SECTIONS))('is withheld by %s from who has no purpose at all', async (subgraph) => {
    const answer = await resolve(subgraph, 'adm-1', null, 'Client', known, SECTIONS[subgraph]!);
    const section = { __typename: 'Withheld', reason: 'PURPOSE_NOT_ALLOWED' };
    expect(answer).toMatchObject({ data: { _entities: [{ [camelCase(subgraph)]: section }] } });
  });

  test('to a client or a placement is null for who is not connected, as for what does not exist', async () => {
    const [placement] = await world.databases
      .get('people-development')!
      .query<{ id: string }>('select id from placement where client_id = $1', [known]);
    const ask = (staff: string, type: string, id: string) =>
      resolve('people-development', staff, staff === 'con-1' ? 'WWB_WORK' : 'WORK_DEVELOPMENT', type, id, 'id');
    for (const [type, id] of [
      ['Client', known],
      ['Placement', placement!.id],
    ] as const) {
      expect(await ask('con-1', type, id)).toEqual({ data: { _entities: [{ id }] } });
      for (const hidden of [id, randomUUID(), 'no-id']) {
        expect(await ask('sw-2', type, hidden)).toEqual({ data: { _entities: [null] } });
      }
    }
  });

  test('shows no more than the policy, though the root was never asked', async () => {
    const fields = 'benefits { ... on BenefitsDossier { duties { description } sanctions { ground } } }';
    const asWmo = await resolve('benefits', 'wmo-1', 'WMO_SUPPORT', 'Client', known, fields);
    expect(asWmo).toEqual({ data: { _entities: [{ benefits: {} }] } });
    const asConsultant = await resolve('benefits', 'con-1', 'WWB_INCOME', 'Client', known, fields);
    expect(JSON.stringify(asConsultant)).toContain(PLANTED['BenefitsDossier.sanctions']);
  });
});

function camelCase(subgraph: string): string {
  return subgraph.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}
