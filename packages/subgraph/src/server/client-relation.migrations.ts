import { clientRelationSteps, CONNECTED_CLIENTS, KEEP_CLIENT_RELATIONS, type RegisterTable } from '@klantbeeld/access';
import {
  indexMigration,
  quickerWall,
  sqlMigration,
  steppedMigration,
  wallByMunicipality,
  type NamedMigration,
} from '@klantbeeld/database';

const OVERRIDES_BY_CLIENT = {
  name: 'access_override_by_client',
  on: 'access_override (client_id)',
  isUnique: false,
} as const;

const WALL = [...wallByMunicipality('client_relation'), quickerWall('client_relation')];

/** Less than every id. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** Clients in one transaction: who writes about one of them waits for as long. */
const CLIENTS_AT_ONCE = 250;

/** Makes the table of who may see whom, which the database keeps by itself, and fills it for who was there before. */
export function clientRelationMigrations(register: RegisterTable): readonly NamedMigration[] {
  return [
    // The register has it since it counts what is kept of each client.
    ...(register === 'client' ? [] : [indexMigration('20261122T1039_find-overrides-by-client', OVERRIDES_BY_CLIENT)]),
    ...clientRelationSteps(register).map(({ name, statements }, place) =>
      sqlMigration(`20261122T1040_${name}`, place === 0 ? [...statements, ...WALL] : statements),
    ),
    steppedMigration<string>('20261122T1041_fill-client-relation', async ({ query }, after = BEFORE_ALL) => {
      const ids = (await query<{ id: string }>(CONNECTED_CLIENTS, [after, CLIENTS_AT_ONCE])).map(({ id }) => id);
      if (ids.length > 0) await query(KEEP_CLIENT_RELATIONS, [ids]);
      return ids.at(-1);
    }),
  ];
}
