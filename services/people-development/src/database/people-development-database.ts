import {
  ACCESS_AUDIT_BY_CLIENT,
  ACCESS_AUDIT_INDEXES_GONE,
  ACCESS_LOG_CHECKS_BY_CODE,
  ACCESS_LOG_LINES_ONCE,
  ACCESS_LOG_QUICKER_CHECKS,
  ACCESS_LOG_TABLES,
  ACCESS_LOG_TYPES,
  LOG_SEALS_UNCOMPRESSED,
  OVERRIDE_TABLES,
  RELATION_TABLES,
} from '@klantbeeld/access';
import {
  indexMigration,
  quickerWall,
  sqlMigration,
  wallForReference,
  wallThrough,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { CONSUMER_TABLES, OUTBOX_TABLES } from '@klantbeeld/events';
import {
  ACCESS_LOG_RETENTION,
  IDEMPOTENCY_TABLES,
  REGISTER_DEAD_LETTERS,
  clientRelationMigrations,
} from '@klantbeeld/subgraph';
import { CASELOAD_EXCEPTION_TABLES, CASELOAD_SIZE, ORGANISATION_OF_LINKS } from '../assignment/index.js';
import { CLIENT_HOLDING_TABLES } from '../client-register/client-holding.tables.js';
import { CLIENT_RECORDED_AT, CLIENT_REGISTER_TABLES } from '../client-register/client-register.tables.js';
import { CLIENT_CONTACT_TABLES } from '../client/client-contact.tables.js';
import { CONSENT_RECORD_TABLES } from '../consent/index.js';
import { CORRECTION_TABLES, CorrectionRequestEntity } from '../correction/index.js';
import { DevelopmentGoalEntity, DevelopmentPlanEntity, DEVELOPMENT_PLAN_TABLES } from '../development-plan/index.js';
import { EMPLOYER_TABLES } from '../employer/employer.tables.js';
import { IntakeEntity, INTAKE_TABLES } from '../intake/index.js';
import { InterventionEntity, INTERVENTION_TABLES } from '../intervention/index.js';
import { LAST_CHANGE_TABLES } from '../last-change/index.js';
import { PARTICIPATION_TABLES } from '../participation/participation.tables.js';
import { PlacementEntity } from '../placement/placement.entity.js';
import { PLACEMENT_TABLES } from '../placement/placement.tables.js';
import { SAFETY_TABLES } from '../safety/safety.tables.js';
import { STAFF_TABLES } from '../staff/staff.tables.js';
import { TASK_TABLES } from '../task/index.js';
import { TEAM_TABLES } from '../team/index.js';
import { TIMELINE_TABLES } from '../timeline/timeline.tables.js';
import { WORK_OUTCOME_TABLES } from '../work-outcome/index.js';
import { WORK_TYPE_INDEX, WORK_TYPE_TABLES } from '../work-type/work-type.tables.js';
import {
  REGISTER_MUNICIPALITIES,
  REGISTER_WALLS,
  RELATION_WALLS,
  TELL_GUARDIANSHIPS,
  TELL_MUNICIPALITIES,
} from './walls.js';
import { PEOPLE_DEVELOPMENT_RETENTION_TABLES, REGISTER_RETENTION_TABLES } from './people-development-retention.js';

/** Tables that are read to look at clients; each is changed by itself. */
const OFTEN_READ = [
  'access_override',
  'assignment',
  'client',
  'client_contact',
  'client_municipality',
  'client_partner',
  'consent',
  'development_goal',
  'development_plan',
  'employer',
  'intake',
  'intervention',
  'participation_measurement',
  'placement',
  'safety_instruction',
  'staff_member',
  'timeline_entry',
];

/** What the people-development service stores. */
export const PEOPLE_DEVELOPMENT_DATABASE: DatabaseDefinition = {
  entities: [
    IntakeEntity,
    DevelopmentPlanEntity,
    DevelopmentGoalEntity,
    InterventionEntity,
    PlacementEntity,
    CorrectionRequestEntity,
  ],
  migrations: [
    sqlMigration('20261121T1200_create-relations-and-outbox', [
      ...RELATION_TABLES,
      ...OUTBOX_TABLES,
      ...CONSUMER_TABLES,
      ...IDEMPOTENCY_TABLES,
    ]),
    sqlMigration('20261121T1210_create-client-register', [...CLIENT_REGISTER_TABLES, ...CLIENT_CONTACT_TABLES]),
    sqlMigration('20261121T1220_create-staff', [...STAFF_TABLES]),
    sqlMigration('20261121T1230_create-intake-plan-intervention', [
      ...PARTICIPATION_TABLES,
      ...INTAKE_TABLES,
      ...DEVELOPMENT_PLAN_TABLES,
      ...INTERVENTION_TABLES,
    ]),
    sqlMigration('20261121T1240_create-placement', [...EMPLOYER_TABLES, ...PLACEMENT_TABLES]),
    sqlMigration('20261121T1250_create-timeline', [...TIMELINE_TABLES, ...SAFETY_TABLES]),
    sqlMigration('20261121T1800_create-access-log', ACCESS_LOG_TABLES),
    sqlMigration('20261122T0100_wall-tables', [...TELL_MUNICIPALITIES, ...REGISTER_WALLS]),
    sqlMigration('20261122T0110_create-access-override', OVERRIDE_TABLES),
    sqlMigration('20261122T0120_create-caseload-exception', CASELOAD_EXCEPTION_TABLES),
    sqlMigration('20261122T0130_record-who-wrote-consent-down', CONSENT_RECORD_TABLES),
    sqlMigration('20261122T0140_create-team', TEAM_TABLES),
    sqlMigration('20261122T0150_wall-relations-and-teams', RELATION_WALLS),
    sqlMigration('20261122T0230_create-retention', PEOPLE_DEVELOPMENT_RETENTION_TABLES),
    sqlMigration('20261122T0240_create-correction', [
      ...CORRECTION_TABLES,
      ...wallThrough('correction_request', 'client', 'client_id'),
      ...wallForReference('correction_term'),
    ]),
    sqlMigration('20261122T0300_trim-access-log', ACCESS_LOG_RETENTION),
    sqlMigration('20261122T0300_end-register', [...CLIENT_HOLDING_TABLES, ...REGISTER_RETENTION_TABLES]),
    sqlMigration('20261122T0310_count-caseloads', CASELOAD_SIZE),
    sqlMigration('20261122T0330_log-lines-once', ACCESS_LOG_LINES_ONCE),
    sqlMigration('20261122T0500_create-dead-letter', REGISTER_DEAD_LETTERS),
    sqlMigration('20261122T0500_create-work-type', WORK_TYPE_TABLES),
    sqlMigration('20261122T0510_find-placements-by-work-type', WORK_TYPE_INDEX),
    ...OFTEN_READ.map((table) => sqlMigration(`20261122T0550_quicker-wall-of-${table}`, [quickerWall(table)])),
    ...ACCESS_LOG_QUICKER_CHECKS.map(({ name, statements }) => sqlMigration(`20261122T0560_${name}`, statements)),
    sqlMigration('20261122T0600_create-work-outcome', [
      ...WORK_OUTCOME_TABLES,
      ...wallThrough('work_outcome', 'client', 'client_id'),
      quickerWall('work_outcome'),
    ]),
    sqlMigration('20261122T0700_create-task', [...TASK_TABLES, ...wallThrough('task', 'client', 'client_id')]),
    sqlMigration('20261122T0701_quicker-wall-of-task', [quickerWall('task')]),
    sqlMigration('20261122T0810_tell-guardianships', TELL_GUARDIANSHIPS),
    ...ACCESS_LOG_CHECKS_BY_CODE.map(({ name, statements }) => sqlMigration(`20261122T0900_${name}`, statements)),
    sqlMigration('20261122T0910_note-last-change', LAST_CHANGE_TABLES),
    ...REGISTER_MUNICIPALITIES,
    ...clientRelationMigrations('client'),
    ...ACCESS_LOG_TYPES.map(({ name, statements }) => sqlMigration(`20261122T1060_${name}`, statements)),
    indexMigration('20261122T1061_find-looks-by-client', ACCESS_AUDIT_BY_CLIENT),
    sqlMigration('20261122T1062_one-index-of-looks', ACCESS_AUDIT_INDEXES_GONE),
    sqlMigration('20261122T1063_seals-as-they-are', LOG_SEALS_UNCOMPRESSED),
    ...ORGANISATION_OF_LINKS.map(({ name, statements }) => sqlMigration(`20261123T1000_${name}`, statements)),
    sqlMigration('20261123T1200_keep-which-version-of-a-person', CLIENT_RECORDED_AT),
  ],
};
