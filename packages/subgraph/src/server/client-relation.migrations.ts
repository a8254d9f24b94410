import { clientRelationTables, FILL_CLIENT_RELATIONS, type RegisterTable } from '@klantbeeld/access';
import {
  indexMigration,
  quickerWall,
  sqlMigration,
  wallByMunicipality,
  type NamedMigration,
} from '@klantbeeld/database';

const OVERRIDES_BY_CLIENT = {
  name: 'access_override_by_client',
  on: 'access_override (client_id)',
  isUnique: false,
} as const;

/** Makes the table of who may see whom, which the database keeps by itself, and fills it for who was there before. */
export function clientRelationMigrations(register: RegisterTable): readonly NamedMigration[] {
  return [
    // The register has it since it counts what is kept of each client.
    ...(register === 'client' ? [] : [indexMigration('20261122T1039_find-overrides-by-client', OVERRIDES_BY_CLIENT)]),
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
