import { REGISTERED_CLIENT_TABLES } from '@klantbeeld/access';
import {
  wallByMunicipality,
  wallByStaff,
  wallForHouse,
  wallForReading,
  wallForWriting,
  wallThrough,
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
