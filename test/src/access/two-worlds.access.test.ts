import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { textOf } from '../architecture/repository.js';
import { everywhere, put } from '../world/people.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { Draws } from './two-worlds/made-up.js';
import { poolsOf } from './two-worlds/pools.js';
import { randomDocument, type RandomDocument } from './two-worlds/random-document.js';
import type { Side } from './two-worlds/subject.js';
import { VIEWS, type View } from './two-worlds/views.js';
import { rowsOfWorld } from './two-worlds/world-rows.js';

/** Questions of one role over all its purposes together. */
/** Forty in each run of the suite, and 500 among the figures. */
const DOCUMENTS_PER_ROLE = Number(process.env.KLANTBEELD_TEST_DOCUMENTS ?? 40);
const SEED = Number(process.env.KLANTBEELD_TEST_SEED ?? 20_061_102);

/** A slow machine is no difference between worlds. */
const PATIENT = { query: 30_000, mutation: 30_000 };

/** Statements that follow events and seal the log, whatever is asked. */
const BACKGROUND =
  /outbox-read|log-seal|log-trim|select id, mark from|event-log-read|advisory|consumer_position|: query$|: (begin|commit|rollback)/;

let schema: GraphQLSchema;
let one: TestWorld;
let other: TestWorld;

beforeAll(async () => {
  schema = buildSchema(textOf('schema/public.graphql'));
  const secret = randomBytes(32).toString('hex');
  [one, other] = await Promise.all([openSide('one', secret), openSide('other', secret)]);
}, 60_000);
afterAll(() => Promise.all([one?.stop(), other?.stop()]));

async function openSide(side: Side, secret: string): Promise<TestWorld> {
  const world = await openTestWorld({ today: '2026-03-02', secret, limits: PATIENT });
  const rows = rowsOfWorld(side, world.secrets.vault);
  for (const [place, some] of Map.groupBy(rows, ({ service, table }) => `${service} ${table}`)) {
    const [service, table] = place.split(' ') as [string, string];
    const values = some.map(({ row }) => row);
    await (service === 'everywhere' ? everywhere(world, table, values) : put(world, service, table, values));
  }
  return world;
}

/** What of an answer must be the same: all of it but the id of the request, and the work that was done for it. */
interface Told {
  readonly answer: { readonly status: number; readonly text: string };
  /** Statements and calls, by name: how long an answer takes follows from them. */
  readonly work: readonly string[];
}

async function ask(world: TestWorld, view: View, { query, variables }: RandomDocument, token: string): Promise<Told> {
  world.counted.reset();
  const answer = await world.ask(view.staffId, query, { variables, purpose: view.purpose, token });
  // What an error cut short runs on for a while, in no order, and nobody waits for it.
  const isCut = answer.text.includes('"data":null');
  const done = isCut ? [] : [...world.counted.calls, ...world.counted.statements];
  const work = new Set(done.filter((name) => !BACKGROUND.test(name)));
  return { answer: { status: answer.status, text: withoutRequestId(answer) }, work: [...work].toSorted() };
}

function withoutRequestId({ text, headers }: Answer): string {
  return text.replaceAll(headers.get('x-request-id')!, 'request');
}

/** How often work is compared anew: reads that come together at one moment may not do so at another. */
const ATTEMPTS = 6;

/** Asks both worlds the same, until they also did the same work for it; a difference that stays comes out. */
async function askBoth(view: View, document: RandomDocument, tokens: readonly [string, string]): Promise<[Told, Told]> {
  const both = (): Promise<[Told, Told]> =>
    Promise.all([ask(one, view, document, tokens[0]), ask(other, view, document, tokens[1])]);
  let told = await both();
  for (let attempt = 1; attempt < ATTEMPTS && !hasSameWork(told); attempt += 1) told = await both();
  return told;
}

function hasSameWork([first, second]: readonly [Told, Told]): boolean {
  return first.work.join() === second.work.join();
}

describe('two worlds that differ only in what somebody may not see', () => {
  test.each(VIEWS)(
    'are the same to $staffId for $purpose, whatever is asked',
    async (view) => {
      const purposes = VIEWS.filter(({ staffId }) => staffId === view.staffId).length;
      const draws = new Draws(SEED + VIEWS.indexOf(view));
      const pools = poolsOf(view);
      const tokens = await Promise.all([one.tokenFor(view.staffId), other.tokenFor(view.staffId)]);
      const seen = { data: 0, errors: 0, characters: 0 };
      const wanted = DOCUMENTS_PER_ROLE / purposes;
      // Documents that are all refused would be equal too, and prove nothing: more are drawn until enough say something.
      const isEnough = (): boolean => seen.data > wanted * 0.5 && seen.characters > wanted * 200;
      for (let number = 0; number < wanted || (!isEnough() && number < wanted * 4); number += 1) {
        const document = randomDocument(schema, draws, pools);
        const [first, second] = await askBoth(view, document, tokens);
        // The document comes along, so that a difference prints the question that shows it.
        expect({ seed: SEED, number, document, told: second }).toEqual({ seed: SEED, number, document, told: first });
        const { text } = first.answer;
        seen.data += text.includes('"data":{') ? 1 : 0;
        seen.errors += text.includes('"errors":[') ? 1 : 0;
        seen.characters += text.length;
      }
      expect(isEnough()).toBe(true);
      expect(seen.errors).toBeGreaterThan(0);
    },
    60_000,
  );
});
