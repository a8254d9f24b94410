import pg from 'pg';
import { passwordVerifier } from './password-verifier.js';

/** A database to exist, owned by a role of the same name that can reach no other. */
export interface DatabaseSeat {
  /** Name of the database and of its role. */
  readonly name: string;
  /** Password of the role, of printable ASCII characters. */
  readonly password: string;
  /** Says by which secret the contents were made, without telling it; kept with the database. */
  readonly mark?: string;
}

/**
 * Makes sure that each database exists with a role of its own: nobody but that role may connect to it.
 * `adminUrl` belongs to a role that may create databases and roles. Safe to repeat and to run from several processes.
 */
export async function provisionDatabases(adminUrl: string, seats: readonly DatabaseSeat[]): Promise<void> {
  const admin = await connectAsAdmin(adminUrl);
  try {
    await admin.query('select pg_advisory_lock(4711001)');
    for (const seat of seats) await refuseOtherSecret(admin, seat);
    for (const seat of seats) await provisionOne(admin, seat);
  } finally {
    await admin.end();
  }
}

/** The server cannot be used; the message says why and what to do, never with a password. */
export class DatabaseServerError extends Error {
  override readonly name = 'DatabaseServerError';
}

/** What the oldest supported server calls itself. */
const OLDEST_SERVER = 150_000;

/** Connects with the role that may create databases. Throws DatabaseServerError with what to do. */
export async function connectAsAdmin(adminUrl: string): Promise<pg.Client> {
  const place = placeOfServer(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await admin.connect();
  } catch (cause) {
    const reason = (cause as { message?: string; code?: string }).message || (cause as { code?: string }).code;
    throw new DatabaseServerError(`PostgreSQL at ${place} cannot be used: ${reason}. Check DATABASE_URL.`, { cause });
  }
  const { rows } = await admin.query<{ version: number; may: boolean }>(
    `select current_setting('server_version_num')::int as version, rolsuper or (rolcreatedb and rolcreaterole) as may
       from pg_roles where rolname = current_user`,
  );
  const problem = serverProblem(rows[0]!);
  if (problem === null) return admin;
  await admin.end();
  throw new DatabaseServerError(`PostgreSQL at ${place} cannot be used: ${problem}`);
}

function serverProblem({ version, may }: { version: number; may: boolean }): string | null {
  if (version < OLDEST_SERVER) return 'it is older than version 15; use a newer one.';
  return may ? null : 'the role of DATABASE_URL may not create databases and roles; give it CREATEDB and CREATEROLE.';
}

/** Mark of a database into which a backup is being put: nothing else may open it until it is whole. */
export const UNFINISHED_RESTORE = 'restore not finished';

const MARK = `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`;

/** With another secret no stored number could be read, and each person would be taken for a new one. */
async function refuseOtherSecret(admin: pg.Client, { name, mark }: DatabaseSeat): Promise<void> {
  const { rows } = await admin.query<{ mark: string | null }>(MARK, [name]);
  const kept = rows[0]?.mark;
  if (kept === UNFINISHED_RESTORE && mark !== kept) {
    throw new DatabaseServerError(
      `A restore into the database ${name} was not finished: run \`klantbeeld restore\` again; it begins anew.`,
    );
  }
  if (!mark || !kept || kept === mark) return;
  throw new DatabaseServerError(
    `The database ${name} was made with another KLANTBEELD_SECRET; give that one, or set KLANTBEELD_DATABASE_PREFIX for new databases.`,
  );
}

async function provisionOne(admin: pg.Client, seat: DatabaseSeat): Promise<void> {
  const name = pg.escapeIdentifier(seat.name);
  // The server may write statements into its log, and the password itself is not for there.
  const verifier = pg.escapeLiteral(passwordVerifier(seat.password));
  const role = await admin.query('select 1 from pg_roles where rolname = $1', [seat.name]);
  // A new role may log in and nothing else.
  await admin.query(`${role.rowCount ? 'alter' : 'create'} role ${name} login password ${verifier}`);
  const database = await admin.query('select 1 from pg_database where datname = $1', [seat.name]);
  if (database.rowCount) return mark(admin, seat);
  await admin.query(`grant ${name} to current_user`);
  await admin.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`);
  await admin.query(`revoke all on database ${name} from public`);
  await mark(admin, seat);
}

async function mark(admin: pg.Client, seat: DatabaseSeat): Promise<void> {
  if (!seat.mark) return;
  await admin.query(`comment on database ${pg.escapeIdentifier(seat.name)} is ${pg.escapeLiteral(seat.mark)}`);
}

/** Where the server of an address is, in words for the operator; without who comes in. */
export function placeOfServer(serverUrl: string): string {
  const { host, searchParams } = new URL(serverUrl);
  return searchParams.get('host') ?? (host || 'the usual place (PGHOST)');
}

/** What would be said twice, and of which the query of an address is heard. */
const SAID_BY_US = ['user', 'password', 'options'];

/** The address of one seat on the server of another address; whatever that says, the role is the one of the seat. */
export function urlOfSeat(serverUrl: string, seat: DatabaseSeat): string {
  const url = new URL(serverUrl);
  for (const name of SAID_BY_US) url.searchParams.delete(name);
  url.pathname = `/${seat.name}`;
  if (url.host) {
    url.username = encodeURIComponent(seat.name);
    url.password = encodeURIComponent(seat.password);
  } else {
    // An address without a host has no place before it for who comes in.
    url.searchParams.set('user', seat.name);
    url.searchParams.set('password', seat.password);
  }
  return url.toString();
}
