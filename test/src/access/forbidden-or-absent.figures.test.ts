import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assign, newBsn, registerPerson } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';

/** Calls of each kind, and by how much their medians may differ, as a share. */
const CALLS = 300;
const MOST_DIFFERENCE = 0.1;
/** Measurements on a busy machine are repeated, and one good one counts. */
const MEASUREMENTS = 4;

const BY_ID =
  'query One($id: ID!) { client(id: $id) { id name { full } benefits { __typename } support { __typename } } }';
const BY_BSN = 'query Look($by: ClientLookup!) { findClient(by: $by) { id name { full } benefits { __typename } } }';

let world: TestWorld;
/** Somebody of whom the caller may not know that they are there, and their number. */
let theirs: string;
const theirsBsn = newBsn();

beforeAll(async () => {
  world = await openTestWorld();
  theirs = await registerPerson(world, { bsn: theirsBsn, municipality: 'GM1674' });
  await assign(world, 'con-2', theirs);
  await assign(world, 'con-1', await registerPerson(world));
});
afterAll(() => world?.stop());

type Ask = () => Promise<Answer>;

/** Kinds of question whose answers must not differ. */
async function kindsOf(name: string): Promise<Readonly<Record<string, Ask>>> {
  const token = await world.tokenFor('con-1');
  const ask = (query: string, variables: Record<string, unknown>): Promise<Answer> =>
    world.ask('con-1', query, { token, purpose: 'WWB_WORK', variables });
  const look = (bsn: string): Promise<Answer> => ask(BY_BSN, { by: { bsn } });
  const mistyped = (bsn: string): string => `${bsn.slice(0, 8)}${(Number(bsn[8]) + 1) % 10}`;
  return {
    'a client by id': {
      'somebody else’s': () => ask(BY_ID, { id: theirs }),
      nobody: () => ask(BY_ID, { id: randomUUID() }),
      'no id at all': () => ask(BY_ID, { id: 'x'.repeat(36) }),
    },
    'a client by BSN': { 'somebody else’s': () => look(theirsBsn), nobody: () => look(newBsn()) },
    'a mistyped BSN': { 'somebody else’s': () => look(mistyped(theirsBsn)), nobody: () => look(mistyped(newBsn())) },
  }[name]!;
}

/** Median in milliseconds of each kind, calls taken in turns in an order that changes. */
async function measure(kinds: Readonly<Record<string, Ask>>): Promise<ReadonlyMap<string, number>> {
  const names = Object.keys(kinds);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < CALLS; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      const start = performance.now();
      await kinds[name]!();
      times.get(name)!.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, taken]) => [name, taken.toSorted((one, other) => one - other)[CALLS / 2]!]));
}

function differenceOf(medians: ReadonlyMap<string, number>): number {
  const values = [...medians.values()];
  return Math.max(...values) / Math.min(...values) - 1;
}

test.each(['a client by id', 'a client by BSN', 'a mistyped BSN'])(
  '%s: what one may not know of and what is not there are one answer, and take as long',
  async (name) => {
    const kinds = await kindsOf(name);
    const answers = await Promise.all(Object.values(kinds).map((ask) => ask()));
    const bodies = answers.map(({ status, text }) => `${status} ${text.replaceAll(/"requestId":"[^"]+"/g, '')}`);
    expect(new Set(bodies).size).toBe(1);
    let best = Number.POSITIVE_INFINITY;
    for (let tried = 0; tried < MEASUREMENTS && best > MOST_DIFFERENCE; tried++) {
      const medians = await measure(kinds);
      best = Math.min(best, differenceOf(medians));
      const told = [...medians].map(([kind, median]) => `${kind} ${median.toFixed(2)} ms`).join(', ');
      process.stdout.write(`${name}: ${told}; differ by ${(100 * differenceOf(medians)).toFixed(1)} %\n`);
    }
    expect(best).toBeLessThanOrEqual(MOST_DIFFERENCE);
  },
  60_000,
);
