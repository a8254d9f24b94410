import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { callerWith, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';

const LIST = `query ($orderBy: CaseloadOrder!, $first: Int!, $after: String) {
  caseload(orderBy: $orderBy, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;

const OWNER = callerWith({ staffId: 'con-7', role: 'WWB_CONSULTANT', purpose: 'WWB_WORK', organisation: 'GM0141' });

let world: ServiceWorld;
const names = new Map<string, string>();
beforeAll(async () => {
  world = await openGuidanceWorld();
  await own('Aalbers', '2006-01-05');
  await own('Bos', '2006-03-01');
  await own('Claassen', '2005-06-01');
  await own('Dekker', '2006-03-01');
});
afterAll(() => world.stop());

/** Somebody of the owner since a day. */
async function own(surname: string, from: string): Promise<string> {
  const { id } = await newClient(world.database);
  await world.database.query('update client set surname = $2, surname_search = lower($2) where id = $1', [id, surname]);
  await assign('con-7', id, from);
  names.set(id, surname);
  return id;
}

async function assign(staffId: string, clientId: string, from: string): Promise<void> {
  await world.database.query(
    `insert into assignment (id, client_id, staff_id, purpose, capacity, from_on, version)
     values (gen_random_uuid(), $1, $2, 'WWB_WORK', 'GUIDANCE', $3, 1)`,
    [clientId, staffId, from],
  );
}

/** The surnames of a whole caseload, read two at a time. */
async function read(orderBy: string): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await ask(orderBy, after);
    found.push(...answer.edges.map(({ node }) => names.get(node.id)!));
    after = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

interface Answer {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function ask(orderBy: string, after: string | null): Promise<Answer> {
  const { data, errors } = await world.subgraph.request(
    { query: LIST, variables: { orderBy, first: 2, after } },
    OWNER,
  );
  expect(errors).toBeUndefined();
  return data!.caseload as Answer;
}

test.each([
  ['SURNAME', ['Aalbers', 'Bos', 'Claassen', 'Dekker']],
  ['SURNAME_DESCENDING', ['Dekker', 'Claassen', 'Bos', 'Aalbers']],
  ['NEWEST_FIRST', ['Bos', 'Dekker', 'Aalbers', 'Claassen']],
])('a consultant pages through all clients %s, each once', async (orderBy, expected) => {
  expect(await read(orderBy)).toEqual(expected);
});

test.each(['SURNAME_DESCENDING', 'NEWEST_FIRST'])(
  'a cursor on somebody who was never one’s own leads nowhere, %s either',
  async (orderBy) => {
    const { id } = await newClient(world.database);
    await assign('con-8', id, '2006-02-01');
    const cursor = Buffer.from(id).toString('base64url');
    expect((await ask(orderBy, cursor)).edges).toEqual([]);
  },
);

test('who takes another surname stands elsewhere in the caseload at once', async () => {
  const rename = async (from: string, to: string): Promise<void> => {
    const [id] = [...names].find(([, name]) => name === from)!;
    await world.database.query('update client set surname = $2, surname_search = lower($2) where id = $1', [id, to]);
    names.set(id, to);
  };
  await rename('Aalbers', 'Zwart');
  expect(await read('SURNAME')).toEqual(['Bos', 'Claassen', 'Dekker', 'Zwart']);
  await rename('Zwart', 'Aalbers');
});
