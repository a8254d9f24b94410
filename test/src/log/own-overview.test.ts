import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { costOf } from '../world/cost.js';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { readLines, traceOf } from './log-lines.js';
import { writeLooks } from './made-up-looks.js';

const LOOKS = `(first: 50) {
  edges { node { occurredAt purpose purposeName organisation law isRefused isByOverride } } pageInfo { hasNextPage } }`;
const OVERVIEW = `query Own($from: Date!, $until: Date!) { ownAccessOverview(from: $from, until: $until) {
  shared ${LOOKS} benefits ${LOOKS} shelteredEmployment ${LOOKS} support ${LOOKS} } }`;
const FIRST_QUARTER = { from: '2026-01-01', until: '2026-04-01' };

describe.each(['one process', 'over the network'] as const)('the client, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  let other: string;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    [clientId, other] = await Promise.all([registerPerson(world), registerPerson(world)]);
    await writeLooks(world, 'benefits', [
      { staffId: 'con-1', clientId, at: '2026-01-01T00:00:00+01:00' },
      { staffId: 'sw-1', clientId, at: '2026-02-10T10:00:00+01:00', decision: 'REFUSED', given: [], capacity: null },
      { staffId: 'con-1', clientId: other, at: '2026-02-11T10:00:00+01:00' },
      { staffId: 'con-1', clientId, at: '2025-12-31T23:59:59+01:00' },
    ]);
    await writeLooks(world, 'support', [
      { staffId: 'wmo-1', clientId, at: '2026-03-31T23:59:59+02:00', capacity: 'OVERRIDE' },
    ]);
  });
  afterAll(() => world.stop());

  const own = (id: string): Promise<Answer> => world.ask(id, OVERVIEW, { variables: FIRST_QUARTER });

  test('reads over all laws who saw the data in the first quarter: when, for what and for whom, refused and override too', async () => {
    const { data, errors } = await own(clientId);
    expect(errors).toBeUndefined();
    const looks = Object.values<any>(data.ownAccessOverview).flatMap(({ edges }) => edges.map(({ node }: any) => node));
    expect(looks).toEqual([
      {
        occurredAt: '2026-02-10T09:00:00.000Z',
        purpose: 'WORK_DEVELOPMENT',
        purposeName: 'Begeleiding en plaatsing door het mensontwikkelbedrijf',
        organisation: 'MOB-TWENTE',
        law: 'WWB',
        isRefused: true,
        isByOverride: false,
      },
      {
        occurredAt: '2025-12-31T23:00:00.000Z',
        purpose: 'WWB_INCOME',
        purposeName: 'Recht en hoogte van de uitkering',
        organisation: 'GM0141',
        law: 'WWB',
        isRefused: false,
        isByOverride: false,
      },
      {
        occurredAt: '2026-03-31T21:59:59.000Z',
        purpose: 'WMO_SUPPORT',
        purposeName: 'Maatschappelijke ondersteuning',
        organisation: 'GM0141',
        law: 'WMO',
        isRefused: false,
        isByOverride: true,
      },
    ]);
  });

  test('is told no name and no id of staff anywhere in the answer', async () => {
    const { text } = await own(clientId);
    expect(text).not.toMatch(/con-1|sw-1|wmo-1|Jobcoach|[Cc]onsulent/);
  });

  test('still reads who looked before a move to another municipality', async () => {
    const mover = await registerPerson(world, { municipality: 'GM1674' });
    await writeLooks(world, 'benefits', [{ staffId: 'con-2', clientId: mover, at: '2026-02-01T10:00:00+01:00' }]);
    const { data } = await own(mover);
    expect(data.ownAccessOverview.benefits.edges).toHaveLength(1);
  });

  test('reads page by page, and misses nothing', async () => {
    const page = `query ($after: String) { ownAccessOverview(from: "2026-01-01", until: "2026-04-01") {
      benefits(first: 1, after: $after) { edges { node { occurredAt } } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await world.ask(clientId, page)).data.ownAccessOverview.benefits;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const variables = { after: first.pageInfo.endCursor };
    const second = (await world.ask(clientId, page, { variables })).data.ownAccessOverview.benefits;
    expect([...first.edges, ...second.edges].map(({ node }) => node.occurredAt)).toEqual([
      '2026-02-10T09:00:00.000Z',
      '2025-12-31T23:00:00.000Z',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const after = Buffer.from('+010000-01-01T00:00:00.000Z 5').toString('base64url');
    const wrong = await world.ask(clientId, page, { variables: { after } });
    expect(wrong.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('leaves a line of reading, about the client and by the client, in each law', async () => {
    const { audit } = await readLines(world, [traceOf(await own(clientId))]);
    expect(audit.map(({ law }) => law).toSorted()).toEqual(['SHARED', 'WMO', 'WSW', 'WWB']);
    for (const line of audit) {
      expect(line).toMatchObject({
        staff_id: clientId,
        purpose: 'CLIENT_INSPECTION',
        capacity: 'SELF',
        decision: 'SHOWN',
        municipality_code: 'GM0141',
        subject_pseudonym: world.secrets.logKeys.pseudonymOf(clientId),
      });
    }
  });

  test('sees nothing else: no client, no search, no caseload, no report; only who is signed in', async () => {
    const asked = async (query: string): Promise<Answer> => world.ask(clientId, query);
    const ids = [clientId, other].map((id, place) => `c${place}: client(id: "${id}") { id }`);
    expect((await asked(`{ ${ids.join(' ')} }`)).data).toEqual({ c0: null, c1: null });
    for (const by of [
      'bsn: "999990019"',
      'birthDateAndSurname: { birthDate: "1980-02-15", surname: "Zonnevlinder" }',
    ]) {
      const found = await asked(`{ findClient(by: { ${by} }) { id } }`);
      expect(found.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect((await asked('{ caseload { edges { node { id } } } }')).data.caseload.edges).toEqual([]);
    expect((await asked('{ viewer { id roles purpose } }')).data.viewer).toEqual({
      id: clientId,
      roles: ['CLIENT'],
      purpose: 'CLIENT_INSPECTION',
    });
  });

  test('alone has an own overview: no member of staff has one', async () => {
    for (const [staffId, purpose] of [
      ['con-1', 'WWB_WORK'],
      ['fg-1', 'PRIVACY_AUDIT'],
      ['boss-1', 'MANAGEMENT'],
    ] as const) {
      const answer = await world.ask(staffId, OVERVIEW, { variables: FIRST_QUARTER, purpose });
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  test('costs as many statements and calls for much as for nothing', async () => {
    await assign(world, 'con-1', clientId);
    const nothing = await registerPerson(world);
    expect(await costOf(world, () => own(clientId))).toEqual(await costOf(world, () => own(nothing)));
  });
});
