import { clientRelationTables, FILL_CLIENT_RELATIONS, type RegisterTable } from '@klantbeeld/access';
import { quickerWall, sqlMigration, wallByMunicipality, type NamedMigration } from '@klantbeeld/database';

/** Makes the table of who may see whom, which the database keeps by itself, and fills it for who was there before. */
export function clientRelationMigrations(register: RegisterTable): readonly NamedMigration[] {
  return [
    sqlMigration('20261122T1040_create-client-relation', [
      ...clientRelationTables(register),
      ...wallByMunicipality('client_relation'),
      quickerWall('client_relation'),
    ]),
    ...FILL_CLIENT_RELATIONS.map((statement, slice) =>
      sqlMigration(`20261122T1041_fill-client-relation-${slice}`, [statement]),
    ),
  ];
}
