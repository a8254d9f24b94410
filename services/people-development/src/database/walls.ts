import {
  municipalityOnRows,
  wallByMunicipality,
  wallForHouse,
  wallForReference,
  wallForWork,
  wallThrough,
  type NamedMigration,
} from '@klantbeeld/database';
import { KEPT_MUNICIPALITY_STEPS, SERVICE_WALLS } from '@klantbeeld/subgraph';

const TABLES_OF_CLIENTS = [
  'client_former_number',
  'client_municipality',
  'client_address',
  'client_partner',
  'client_contact',
  'safety_instruction',
  'participation_measurement',
  'intake',
  'development_plan',
  'development_goal',
  'intervention',
  'placement',
  'timeline_entry',
  'assignment',
  'consent',
];

/** The register says whose municipality a client is, so everything shared about a client moves along with the client. */
export const REGISTER_WALLS: readonly string[] = [
  ...SERVICE_WALLS,
  ...wallByMunicipality('client'),
  ...TABLES_OF_CLIENTS.flatMap((table) => wallThrough(table, 'client', 'client_id')),
  ...wallForReference('employer'),
  ...wallForReference('staff_member'),
  ...wallForHouse('import_quarantine'),
  ...wallForHouse('import_claim'),
];

/** Who may see a client follows the client too; teams are about no client. */
export const RELATION_WALLS: readonly string[] = [
  ...['access_override', 'caseload_exception', 'consent_record', 'team_assignment'].flatMap((table) =>
    wallThrough(table, 'client', 'client_id'),
  ),
  ...wallForReference('team'),
  ...wallForWork('team_member'),
];

/** Tables that are read to look at clients and that no foreign key ties to the client. */
const LOOSE = [
  'development_goal',
  'development_plan',
  'intervention',
  'participation_measurement',
  'placement',
  'safety_instruction',
  'timeline_entry',
];

/**
 * Gives what is read to look at clients the municipality of the client, so that no statement looks up whose it is. Who may
 * see whom is read from a table of its own, so assignments, consents and overrides keep their wall through the client.
 */
export const REGISTER_MUNICIPALITIES: readonly NamedMigration[] = municipalityOnRows(
  [
    ...LOOSE.map((table) => ({ table, parent: 'client', column: 'client_id', isLoose: true })),
    ...['client_contact', 'client_partner', 'intake'].map((table) => ({
      table,
      parent: 'client',
      column: 'client_id',
    })),
  ],
  KEPT_MUNICIPALITY_STEPS,
);

/** Tells the laws of clients who were registered before events named their municipality. */
export const TELL_MUNICIPALITIES: readonly string[] = [
  `insert into outbox (kind, client_id, subject_id, version, payload)
   select 'CLIENT_CHANGED', id, id::text, version, jsonb_build_object('municipality_code', municipality_code, 'death_date', death_date)
     from client`,
];

/** Tells the laws who was under guardianship before events named it; a version further, so that it counts. */
export const TELL_GUARDIANSHIPS: readonly string[] = [
  `with raised as (
     update client set version = version + 1 where is_under_guardianship
     returning id, version, municipality_code, death_date)
   insert into outbox (kind, client_id, subject_id, version, payload)
   select 'CLIENT_CHANGED', id, id::text, version, jsonb_build_object('municipality_code', municipality_code,
          'death_date', death_date, 'is_under_guardianship', true)
     from raised`,
];

/** Municipalities of clients in the register: takes their ids, gives `"clientId"` and `code`, for the access log. */
export const MUNICIPALITIES_IN_THE_REGISTER = `
  select id as "clientId", municipality_code as code from client where id = any($1::uuid[])`;
