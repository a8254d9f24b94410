import pg from 'pg';
import type { TestWorld } from './test-world.js';

/** Takes a table away from a service while something is done: every statement on it fails. */
export async function withoutTable<Result>(
  world: TestWorld,
  service: string,
  table: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const database = world.databases.get(service)!;
  await database.query(`alter table ${table} rename to ${table}_hidden`);
  try {
    return await act();
  } finally {
    await database.query(`alter table ${table}_hidden rename to ${table}`);
  }
}

/** Lets every statement on a table of a service wait while something is done. */
export async function withTableHeld<Result>(
  world: TestWorld,
  service: string,
  table: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const client = await connect(await nameOf(world, service));
  try {
    await client.query('begin');
    await client.query(`lock table ${table} in access exclusive mode`);
    return await act();
  } finally {
    await client.end();
  }
}

/** Ends the connections of a service that wait for a lock; resolves to whether there were any. */
export async function cutOffWaiting(world: TestWorld, service: string): Promise<boolean> {
  const name = await nameOf(world, service);
  const admin = await connect();
  try {
    const { rows } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
      [name],
    );
    return rows.length > 0;
  } finally {
    await admin.end();
  }
}

/** Ends the connections to the database of a service and lets nobody in while something is done, as if it were down. */
export async function withoutDatabase<Result>(
  world: TestWorld,
  service: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const name = await nameOf(world, service);
  const admin = await connect();
  try {
    await admin.query(`alter database ${name} with allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    return await act();
  } finally {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
  }
}

async function nameOf(world: TestWorld, service: string): Promise<string> {
  const [row] = await world.databases.get(service)!.query<{ name: string }>('select current_database() as name');
  return row!.name;
}

async function connect(database?: string): Promise<pg.Client> {
  const url = new URL(process.env.KLANTBEELD_TEST_DATABASE_URL!);
  if (database !== undefined) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  return client;
}
