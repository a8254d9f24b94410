import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { succeed } from '../world/acts.js';
import { assign, registerStaff } from '../world/people.js';
import { callerOfTests } from '../world/test-caller.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { textOf } from '../architecture/repository.js';
import { registerKnownPerson } from './known-person.js';

/** The commands on the page for operators. */
const [LIST, REPLAY] = blocksOf({ text: textOf('docs/run-and-carry-on.md') }, 'sh').filter((block) =>
  block.includes('dead-letters'),
) as [string, string];
const BOUND_MILLISECONDS = 5_000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ shape: 'over the network' });
  await registerStaff(world, 'con-1', 'sw-1');
}, 60_000);
afterAll(() => world.stop());

/** Whether benefits shows its part, asked of the service itself. */
async function shows(staffId: string, purpose: 'WORK_DEVELOPMENT' | 'WWB_WORK', id: string): Promise<boolean> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Client { benefits { __typename } } } }`;
  const call = { query, variables: { of: [{ __typename: 'Client', id }] } };
  const { data, errors } = await world.subgraphs.get('benefits')!.request(call, callerOfTests(staffId, purpose));
  expect(errors).toBeUndefined();
  const [client] = (data as { _entities: ({ benefits: { __typename: string } | null } | null)[] })._entities;
  return (client?.benefits?.__typename ?? 'Withheld') !== 'Withheld';
}

async function somebody(): Promise<string> {
  const id = await registerKnownPerson(world);
  for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, id);
  await world.settled();
  return id;
}

async function letGo(clientId: string, staffId: string): Promise<void> {
  const query = 'query($id: ID!) { client(id: $id) { assignments { version staff { id } } } }';
  const { data } = await world.ask('con-1', query, { variables: { id: clientId }, purpose: 'WWB_WORK' });
  const { version } = data.client.assignments.find((one: any) => one.staff.id === staffId);
  const input = { clientId, staffId, expectedVersion: version };
  await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'endAssignment', input });
}

const health = async (): Promise<{ status: number; body: { deadLetters: number } }> => {
  const response = await fetch(`${world.servers.get('benefits')!.url}/health/ready`);
  return { status: response.status, body: (await response.json()) as { deadLetters: number } };
};

test('a law that could not follow a withdrawal shows nothing of the client to anybody until it did', async () => {
  const [client, other] = [await somebody(), await somebody()];
  const benefits = world.databases.get('benefits')!;
  expect(await health()).toEqual({ status: 200, body: { status: 'ready', eventLog: true, deadLetters: 0 } });
  expect([await shows('sw-1', 'WORK_DEVELOPMENT', client), await shows('con-1', 'WWB_WORK', client)]).toEqual([
    true,
    true,
  ]);

  await benefits.query('alter table assignment add constraint no_end check (until_on is null) not valid');
  await letGo(client, 'sw-1');
  await until(
    'nobody is shown the client',
    async () => !(await shows('con-1', 'WWB_WORK', client)),
    BOUND_MILLISECONDS,
  );
  expect(await shows('sw-1', 'WORK_DEVELOPMENT', client)).toBe(false);
  expect(await shows('con-1', 'WWB_WORK', other)).toBe(true);
  // The assignment was for two purposes, and the client is hidden from the first end that could not be followed.
  await until('both ends are kept', async () => (await health()).body.deadLetters === 2, BOUND_MILLISECONDS);
  expect(await health()).toEqual({ status: 200, body: { status: 'ready', eventLog: true, deadLetters: 2 } });

  const listed = await finishBlock(LIST, world.settings);
  expect(listed.output).toMatch(
    new RegExp(
      `benefits +relations +\\d+ +ASSIGNMENT_ENDED +${client} +4 +\\S+ +DatabaseError 23514 no_end of assignment`,
    ),
  );
  expect(listed.exitCode).toBe(2);
  const again = await finishBlock(REPLAY, world.settings);
  expect(again.output).toMatch(
    /benefits: relations failed again at position \d+ \(ASSIGNMENT_ENDED\): DatabaseError 23514/,
  );
  expect(again.exitCode).toBe(2);
  expect(await shows('con-1', 'WWB_WORK', client)).toBe(false);

  await benefits.query('alter table assignment drop constraint no_end');
  const mended = await finishBlock(REPLAY, world.settings);
  expect(mended.output).toContain('benefits: 2 handled.\n0 left.\n');
  expect(mended.exitCode).toBe(0);
  expect(await shows('con-1', 'WWB_WORK', client)).toBe(true);
  expect(await shows('sw-1', 'WORK_DEVELOPMENT', client)).toBe(false);
  expect((await finishBlock(LIST, world.settings)).output).toContain('There are no dead letters.');
}, 60_000);

test('a replay has to be told which, of a service that there is', async () => {
  const refused = async (words: string): Promise<string> => {
    const block = `npx pnpm klantbeeld dead-letters replay ${words}`;
    const { complaints, exitCode } = await finishBlock(block, world.settings);
    expect(exitCode).toBe(1);
    return complaints;
  };
  const told = await Promise.all(['', '--position x', '--all --service pensions'].map(refused));
  expect(told[0]).toContain('Say which: --position with the number of one, or --all.');
  expect(told[1]).toContain('--position is a number, as the list tells it.');
  expect(told[2]).toContain('There is no service pensions; choose from');
}, 60_000);
