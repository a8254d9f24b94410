import pg from 'pg';

/** A database to exist, owned by a role of the same name that can reach no other. */
export interface DatabaseSeat {
  /** Name of the database and of its role. */
  readonly name: string;
  /** Password of the role. */
  readonly password: string;
}

/**
 * Makes sure that each database exists with a role of its own: nobody but that role may connect to it.
 * `adminUrl` belongs to a role that may create databases and roles. Safe to repeat and to run from several processes.
 */
export async function provisionDatabases(adminUrl: string, seats: readonly DatabaseSeat[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(4711001)');
    for (const seat of seats) await provisionOne(admin, seat);
  } finally {
    await admin.end();
  }
}

async function provisionOne(admin: pg.Client, seat: DatabaseSeat): Promise<void> {
  const name = pg.escapeIdentifier(seat.name);
  const password = pg.escapeLiteral(seat.password);
  const role = await admin.query('select 1 from pg_roles where rolname = $1', [seat.name]);
  const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls';
  await admin.query(`${role.rowCount ? 'alter' : 'create'} role ${name} ${rights} password ${password}`);
  const database = await admin.query('select 1 from pg_database where datname = $1', [seat.name]);
  if (database.rowCount) return;
  await admin.query(`grant ${name} to current_user`);
  await admin.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`);
  await admin.query(`revoke all on database ${name} from public`);
}

/** The address of one seat on the server of another address. */
export function urlOfSeat(serverUrl: string, seat: DatabaseSeat): string {
  const url = new URL(serverUrl);
  url.username = encodeURIComponent(seat.name);
  url.password = encodeURIComponent(seat.password);
  url.pathname = `/${seat.name}`;
  return url.toString();
}
