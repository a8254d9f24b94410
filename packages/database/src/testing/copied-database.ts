import { createHash } from 'node:crypto';
import pg from 'pg';
import { connectAsAdmin, provisionDatabases, urlOfSeat, type DatabaseSeat } from '../provisioning/provision.js';
import { openDatabase, type DatabaseDefinition } from '../writing/database.js';

/**
 * Makes the database of a seat as a copy of one that has the tables of this definition and no rows: all migrations run
 * once on a server, however many worlds are made there. `serverUrl` belongs to a superuser. Safe from several processes.
 */
export async function provisionCopy(
  serverUrl: string,
  seat: DatabaseSeat,
  definition: DatabaseDefinition,
): Promise<void> {
  const admin = await connectAsAdmin(serverUrl);
  try {
    const template = await templateOf(admin, serverUrl, definition);
    const [name, original] = [pg.escapeIdentifier(seat.name), pg.escapeIdentifier(template)];
    await admin.query(`create role ${name} login password ${pg.escapeLiteral(seat.password)}`);
    await admin.query(`create database ${name} owner ${name} template ${original}`);
    await admin.query(`revoke all on database ${name} from public`);
    await handOver(serverUrl, seat.name, template);
  } finally {
    await admin.end();
  }
}

/** The name of the database to copy; it is made when it is not there yet, while others wait. */
async function templateOf(
  admin: pg.Client,
  serverUrl: string,
  { migrations, entities }: DatabaseDefinition,
): Promise<string> {
  const history = createHash('sha256')
    .update(migrations.map(({ name }) => name).join())
    .digest('hex');
  const template = `template_${history.slice(0, 16)}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and not datallowconn', [
      template,
    ]);
    if (!rowCount) await makeTemplate(admin, serverUrl, template, { migrations, entities });
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
  return template;
}

async function makeTemplate(
  admin: pg.Client,
  serverUrl: string,
  template: string,
  definition: DatabaseDefinition,
): Promise<void> {
  const seat = { name: template, password: template };
  await provisionDatabases(serverUrl, [seat]);
  const database = await openDatabase(definition, { url: urlOfSeat(serverUrl, seat) });
  await database.close();
  // What its role owns is handed over in each copy; the database itself must not be.
  await admin.query(`alter database ${template} owner to current_user`);
  await admin.query(`alter database ${template} allow_connections false`);
}

async function handOver(serverUrl: string, name: string, template: string): Promise<void> {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const inside = new pg.Client({ connectionString: url.toString() });
  await inside.connect();
  try {
    await inside.query(`reassign owned by ${pg.escapeIdentifier(template)} to ${pg.escapeIdentifier(name)}`);
  } finally {
    await inside.end();
  }
}
