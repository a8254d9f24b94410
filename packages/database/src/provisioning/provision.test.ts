import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { sqlMigration } from '../migrating/migration.js';
import { wallByMunicipality, wallForHouse } from '../walls/wall.js';
import { openDatabase, type Database } from '../writing/database.js';
import { placeOfServer, provisionDatabases, urlOfSeat, type DatabaseSeat } from './provision.js';

const serverUrl = process.env.KLANTBEELD_TEST_DATABASE_URL!;
const { host, hostname, port, username, password } = new URL(serverUrl);
const OWNER = `user=${username}&password=${password}`;

const CREATE = sqlMigration('20261122T0000_create', [
  'create table garden (id int primary key, municipality_code text)',
  ...wallForHouse('migration'),
  ...wallByMunicipality('garden'),
]);

function newSeat(): DatabaseSeat {
  return { name: `t_${randomUUID().slice(0, 8)}_seat`, password: randomUUID() };
}

const openGardens = (url: string): Promise<Database> => openDatabase({ entities: [], migrations: [CREATE] }, { url });

let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
});
afterAll(() => admin.end());

describe('however the operator writes the address of the server', () => {
  test.each([
    ['with the owner before the host', serverUrl],
    ['with the owner in its query', `postgres://${host}/postgres?${OWNER}`],
    ['with one owner before the host and one in its query', `${serverUrl}?${OWNER}`],
    ['without a host, as for a socket', `postgres:///postgres?host=${hostname}&port=${port}&${OWNER}`],
    ['with settings of the server in it', `${serverUrl}?options=-c%20geqo%3Doff`],
  ])('%s: each law is opened by its own role, and its walls stand', async (_, address) => {
    const seat = newSeat();
    await provisionDatabases(address, [seat]);
    const database = await openGardens(urlOfSeat(address, seat));
    try {
      await database.write(({ sql }) => sql.query(`insert into garden values (1, 'GM0141'), (2, 'GM0599')`));
      const ALMELO = database.within({ municipalities: ['GM0141'], staffId: 'con-1' });
      const roles = [database, ALMELO].map((one) => one.query('select current_user as name'));
      const writing = ALMELO.write(({ sql }) => sql.query('select current_user as name'));
      expect(await Promise.all([...roles, writing])).toEqual(Array(3).fill([{ name: seat.name }]));
      expect(await database.query('select id from garden order by id')).toEqual([{ id: 1 }, { id: 2 }]);
      expect(await ALMELO.query('select id from garden')).toEqual([{ id: 1 }]);
      expect(await ALMELO.write(({ sql }) => sql.query('select id from garden'))).toEqual([{ id: 1 }]);
    } finally {
      await database.close();
    }
  });

  test('the server is named by where it is, and never with the password', async () => {
    const nobody = 'user=nobody&password=not-to-be-told';
    const refused = provisionDatabases(`postgres:///postgres?host=${hostname}&port=${port}&${nobody}`, []);
    await expect(refused).rejects.toThrow(`PostgreSQL at ${hostname} cannot be used: password authentication failed`);
    await expect(refused).rejects.not.toThrow('not-to-be-told');
    expect(placeOfServer(serverUrl)).toBe(host);
    expect(placeOfServer('postgres:///postgres?host=/var/run/postgresql')).toBe('/var/run/postgresql');
    expect(placeOfServer('postgres:///postgres')).toBe('the usual place (PGHOST)');
  });

  test('what else it says holds for every connection', async () => {
    const seat = newSeat();
    const address = `${serverUrl}?application_name=garden%20office`;
    await provisionDatabases(address, [seat]);
    const database = await openGardens(urlOfSeat(address, seat));
    try {
      const name = `select current_setting('application_name') as name`;
      expect(await database.query(name)).toEqual([{ name: 'garden office' }]);
      expect(await database.write(({ sql }) => sql.query(name))).toEqual([{ name: 'garden office' }]);
    } finally {
      await database.close();
    }
  });
});

describe('a role that walls would not hold does not open a database', () => {
  test('the owner of the server is told so, and makes no table', async () => {
    const seat = newSeat();
    await provisionDatabases(serverUrl, [seat]);
    const url = new URL(serverUrl);
    url.pathname = `/${seat.name}`;
    const opened = openGardens(url.toString());
    await expect(opened).rejects.toThrow(
      `The database ${seat.name} was opened by the role ${username}, and not by its own; between municipalities there would be no walls. Check DATABASE_URL.`,
    );
    await expect(opened).rejects.not.toThrow(password);
    const database = await openGardens(urlOfSeat(serverUrl, seat));
    await database.close();
  });

  test.each(['superuser', 'bypassrls'])('nor does its own role, once somebody made that %s', async (power) => {
    const seat = newSeat();
    await provisionDatabases(serverUrl, [seat]);
    await admin.query(`alter role ${seat.name} ${power}`);
    await expect(openGardens(urlOfSeat(serverUrl, seat))).rejects.toThrow(
      `The role ${seat.name} passes the walls between municipalities; take that from it with: alter role "${seat.name}" nosuperuser nobypassrls`,
    );
    await admin.query(`alter role ${seat.name} nosuperuser nobypassrls`);
    await (await openGardens(urlOfSeat(serverUrl, seat))).close();
  });
});

describe('a server that writes statements into its log', () => {
  async function enters({ name, password: word }: DatabaseSeat): Promise<string> {
    const client = new pg.Client({ connectionString: urlOfSeat(serverUrl, { name, password: word }) });
    return client.connect().then(
      () => client.end().then(() => 'comes in'),
      (error: Error) => error.message,
    );
  }

  test('never gets the password of a law to read, and lets its role in with it at every start', async () => {
    const seat = newSeat();
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    await provisionDatabases(serverUrl, [seat]);
    await provisionDatabases(serverUrl, [seat]);
    const sent = asked.mock.calls.map(([text]) => String(text)).filter((text) => / role .* password /.test(text));
    asked.mockRestore();
    expect(sent.map((text) => text.slice(0, 5))).toEqual(['creat', 'alter']);
    expect(sent.join()).not.toContain(seat.password);
    expect(await enters(seat)).toBe('comes in');
    expect(await enters({ ...seat, password: 'another' })).toContain('password authentication failed');
  });

  test('lets a role in whose password it was told by an earlier version, and takes the new one of a role', async () => {
    const seat = newSeat();
    await admin.query(`create role ${seat.name} login password '${seat.password}'`);
    await provisionDatabases(serverUrl, [seat]);
    expect(await enters(seat)).toBe('comes in');
    const renewed = { ...seat, password: randomUUID() };
    await provisionDatabases(serverUrl, [renewed]);
    expect(await enters(renewed)).toBe('comes in');
    expect(await enters(seat)).toContain('password authentication failed');
  });
});
