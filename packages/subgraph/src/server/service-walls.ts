import { REGISTERED_CLIENT_TABLES } from '@klantbeeld/access';
import {
  municipalityOnRows,
  wallByMunicipality,
  wallByStaff,
  wallForHouse,
  wallForReading,
  wallForWriting,
  wallThrough,
  type KeptMunicipality,
  type NamedMigration,
} from '@klantbeeld/database';
import { DEAD_LETTER_TABLES, FOLLOWED_LOG } from '@klantbeeld/events';

/** Walls of the tables that every service has for its own work. */
export const SERVICE_WALLS: readonly string[] = [
  ...wallForHouse('migration'),
  ...wallForWriting('outbox'),
  ...wallForHouse('consumer_position'),
  ...wallByStaff('idempotency_key'),
  ...wallForWriting('processing_log'),
  ...wallForReading('access_audit'),
  ...wallForHouse('log_seal'),
];

/** Walls of the tables that every law has beside its own, with the table that tells whose municipality a client is. */
export const LAW_WALLS: readonly string[] = [
  ...SERVICE_WALLS,
  ...REGISTERED_CLIENT_TABLES,
  ...wallByMunicipality('registered_client'),
  ...wallByClient('assignment'),
  ...wallByClient('consent'),
];

/** Rows about a client, in the database of a law: only the client's municipality reaches them. */
export function wallByClient(table: string): readonly string[] {
  return wallThrough(table, 'registered_client', 'client_id', 'client_id');
}

/** Dead letters of people-development: nobody but the house looks at them. */
export const REGISTER_DEAD_LETTERS: readonly string[] = [
  ...FOLLOWED_LOG,
  ...DEAD_LETTER_TABLES,
  ...wallForHouse('dead_letter'),
];

/** Dead letters of a law: who reads relations reads with them that a client has some, and is shown nothing. */
export const LAW_DEAD_LETTERS: readonly string[] = [
  ...FOLLOWED_LOG,
  ...DEAD_LETTER_TABLES,
  ...wallByClient('dead_letter'),
];

/**
 * Gives what a law reads to look at clients the municipality that its wall goes by, so that no statement looks up whose
 * client it is: its own tables about clients, and others with the row that they belong to. Who may see whom is read from
 * a table of its own, so assignments, consents and overrides keep their wall through the client.
 */
export function lawMunicipalities(
  aboutClients: readonly string[],
  others: readonly KeptMunicipality[],
): readonly NamedMigration[] {
  return municipalityOnRows([...aboutClients.map(ofRegisteredClient), ...others], KEPT_MUNICIPALITY_STEPS);
}

/** When the steps were made, the same in every database. */
export const KEPT_MUNICIPALITY_STEPS = { keep: '20261122T1000', fill: '20261122T1010', wall: '20261122T1020' } as const;

function ofRegisteredClient(table: string): KeptMunicipality {
  return { table, parent: 'registered_client', column: 'client_id', parentColumn: 'client_id', isLoose: true };
}
