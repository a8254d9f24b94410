import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BENEFITS_SERVICE } from '@klantbeeld/benefits';
import { openDatabase, openEmbeddedServer, provisionDatabases, urlOfSeat, type Database } from '@klantbeeld/database';
import { createBsnVault } from '@klantbeeld/domain';
import { PEOPLE_DEVELOPMENT_SERVICE } from '@klantbeeld/people-development';
import { SHELTERED_EMPLOYMENT_SERVICE } from '@klantbeeld/sheltered-employment';
import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { SUPPORT_SERVICE } from '@klantbeeld/support';
import type { DemoDatabases } from '../databases.js';

/** The vault of tests; its secret is known to everybody. */
export const TEST_VAULT = createBsnVault(Buffer.alloc(32, 7));

/** The four databases on a server of their own, empty. */
export interface DemoWorld {
  readonly databases: Readonly<Record<keyof DemoDatabases, Database>>;
  /** How many rows each table has, by service and table; only tables with rows. */
  rowCounts(): Promise<Readonly<Record<string, number>>>;
  /** Everything in the tables of a service as text, but for sealed numbers, which differ each time. */
  contents(service: keyof DemoDatabases): Promise<string>;
  /** Closes connections, stops the server and removes its files. */
  end(): Promise<void>;
}

const SERVICES: readonly ServiceDefinition[] = [
  PEOPLE_DEVELOPMENT_SERVICE,
  BENEFITS_SERVICE,
  SHELTERED_EMPLOYMENT_SERVICE,
  SUPPORT_SERVICE,
];
const TABLES = `
  select table_name as name from information_schema.tables
   where table_schema = 'public' and table_name <> 'migration' order by table_name`;
const MOMENTS_AND_SEALS = ['registered_at', 'changed_at', 'recorded_at', 'bsn_sealed', 'partner_bsn_sealed'];

/** Starts a server in a temporary folder with the databases of the services. */
export async function openDemoWorld(): Promise<DemoWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-world-'));
  const server = await openEmbeddedServer({ dataDirectory: join(folder, 'data'), durable: false });
  const seats = SERVICES.map(({ name }) => ({ name: name.replaceAll('-', '_'), password: 'for-tests' }));
  await provisionDatabases(server.url, seats);
  const opened = await Promise.all(
    SERVICES.map(({ database }, index) => openDatabase(database, { url: urlOfSeat(server.url, seats[index]!) })),
  );
  const entries = SERVICES.map(({ name }, index) => [name, opened[index]!] as const);
  const databases = Object.fromEntries(entries) as Record<keyof DemoDatabases, Database>;
  return {
    databases,
    rowCounts: async () => Object.fromEntries((await Promise.all(entries.map(countRows))).flat()),
    contents: (service) => contentsOf(databases[service]),
    async end() {
      await Promise.all(opened.map((database) => database.close()));
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function countRows([service, database]: readonly [string, Database]): Promise<[string, number][]> {
  const tables = await database.query<{ name: string }>(TABLES);
  const counts = await Promise.all(
    tables.map(async ({ name }): Promise<[string, number]> => {
      const [row] = await database.query<{ size: number }>(`select count(*)::int as size from "${name}"`);
      return [`${service} ${name}`, row!.size];
    }),
  );
  return counts.filter(([, size]) => size > 0);
}

async function contentsOf(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(TABLES);
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const statement = `select (to_jsonb(t) - $1::text[])::text as row from "${name}" t order by 1`;
      const rows = await database.query<{ row: string }>(statement, [MOMENTS_AND_SEALS]);
      return rows.map(({ row }) => `${name} ${row}`);
    }),
  );
  return texts.flat().join('\n');
}
