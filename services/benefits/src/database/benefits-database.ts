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
import { APPLICATION_DECISION_COLUMNS, APPLICATION_TABLES } from '../application/application.tables.js';
import { BenefitEntity, BenefitPeriodEntity } from '../benefit/benefit.entity.js';
import { BENEFIT_TABLES, REVISION_COLUMNS } from '../benefit/benefit.tables.js';
import { PAUSE_TABLES } from '../clock/pause.tables.js';
import { CONDUCT_TABLES } from '../conduct/conduct.tables.js';
import { DUTY_COLUMNS, DUTY_TABLES } from '../duty/duty.tables.js';
import { EXEMPTION_COLUMNS, EXEMPTION_TABLES } from '../exemption/exemption.tables.js';
import { NORM_COLUMNS } from '../norm/norm.tables.js';
import { PROPOSAL_TABLES } from '../proposal/proposal.tables.js';
import { BUDGET_TABLES } from '../budget/budget.tables.js';
import { ADVANCE_CLAIM_COLUMN, CLAIM_TABLES, NETTING_TABLES } from '../claim/claim.tables.js';
import { RECEIVED_TABLES } from '../received/received.tables.js';
import { REGIME_TABLES } from '../regime/regime.tables.js';
import { RULE_KINDS_OF_NOW, RULE_TABLES } from '../rule/rule.tables.js';
import { seedRules } from '../rule/seed-rules.js';
import { SANCTION_TABLES } from '../sanction/sanction.tables.js';
import { SUSPENSION_TABLES } from '../suspension/suspension.tables.js';
import { SIGNAL_TABLES } from '../signal/signal.tables.js';
import { SANCTION_COLUMNS, STATEMENT_TABLES } from '../statement/statement.tables.js';
import { WORK_PROGRAMME_TABLES } from '../work-programme/work-programme.tables.js';
import { BENEFITS_RETENTION_TABLES } from './benefits-retention.js';

/** Tables that are read to look at clients; each is changed by itself. */
const OFTEN_READ = [
  'access_override',
  'assignment',
  'benefit',
  'benefit_advance',
  'benefit_claim',
  'benefit_claim_repayment',
  'benefit_income',
  'benefit_payment',
  'benefit_period',
  'benefit_rule',
  'consent',
  'dead_letter',
  'duty',
  'registered_client',
  'sanction',
  'work_duty_exemption',
];

/** Ledgers of municipalities, about no person. */
const LEDGERS = ['benefit_budget_entry', 'benefit_budget_close', 'benefit_surplus_allocation'];

/** What the benefits service stores. */
export const BENEFITS_DATABASE: DatabaseDefinition = {
  entities: [BenefitEntity, BenefitPeriodEntity],
  migrations: [
    sqlMigration('20261121T1200_create-relations-and-outbox', [
      ...RELATION_TABLES,
      ...OUTBOX_TABLES,
      ...CONSUMER_TABLES,
      ...IDEMPOTENCY_TABLES,
    ]),
    sqlMigration('20261121T1210_create-benefits', [
      ...APPLICATION_TABLES,
      ...BENEFIT_TABLES,
      ...DUTY_TABLES,
      ...EXEMPTION_TABLES,
      ...SANCTION_TABLES,
    ]),
    sqlMigration('20261121T1800_create-access-log', ACCESS_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', [
      ...LAW_WALLS,
      ...['benefit_application', 'benefit', 'duty', 'work_duty_exemption', 'sanction'].flatMap((table) =>
        wallByMunicipality(table),
      ),
      ...wallThrough('benefit_period', 'benefit', 'benefit_id'),
    ]),
    sqlMigration('20261122T0110_create-access-override', [...OVERRIDE_TABLES, ...wallByClient('access_override')]),
    sqlMigration('20261122T0230_create-retention', BENEFITS_RETENTION_TABLES),
    sqlMigration('20261122T0300_find-periods-by-client', [
      'create index benefit_period_by_client on benefit_period (client_id)',
    ]),
    sqlMigration('20261122T0300_trim-access-log', ACCESS_LOG_RETENTION),
    sqlMigration('20261122T0330_log-lines-once', ACCESS_LOG_LINES_ONCE),
    sqlMigration('20261122T0500_create-dead-letter', LAW_DEAD_LETTERS),
    sqlMigration('20261122T0510_create-rules', [
      ...REGIME_TABLES,
      ...RULE_TABLES,
      seedRules('20261122-rules.csv'),
      ...wallForReference('benefit_regime'),
      ...wallForReference('benefit_rule'),
      ...NORM_COLUMNS,
    ]),
    sqlMigration('20261122T0520_create-statement', [
      ...STATEMENT_TABLES,
      ...['benefit_income', 'benefit_advance', 'benefit_payment'].flatMap((table) => wallByMunicipality(table)),
      ...SANCTION_COLUMNS,
    ]),
    sqlMigration('20261122T0530_revise-benefits', REVISION_COLUMNS),
    sqlMigration('20261122T0540_create-claim', [
      ...CLAIM_TABLES,
      ...wallByMunicipality('benefit_claim'),
      ...wallThrough('benefit_claim_repayment', 'benefit_claim', 'claim_id'),
    ]),
    ...OFTEN_READ.map((table) => sqlMigration(`20261122T0550_quicker-wall-of-${table}`, [quickerWall(table)])),
    ...ACCESS_LOG_QUICKER_CHECKS.map(({ name, statements }) => sqlMigration(`20261122T0560_${name}`, statements)),
    sqlMigration('20261122T0600_decide-applications', APPLICATION_DECISION_COLUMNS),
    sqlMigration('20261122T0610_create-work-programme', [
      ...WORK_PROGRAMME_TABLES,
      ...wallByMunicipality('work_programme'),
      quickerWall('work_programme'),
      ...wallThrough('work_programme_attendance', 'work_programme', 'programme_id'),
      quickerWall('work_programme_attendance'),
    ]),
    sqlMigration('20261122T0620_know-work-programme-rules', [
      ...RULE_KINDS_OF_NOW,
      seedRules('20261122-work-programme.csv'),
    ]),
    sqlMigration('20261122T0630_create-conduct', [
      ...CONDUCT_TABLES,
      ...['observed_conduct', 'inability_conclusion'].flatMap((table) => wallByMunicipality(table)),
      ...['conduct_hearing', 'conduct_assessment'].flatMap((table) =>
        wallThrough(table, 'observed_conduct', 'conduct_id'),
      ),
      ...['observed_conduct', 'inability_conclusion', 'conduct_hearing', 'conduct_assessment'].map(quickerWall),
    ]),
    sqlMigration('20261122T0640_create-sanction-proposal', [
      ...PROPOSAL_TABLES,
      ...wallByMunicipality('sanction_proposal'),
      ...wallThrough('sanction_proposal_conduct', 'sanction_proposal', 'proposal_id'),
      ...['sanction_proposal', 'sanction_proposal_conduct'].map(quickerWall),
    ]),
    sqlMigration('20261122T0650_claim-advances', [ADVANCE_CLAIM_COLUMN]),
    sqlMigration('20261122T0700_create-signal', [
      ...SIGNAL_TABLES,
      ...wallByMunicipality('benefit_signal'),
      'create index sanction_by_reconsideration on sanction (reconsider_before)',
    ]),
    sqlMigration('20261122T0701_quicker-wall-of-benefit_signal', [quickerWall('benefit_signal')]),
    sqlMigration('20261122T0710_decide-exemptions', [
      ...RULE_KINDS_OF_NOW,
      seedRules('20261122-duties.csv'),
      ...EXEMPTION_COLUMNS,
    ]),
    sqlMigration('20261122T0720_impose-duties', DUTY_COLUMNS),
    sqlMigration('20261122T0730_suspend-benefits', [...SUSPENSION_TABLES, ...wallByMunicipality('benefit_suspension')]),
    sqlMigration('20261122T0740_pause-terms', [...PAUSE_TABLES, ...wallByMunicipality('decision_pause')]),
    ...['benefit_suspension', 'decision_pause'].map((table) =>
      sqlMigration(`20261122T0750_quicker-wall-of-${table}`, [quickerWall(table)]),
    ),
    sqlMigration('20261122T0800_net-claims', [
      ...NETTING_TABLES,
      ...wallThrough('benefit_claim_netting', 'benefit_claim', 'claim_id'),
      quickerWall('benefit_claim_netting'),
      ...RULE_KINDS_OF_NOW,
      seedRules('20261122-money-rules.csv'),
    ]),
    sqlMigration('20261122T0810_know-guardianship', GUARDIANSHIP_COLUMN),
    sqlMigration('20261122T0820_create-budgets', [
      ...BUDGET_TABLES,
      ...LEDGERS.flatMap((table) => [...wallByMunicipality(table), quickerWall(table)]),
    ]),
    sqlMigration('20261122T0830_create-received', [
      ...RECEIVED_TABLES,
      ...wallByMunicipality('received_record'),
      ...wallThrough('received_partner', 'received_record', 'record_id'),
      quickerWall('received_record'),
      quickerWall('received_partner'),
    ]),
    ...ACCESS_LOG_CHECKS_BY_CODE.map(({ name, statements }) => sqlMigration(`20261122T0900_${name}`, statements)),
    ...lawMunicipalities(
      [],
      [
        { table: 'benefit_period', parent: 'benefit', column: 'benefit_id' },
        { table: 'benefit_claim_repayment', parent: 'benefit_claim', column: 'claim_id' },
      ],
    ),
    ...clientRelationMigrations('registered_client'),
    ...ACCESS_LOG_TYPES.map(({ name, statements }) => sqlMigration(`20261122T1060_${name}`, statements)),
    indexMigration('20261122T1061_find-looks-by-client', ACCESS_AUDIT_BY_CLIENT),
    sqlMigration('20261122T1062_one-index-of-looks', ACCESS_AUDIT_INDEXES_GONE),
    sqlMigration('20261122T1063_seals-as-they-are', LOG_SEALS_UNCOMPRESSED),
    sqlMigration('20261123T1000_know-norm-of-reconsideration', [seedRules('20261123-reconsideration.csv')]),
  ],
};
