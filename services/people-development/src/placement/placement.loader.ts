import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';

/** A placement as it is read. */
export interface PlacementRow {
  readonly id: string;
  readonly clientId: string;
  readonly employerId: string | null;
  readonly workTypeId: string | null;
  readonly stage: string;
  readonly jobTitle: string;
  readonly hoursPerWeek: number;
  readonly isCreatedWork: boolean;
  readonly period: Period;
  readonly endReason: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", employer_id as "employerId", work_type_id as "workTypeId", stage, job_title as "jobTitle",
       hours_per_week as "hoursPerWeek", is_created_work as "isCreatedWork", ${SELECT_PERIOD}, end_reason as "endReason",
       ${SELECT_LEGAL_BASIS}, version`;

/** The last hundred placements of each client, newest first. */
export const placementsOfClient = rowsOfClients<PlacementRow>(
  'placements-of-clients',
  `select p.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
     select ${COLUMNS} from placement where client_id = wanted.id order by from_on desc, id limit 100) p`,
);

/** One placement, or null when it is not there or not to be seen. */
export const placementById = rowById<PlacementRow>(
  'placement-by-id',
  'PLACEMENT',
  `select ${COLUMNS} from placement where id = any($1::uuid[])`,
);
