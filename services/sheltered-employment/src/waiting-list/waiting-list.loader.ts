import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import { includesDay, type LegalBasis } from '@klantbeeld/domain';
import { rowsOfClients } from '@klantbeeld/subgraph';

/** A place on the waiting list as it is read. */
export interface WaitingListEntryRow {
  readonly id: string;
  readonly clientId: string;
  readonly municipalityCode: string;
  readonly sinceOn: string;
  readonly leftOn: string | null;
  readonly leftReason: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

/** The places of each client on a waiting list, newest first. */
export const waitingListEntriesOfClient = rowsOfClients<WaitingListEntryRow>(
  'waiting-list-entries-of-clients',
  `select id, client_id as "clientId", municipality_code as "municipalityCode", since_on as "sinceOn",
          left_on as "leftOn", left_reason as "leftReason", ${SELECT_LEGAL_BASIS}, version
     from waiting_list_entry where client_id = any($1::uuid[]) order by since_on desc, id`,
);

/** The place a client waits in on a day, or null. */
export function waitingOn<Row extends WaitingListEntryRow>(rows: readonly Row[], day: string): Row | null {
  return rows.find((row) => includesDay({ from: row.sinceOn, until: row.leftOn }, day)) ?? null;
}
