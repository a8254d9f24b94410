import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assign, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { EVERYTHING } from './everything.query.js';
import { registerKnownPerson } from './known-person.js';

const OWN_BSN = '991234182';
const THEIRS_BSN = '991234194';
const NOBODYS_BSN = '991234170';
const BIRTH = { birthDate: '1971-03-09' };

let world: TestWorld;
/** Known to all laws, and a client of con-1, sw-1 and wmo-1. */
let own: string;
/** A client of the same, of whom no law knows anything. */
let bare: string;
/** Known to all laws, and a client of con-2 alone. */
let theirs: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  own = await registerKnownPerson(world, { bsn: OWN_BSN });
  theirs = await registerKnownPerson(world, { bsn: THEIRS_BSN, municipality: 'GM1674' });
  bare = await registerPerson(world, { surname: 'Aardbei' });
  for (const client of [own, bare]) {
    await Promise.all(['con-1', 'sw-1', 'wmo-1'].map((staff) => assign(world, staff, client)));
  }
  await assign(world, 'con-2', theirs);
});
afterAll(() => world?.stop());

/** The exact text of an answer. */
async function textOf(staff: string, purpose: string, query: string, variables: object = {}): Promise<string> {
  const answer = await world.ask(staff, query, { variables: { ...variables }, purpose });
  expect(answer.status).toBe(200);
  return answer.text;
}

describe('somebody else’s client', () => {
  test.each([
    ['con-1', 'WWB_INCOME'],
    ['con-1', 'WWB_WORK'],
    ['sw-1', 'WORK_DEVELOPMENT'],
    ['wmo-1', 'WMO_SUPPORT'],
  ])('is for %s with purpose %s to the byte what nobody is, and what no id is', async (staff, purpose) => {
    const ids = [theirs, theirs.toUpperCase(), randomUUID(), 'no-id', '', "' or true --"];
    const texts = await Promise.all(ids.map((id) => textOf(staff, purpose, EVERYTHING, { id })));
    expect([...new Set(texts)]).toEqual(['{"data":{"client":null}}\n']);
  });

  const FIND = 'query($by: ClientLookup!) { findClient(by: $by) { id name { full } } }';

  test('is not found by BSN, like a number that nobody has', async () => {
    const found = (bsn: string) => textOf('con-1', 'WWB_WORK', FIND, { by: { bsn } });
    expect(await found(OWN_BSN)).toContain(own);
    expect(await found(THEIRS_BSN)).toBe(await found(NOBODYS_BSN));
    expect(JSON.parse(await found(THEIRS_BSN))).toEqual({ data: { findClient: [] } });
  });

  test('is not found by birth date and surname, while one’s own with the same name and day is', async () => {
    const by = (surname: string) => ({ by: { birthDateAndSurname: { ...BIRTH, surname } } });
    const mine = JSON.parse(await textOf('con-1', 'WWB_WORK', FIND, by('weidevlinder')));
    expect(mine.data.findClient.map(({ id }: { id: string }) => id)).toEqual([own]);
    const coach = await textOf('sw-2', 'WORK_DEVELOPMENT', FIND, by('Weidevlinder'));
    expect(coach).toBe(await textOf('sw-2', 'WORK_DEVELOPMENT', FIND, by('Nergenshuizen')));
  });

  test('is not found by address, like an address where nobody lives', async () => {
    const found = (postcode: string) =>
      textOf('con-1', 'WWB_WORK', FIND, { by: { postcodeAndHouseNumber: { postcode, houseNumber: 12 } } });
    expect(await found('7607ZZ')).not.toContain(theirs);
    expect(JSON.parse(await found('9999ZZ'))).toEqual({ data: { findClient: [] } });
  });

  test('is not told of when their partner is one’s own client, like a partner who is nobody’s client', async () => {
    const query = 'query($id: ID!) { client(id: $id) { partner { name { full } client { id name { full } } } } }';
    const partnerOf = async (partner: string | null): Promise<string> => {
      const client = await registerPerson(world);
      await assign(world, 'con-1', client);
      await put(world, 'people-development', 'client_partner', [
        { client_id: client, place: 0, surname: 'Klaproos', sex: 'UNKNOWN', partner_client_id: partner },
      ]);
      return textOf('con-1', 'WWB_INCOME', query, { id: client });
    };
    expect(await partnerOf(bare)).toContain(bare);
    expect(await partnerOf(theirs)).toBe(await partnerOf(null));
  });
});

describe('what is withheld', () => {
  const REFUSAL = '... on Withheld { law reason purposesThatAllow canRequestOverride explanation }';

  test.each([
    ['sw-1', 'WSW_EMPLOYMENT', 'benefits support'],
    ['sw-1', 'WORK_DEVELOPMENT', 'support'],
    ['con-1', 'WWB_INCOME', 'shelteredEmployment support'],
    ['con-1', 'WWB_WORK', 'support'],
    ['wmo-1', 'WMO_SUPPORT', 'benefits shelteredEmployment'],
  ])(
    'from %s with purpose %s (%s) is to the byte the same with and without anything in it',
    async (staff, purpose, parts) => {
      const fields = parts.split(' ').map((part) => `${part} { __typename ${REFUSAL} }`);
      const query = `query($id: ID!) { client(id: $id) { ${fields.join(' ')} } }`;
      const [full, empty] = await Promise.all([own, bare].map((id) => textOf(staff, purpose, query, { id })));
      expect(full).toBe(empty);
      expect(full!.match(/"__typename":"Withheld"/g)).toHaveLength(fields.length);
    },
  );

  test.each([
    ['sw-1', 'WORK_DEVELOPMENT'],
    ['con-1', 'WWB_WORK'],
    ['wmo-1', 'WMO_SUPPORT'],
  ])('is listed for %s with purpose %s in the same words with and without anything in it', async (staff, purpose) => {
    const list = 'withheld { path reason }';
    const query = `query($id: ID!) { client(id: $id) { ${list}
      benefits { ... on BenefitsDossier { ${list} exemption { ${list} } } }
      shelteredEmployment { ... on ShelteredEmploymentDossier { ${list} } }
      support { ... on SupportDossier { ${list} } } } }`;
    const [full, empty] = await Promise.all([own, bare].map((id) => textOf(staff, purpose, query, { id })));
    expect(full).toBe(empty);
  });
});

describe('the caseload', () => {
  const PAGE = `query($after: String) { viewer { caseloadLimit { size } }
    caseload(first: 10, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

  async function caseloadOf(staff: string, purpose: string): Promise<string[]> {
    const { data } = await world.ask(staff, PAGE, { purpose });
    const ids = data.caseload.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(data.viewer.caseloadLimit.size).toBe(ids.length);
    return ids;
  }

  test('holds one’s own clients and nobody else’s', async () => {
    expect(await caseloadOf('con-2', 'WWB_INCOME')).toEqual([theirs]);
    expect(await caseloadOf('sw-1', 'WORK_DEVELOPMENT')).toEqual([bare, own]);
    expect(await caseloadOf('sw-2', 'WORK_DEVELOPMENT')).toEqual([]);
  });

  test.each([
    ['that ended yesterday', { until: '2026-03-01' }, false],
    ['that ends today', { until: '2026-03-02' }, false],
    ['that ends tomorrow', { until: '2026-03-03' }, true],
    ['that starts tomorrow', { from: '2026-03-03' }, false],
    ['that starts today', { from: '2026-03-02' }, true],
  ])('takes an assignment %s for what it is today', async (_when, period, isShown) => {
    const client = await registerPerson(world, { surname: 'Lisdodde', birthDate: '19600606' });
    await assign(world, 'med-1', client, period);
    const by = { birthDateAndSurname: { birthDate: '1960-06-06', surname: 'Lisdodde' } };
    const query = `query($id: ID!, $by: ClientLookup!) { client(id: $id) { id } findClient(by: $by) { id } }`;
    const { data } = await world.ask('med-1', query, { variables: { id: client, by } });
    const found = data.findClient.filter(({ id }: { id: string }) => id === client);
    expect({ client: data.client?.id ?? null, found: found.length }).toEqual(
      isShown ? { client, found: 1 } : { client: null, found: 0 },
    );
    expect((await caseloadOf('med-1', 'MEDICAL_ADVICE')).includes(client)).toBe(isShown);
  });

  test('cannot be paged from somebody else’s client, which would tell where their name stands in the alphabet', async () => {
    const cursorOf = (id: string): object => ({ after: Buffer.from(id).toString('base64url') });
    const pageAfter = (id: string) => textOf('sw-1', 'WORK_DEVELOPMENT', PAGE, cursorOf(id));
    expect(await pageAfter(bare)).toContain(own);
    const before = await registerPerson(world, { surname: 'Aalbes' });
    await assign(world, 'con-2', before);
    expect(await pageAfter(before)).toBe(await pageAfter(randomUUID()));
  });

  test('can be paged on from a client who left it meanwhile', async () => {
    const left = await registerPerson(world, { surname: 'Aalbes' });
    await assign(world, 'sw-1', left, { until: '2026-03-02' });
    const after = Buffer.from(left).toString('base64url');
    const { data } = await world.ask('sw-1', PAGE, { variables: { after }, purpose: 'WORK_DEVELOPMENT' });
    expect(data.caseload.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([bare, own]);
  });
});
