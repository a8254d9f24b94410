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
  wallForReference,
  wallThrough,
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
import { SupportArrangementEntity } from '../arrangement/arrangement.entity.js';
import { ARRANGEMENT_TABLES } from '../arrangement/arrangement.tables.js';
import { ASSESSMENT_TABLES } from '../assessment/assessment.tables.js';
import { PracticalAgreementEntity } from '../practical-agreement/practical-agreement.entity.js';
import { PRACTICAL_AGREEMENT_TABLES } from '../practical-agreement/practical-agreement.tables.js';
import { SupportReportEntity } from '../report/report.entity.js';
import { REPORT_TABLES } from '../report/report.tables.js';
import { SUPPORT_TERM_TABLES } from '../term/support-term.tables.js';
import { SUPPORT_RETENTION_TABLES } from './support-retention.js';

/** Tables that are read to look at clients; each is changed by itself. */
const OFTEN_READ = [
  'access_override',
  'assignment',
  'consent',
  'dead_letter',
  'needs_assessment',
  'needs_assessment_finding',
  'practical_agreement',
  'registered_client',
  'support_arrangement',
  'support_report',
];

/** What the support service stores. */
export const SUPPORT_DATABASE: DatabaseDefinition = {
  entities: [SupportReportEntity, SupportArrangementEntity, PracticalAgreementEntity],
  migrations: [
    sqlMigration('20261121T1200_create-relations-and-outbox', [
      ...RELATION_TABLES,
      ...OUTBOX_TABLES,
      ...CONSUMER_TABLES,
      ...IDEMPOTENCY_TABLES,
    ]),
    sqlMigration('20261121T1210_create-support', [
      ...SUPPORT_TERM_TABLES,
      ...REPORT_TABLES,
      ...ASSESSMENT_TABLES,
      ...ARRANGEMENT_TABLES,
      ...PRACTICAL_AGREEMENT_TABLES,
    ]),
    sqlMigration('20261121T1800_create-access-log', ACCESS_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', [
      ...LAW_WALLS,
      ...wallForReference('support_term'),
      ...['support_report', 'needs_assessment', 'support_arrangement'].flatMap((table) => wallByMunicipality(table)),
      ...wallThrough('needs_assessment_finding', 'needs_assessment', 'assessment_id'),
      ...wallThrough('practical_agreement', 'support_arrangement', 'arrangement_id'),
    ]),
    sqlMigration('20261122T0110_create-access-override', [...OVERRIDE_TABLES, ...wallByClient('access_override')]),
    sqlMigration('20261122T0230_create-retention', SUPPORT_RETENTION_TABLES),
    sqlMigration('20261122T0300_trim-access-log', ACCESS_LOG_RETENTION),
    sqlMigration('20261122T0330_log-lines-once', ACCESS_LOG_LINES_ONCE),
    sqlMigration('20261122T0500_create-dead-letter', LAW_DEAD_LETTERS),
    ...OFTEN_READ.map((table) => sqlMigration(`20261122T0550_quicker-wall-of-${table}`, [quickerWall(table)])),
    ...ACCESS_LOG_QUICKER_CHECKS.map(({ name, statements }) => sqlMigration(`20261122T0560_${name}`, statements)),
    sqlMigration('20261122T0810_know-guardianship', GUARDIANSHIP_COLUMN),
    ...ACCESS_LOG_CHECKS_BY_CODE.map(({ name, statements }) => sqlMigration(`20261122T0900_${name}`, statements)),
    ...lawMunicipalities(
      [],
      [
        { table: 'needs_assessment_finding', parent: 'needs_assessment', column: 'assessment_id' },
        { table: 'practical_agreement', parent: 'support_arrangement', column: 'arrangement_id' },
      ],
    ),
    ...clientRelationMigrations('registered_client'),
    ...ACCESS_LOG_TYPES.map(({ name, statements }) => sqlMigration(`20261122T1060_${name}`, statements)),
    indexMigration('20261122T1061_find-looks-by-client', ACCESS_AUDIT_BY_CLIENT),
    sqlMigration('20261122T1062_one-index-of-looks', ACCESS_AUDIT_INDEXES_GONE),
    sqlMigration('20261122T1063_seals-as-they-are', LOG_SEALS_UNCOMPRESSED),
  ],
};
