import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientRelationSteps, OVERRIDE_TABLES, RELATION_TABLES } from '@klantbeeld/access';
import {
  insertRows,
  sqlMigration,
  wallByMunicipality,
  wallForReference,
  wallThrough,
  type Database,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { assignTo, openTestDatabase, somebodyWaits } from '../testing/index.js';

const WALLED: DatabaseDefinition = {
  entities: [],
  migrations: [
    sqlMigration('20261122T0000_create-walled-relations', [
      ...RELATION_TABLES,
      ...OVERRIDE_TABLES,
      'create table client (id uuid primary key, municipality_code text, surname_search text)',
      ...clientRelationSteps('client').flatMap(({ statements }) => statements),
      ...['client', 'client_relation'].flatMap((table) => wallByMunicipality(table)),
      ...['assignment', 'consent', 'access_override'].flatMap((table) => wallThrough(table, 'client', 'client_id')),
      ...wallForReference('migration'),
    ]),
  ],
};
const ALMELO = { municipalities: ['GM0141'], staffId: 'con-1' };

let database: Database;
beforeAll(async () => {
  ({ database } = await openTestDatabase(WALLED, 'walled-relations'));
});
afterAll(() => database.close());

test('a client moves while Almelo ends an assignment: it has ended for whoever reaches the client afterwards', async () => {
  const client = randomUUID();
  await insertRows(database, 'client', [{ id: client, municipality_code: 'GM0141' }]);
  await assignTo(database, client, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT', from: '2026-01-01' });
  const moved = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<void>();
  const moving = database.write(async ({ sql }) => {
    await sql.query(`update client set municipality_code = 'GM1674' where id = $1`, [client]);
    moved.resolve();
    await ending.promise;
  });
  await moved.promise;
  const ended = database
    .within(ALMELO)
    .write(({ sql }) => sql.query(`update assignment set until_on = '2026-02-01' where client_id = $1`, [client]));
  await somebodyWaits(database).finally(() => ending.resolve());
  await Promise.all([moving, ended]);
  const kept = await database.query(
    'select valid_until::text as "until", municipality_code as municipality from client_relation where client_id = $1',
    [client],
  );
  expect(kept).toEqual([{ until: '2026-02-01', municipality: 'GM1674' }]);
});
