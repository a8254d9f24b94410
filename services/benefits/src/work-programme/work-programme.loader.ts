import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type {
  AttendanceDay,
  ProgrammePeriod,
  WorkProgrammeEndReason,
  WorkProgrammeKind,
} from './work-programme.rules.js';

/** A programme as it is read. */
export interface WorkProgrammeRow {
  readonly id: string;
  readonly clientId: string;
  readonly applicationId: string | null;
  readonly kind: WorkProgrammeKind;
  readonly period: ProgrammePeriod;
  readonly endedOn: string | null;
  readonly endReason: WorkProgrammeEndReason | null;
  readonly explanation: string | null;
  /** The days that were registered, oldest first. */
  readonly attendance: readonly AttendanceDay[];
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", application_id as "applicationId", kind, ${SELECT_PERIOD},
         ended_on as "endedOn", end_reason as "endReason", end_explanation as explanation, ${SELECT_LEGAL_BASIS}, version,
         (select coalesce(jsonb_agg(jsonb_build_object('on', day_on, 'state', state) order by day_on), '[]')
            from (select distinct on (day_on) day_on, state from work_programme_attendance
                   where programme_id = programme.id order by day_on, recorded_at desc, id) as latest) as attendance`;

/** The programmes of each client, newest first. */
export const workProgrammesOfClient = rowsOfClients<WorkProgrammeRow>(
  'work-programmes-of-clients',
  `select ${COLUMNS} from work_programme programme where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One programme, or null when it is not there or not to be seen. */
export const workProgrammeById = rowById<WorkProgrammeRow>(
  'work-programme-by-id',
  'DUTY_STATUS',
  `select ${COLUMNS} from work_programme programme where id = any($1::uuid[])`,
);
