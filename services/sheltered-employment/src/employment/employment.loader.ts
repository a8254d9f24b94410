import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import { includesDay, type LegalBasis, type Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';

/** A job under the WSW as it is read. */
export interface ShelteredEmploymentRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: string;
  readonly workType: string | null;
  readonly setting: string;
  /** Share of a full week in hundredths: 80 is 0.80 FTE. */
  readonly fullTimeHundredths: number;
  readonly period: Period;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", kind, work_type as "workType", setting,
       full_time_hundredths as "fullTimeHundredths", ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}, version`;

/** The jobs of each client, newest first. */
export const employmentsOfClient = rowsOfClients<ShelteredEmploymentRow>(
  'sheltered-employments-of-clients',
  `select ${COLUMNS} from sheltered_employment where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One job, or null when it is not there or not to be seen. */
export const employmentById = rowById<ShelteredEmploymentRow>(
  'sheltered-employment-by-id',
  'SHELTERED_JOB',
  `select ${COLUMNS} from sheltered_employment where id = any($1::uuid[])`,
);

/** The job that lasts on a day, or null. */
export function employedOn<Row extends ShelteredEmploymentRow>(rows: readonly Row[], day: string): Row | null {
  return rows.find((row) => includesDay(row.period, day)) ?? null;
}
