import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import type { IsoDate, LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import type { SuspensionState } from './suspension.tables.js';

/** A suspension as it is read. */
export interface SuspensionRow {
  readonly id: string;
  readonly clientId: string;
  readonly benefitId: string;
  readonly missing: string;
  readonly period: { readonly from: IsoDate; readonly until: IsoDate };
  readonly repairUntil: IsoDate;
  readonly state: SuspensionState;
  readonly decidedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", benefit_id as "benefitId", missing, ${SELECT_PERIOD},
          repair_until as "repairUntil", state, decided_on as "decidedOn", closed_on as "closedOn",
          ${SELECT_LEGAL_BASIS}, version`;

/** The suspensions of each client, newest first. */
export const suspensionsOfClient = rowsOfClients<SuspensionRow>(
  'suspensions-of-clients',
  `select ${COLUMNS} from benefit_suspension where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One suspension, or null when it is not there or not to be seen. */
export const suspensionById = rowById<SuspensionRow>(
  'suspension-by-id',
  'INCOME',
  `select ${COLUMNS} from benefit_suspension where id = any($1::uuid[])`,
);

/** Whether a suspension keeps money back today: it runs, and its weeks are not over (Participatiewet art. 54 lid 1). */
export function keepsBack({ state, period }: Pick<SuspensionRow, 'state' | 'period'>, today: IsoDate): boolean {
  return state === 'RUNNING' && today < period.until;
}
