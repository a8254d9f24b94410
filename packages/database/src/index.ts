export type * from './reading/sql-executor.js';
export * from './reading/pool.js';
export { NOTICE_VANISHED } from './reading/silent-connections.js';
export {
  DatabaseServerError,
  placeOfServer,
  provisionDatabases,
  UNFINISHED_RESTORE,
  urlOfSeat,
  type DatabaseSeat,
} from './provisioning/provision.js';
export * from './provisioning/restored-seats.js';
export * from './copying/at-one-moment.js';
export * from './copying/copy-rows.js';
export { migrationsDone, sequencesNow, storedTables, type StoredTable } from './copying/stored-tables.js';
export * from './writing/database.js';
export type { UnitOfWork } from './writing/unit-of-work.js';
export * from './embedded/index.js';
export * from './migrating/migration.js';
export * from './migrating/stepped-migration.js';
export { MigrationLockedError } from './migrating/bring-up-to-date.js';
export { againAfterDeadlock } from './writing/deadlocks.js';
export * from './writing/insert-rows.js';
export * from './writing/lock-client.js';
export * from './reading/value-columns.js';
export { EVERY_MUNICIPALITY, HOUSE, NOTHING, type Reach } from './walls/reach.js';
export { municipalityOnRows, type KeptMunicipality, type KeptMunicipalitySteps } from './walls/kept-municipality.js';
export * from './walls/wall.js';
