import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { LegalBasis, Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients, type LoaderDefinition } from '@klantbeeld/subgraph';

/** A duty as it is read. */
export interface DutyRow {
  readonly id: string;
  readonly clientId: string;
  readonly kind: string;
  readonly description: string | null;
  readonly period: Period;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", kind, description, ${SELECT_PERIOD}, ${SELECT_LEGAL_BASIS}, version`;

/** The duties of each client, oldest first. */
export const dutiesOfClient = rowsOfClients<DutyRow>(
  'duties-of-clients',
  `select ${COLUMNS} from duty where client_id = any($1::uuid[]) order by from_on, kind, id`,
);

const byId = rowById<DutyRow>('duty-by-id', 'DUTY_REASON', `select ${COLUMNS} from duty where id = any($1::uuid[])`);

/** One duty that the college imposed, or null when it is not there or not to be seen; no exemption lifts it. */
export const dutyById: LoaderDefinition<string, object | null> = {
  batch: async (ids, request) => (await byId.batch(ids, request)).map((row) => row && { ...row, isActive: true }),
};
