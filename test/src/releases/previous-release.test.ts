import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, sqlMigration, urlOfSeat, type Database } from '@klantbeeld/database';
import { openDatabases, seatOf, SERVICES, type OpenDatabases } from '@klantbeeld/platform';
import { EVERYTHING } from '../access/everything.query.js';
import { textOf } from '../architecture/repository.js';
import { assign, registerPerson } from '../world/people.js';
import { changeHours, startPlacement } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { brokenBy, readRelease, recordedVersions } from './release.js';

const MEND =
  'Code of the release before this one runs beside the new one while it is brought out. Add first; take away in a later ' +
  'version, when no release that may still run uses it. Once a version is out, `npx pnpm record` writes down what it uses.';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.stop());

function databaseOf(name: string): Database {
  return name === 'events' ? world.events : world.databases.get(name)!;
}

test('every version that was brought out was recorded', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  expect({ mend: MEND, newest: recordedVersions().at(-1) }).toEqual({ mend: MEND, newest: version });
});

describe('the code of the release before this one', () => {
  const newest = recordedVersions().at(-1)!;
  const release = readRelease(newest);

  test.each(Object.keys(release))('is served by the tables of %s as they are now', async (name) => {
    expect(release[name]!.statements.length).toBeGreaterThan(3);
    expect({ mend: MEND, problems: await brokenBy(databaseOf(name), release[name]!) }).toEqual({
      mend: MEND,
      problems: [],
    });
  });

  test('was recorded with the inserts of acts, the reads of pages and the log of both', () => {
    const all = Object.values(release).flatMap(({ statements }) => statements);
    for (const words of [
      /^insert into "placement" \(/,
      /^insert into "benefit" \(/,
      /^update "intervention" set /,
      /^\s*select p\.\* from unnest.* placement /s,
      /append_to_access_log\(/,
      /^\s*insert into outbox /,
      /^delete from outbox /,
      /insert into event_log /,
      /insert into retention_result/,
    ])
      expect({ words, seen: all.some((statement) => words.test(statement)) }).toEqual({ words, seen: true });
  });
});

describe('a change that older code does not survive is named', () => {
  const support = readRelease(recordedVersions().at(-1)!).support!;

  test.each([
    ['a column that goes', 'alter table support_report drop column requested_help', /requested_help/],
    ['a column with another name', 'alter table support_report rename column requested_help to help', /requested_help/],
    ['a table with another name', 'alter table support_report rename to help_report', /support_report/],
    [
      'another type',
      'alter table support_report alter column requested_help type bytea using null',
      /support_report\.requested_help was text and is bytea/,
    ],
    [
      'a column that must be given',
      'alter table support_report add column channel text not null',
      /support_report\.channel takes no null and has no default/,
    ],
    [
      'a column that must be given from now on',
      'alter table support_arrangement alter column provider_code set not null',
      /support_arrangement\.provider_code takes no null/,
    ],
    ['a function with other parameters', 'drop function append_to_access_log', /append_to_access_log/],
  ])('%s', async (_what, statement, problem) => {
    const undone = new Error('undone');
    const attempt = databaseOf('support').transaction(async (transaction) => {
      await transaction.query('delete from support_arrangement');
      await transaction.query(statement);
      const within = {
        ...databaseOf('support'),
        ...transaction,
        transaction: (work: never) => (work as Function)(transaction),
      };
      expect(await brokenBy(within as OpenDatabases['events'], support)).toContainEqual(expect.stringMatching(problem));
      throw undone;
    });
    await expect(attempt).rejects.toBe(undone);
  });
});

test('a service serves on, reads and acts, while the next version adds to its tables, and starts on them too', async () => {
  const clientId = await registerPerson(world);
  await assign(world, 'con-1', clientId);
  const read = async (): Promise<unknown> => {
    const { data, errors } = await world.ask('con-1', EVERYTHING, { variables: { id: clientId }, purpose: 'WWB_WORK' });
    expect(errors).toBeUndefined();
    return data;
  };
  const placed = await startPlacement(world, clientId, 'Werk van voor de nieuwe versie');
  const before = await read();
  const server = { url: world.settings.DATABASE_URL!, prefix: world.prefix, secrets: world.secrets };
  for (const service of SERVICES) {
    const url = urlOfSeat(server.url, seatOf(server, service.name));
    const migrations = [...service.database.migrations, nextVersionOf(service.name)];
    await (await openDatabase({ ...service.database, migrations }, { url })).close();
  }
  expect(await read()).toEqual(before);
  await changeHours(world, placed, 30);
  await world.restart();
  expect(await read()).toMatchObject({
    client: { id: clientId, placements: [{ jobTitle: 'Werk van voor de nieuwe versie' }] },
  });
  await startPlacement(world, clientId, 'Werk van na de nieuwe versie');
  expect((await openedAgain(server)).length).toBe(SERVICES.length);
}, 60_000);

/** What a next version could add: columns on what is read and written most. */
function nextVersionOf(service: string) {
  const tables = ['outbox', 'access_audit', 'idempotency_key', 'assignment'];
  const own: Readonly<Record<string, readonly string[]>> = {
    'people-development': ['client', 'placement'],
    benefits: ['benefit'],
  };
  return sqlMigration(
    '29991231T0000_next-version',
    [...tables, ...(own[service] ?? [])].flatMap((table) => [
      `alter table ${table} add column of_next_version text`,
      `alter table ${table} add column counted_by_next_version int not null default 0`,
    ]),
  );
}

/** Names of the databases that this version opens beside the world. */
async function openedAgain(server: Parameters<typeof openDatabases>[0]): Promise<readonly string[]> {
  const open = await openDatabases(server, SERVICES);
  await open.close();
  return [...open.databases.keys()];
}
