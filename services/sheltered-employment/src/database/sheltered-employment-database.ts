import {
  ACCESS_AUDIT_BY_CLIENT,
  ACCESS_AUDIT_INDEXES_GONE,
  ACCESS_LOG_CHECKS_BY_CODE,
  ACCESS_LOG_LINES_ONCE,
  ACCESS_LOG_QUICKER_CHECKS,
  ACCESS_LOG_TABLES,
  ACCESS_LOG_TYPES,
  LOG_SEALS_UNCOMPRESSED,
  GUARDIANSHIP_COLUMN,
  OVERRIDE_TABLES,
  RELATION_TABLES,
} from '@klantbeeld/access';
import {
  indexMigration,
  quickerWall,
  sqlMigration,
  wallByMunicipality,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { CONSUMER_TABLES, OUTBOX_TABLES } from '@klantbeeld/events';
import {
  ACCESS_LOG_RETENTION,
  IDEMPOTENCY_TABLES,
  LAW_DEAD_LETTERS,
  LAW_WALLS,
  lawMunicipalities,
  wallByClient,
  clientRelationMigrations,
} from '@klantbeeld/subgraph';
import { ShelteredEmploymentEntity } from '../employment/employment.entity.js';
import { EMPLOYMENT_TABLES } from '../employment/employment.tables.js';
import { IndicationEntity } from '../indication/indication.entity.js';
import { INDICATION_TABLES } from '../indication/indication.tables.js';
import { WAITING_LIST_TABLES } from '../waiting-list/waiting-list.tables.js';
import { SHELTERED_EMPLOYMENT_RETENTION_TABLES } from './sheltered-employment-retention.js';

/** Tables that are read to look at clients; each is changed by itself. */
const OFTEN_READ = [
  'access_override',
  'assignment',
  'consent',
  'dead_letter',
  'registered_client',
  'sheltered_employment',
  'waiting_list_entry',
  'wsw_indication',
];

/** What the WSW service stores. */
export const SHELTERED_EMPLOYMENT_DATABASE: DatabaseDefinition = {
  entities: [IndicationEntity, ShelteredEmploymentEntity],
  migrations: [
    sqlMigration('20261121T1200_create-relations-and-outbox', [
      ...RELATION_TABLES,
      ...OUTBOX_TABLES,
      ...CONSUMER_TABLES,
      ...IDEMPOTENCY_TABLES,
    ]),
    sqlMigration('20261121T1210_create-sheltered-employment', [
      ...INDICATION_TABLES,
      ...WAITING_LIST_TABLES,
      ...EMPLOYMENT_TABLES,
    ]),
    sqlMigration('20261121T1800_create-access-log', ACCESS_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', [
      ...LAW_WALLS,
      ...wallByMunicipality('waiting_list_entry'),
      ...wallByClient('wsw_indication'),
      ...wallByClient('sheltered_employment'),
    ]),
    sqlMigration('20261122T0110_create-access-override', [...OVERRIDE_TABLES, ...wallByClient('access_override')]),
    sqlMigration('20261122T0230_create-retention', SHELTERED_EMPLOYMENT_RETENTION_TABLES),
    sqlMigration('20261122T0300_trim-access-log', ACCESS_LOG_RETENTION),
    sqlMigration('20261122T0330_log-lines-once', ACCESS_LOG_LINES_ONCE),
    sqlMigration('20261122T0500_create-dead-letter', LAW_DEAD_LETTERS),
    ...OFTEN_READ.map((table) => sqlMigration(`20261122T0550_quicker-wall-of-${table}`, [quickerWall(table)])),
    ...ACCESS_LOG_QUICKER_CHECKS.map(({ name, statements }) => sqlMigration(`20261122T0560_${name}`, statements)),
    sqlMigration('20261122T0810_know-guardianship', GUARDIANSHIP_COLUMN),
    ...ACCESS_LOG_CHECKS_BY_CODE.map(({ name, statements }) => sqlMigration(`20261122T0900_${name}`, statements)),
    ...lawMunicipalities(['wsw_indication', 'sheltered_employment'], []),
    ...clientRelationMigrations('registered_client'),
    ...ACCESS_LOG_TYPES.map(({ name, statements }) => sqlMigration(`20261122T1060_${name}`, statements)),
    indexMigration('20261122T1061_find-looks-by-client', ACCESS_AUDIT_BY_CLIENT),
    sqlMigration('20261122T1062_one-index-of-looks', ACCESS_AUDIT_INDEXES_GONE),
    sqlMigration('20261122T1063_seals-as-they-are', LOG_SEALS_UNCOMPRESSED),
  ],
};
