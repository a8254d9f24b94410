import { randomUUID } from 'node:crypto';
import {
  openDatabase,
  urlOfSeat,
  type Database,
  type DatabaseDefinition,
  type DatabaseOptions,
} from '@klantbeeld/database';
import { provisionCopy } from '@klantbeeld/database/testing';
import { createBsnVault } from '@klantbeeld/domain';

/** The vault of tests; its secret is known to everybody. */
export const TEST_VAULT = createBsnVault(Buffer.alloc(32, 7));

/** A database on the PostgreSQL of the test run, with the address it is reached by. */
export interface TestDatabase {
  readonly database: Database;
  /** postgres:// address with the role of this database. */
  readonly url: string;
}

/**
 * Makes a database that nobody else has on the PostgreSQL of the test run, and opens it with its tables. It goes away
 * with that server. Throws when jest was not started from the root, where the server is started.
 */
export async function openTestDatabase(
  definition: DatabaseDefinition,
  name: string,
  options: Omit<DatabaseOptions, 'url'> = {},
): Promise<TestDatabase> {
  const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('Run the tests with `pnpm test` or jest in the root: it starts the database.');
  const seat = { name: `t_${randomUUID().slice(0, 8)}_${name.replaceAll('-', '_')}`, password: randomUUID() };
  await provisionCopy(serverUrl, seat, definition);
  const url = urlOfSeat(serverUrl, seat);
  return { database: await openDatabase(definition, { ...options, url }), url };
}
