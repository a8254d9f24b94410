import { SELECT_LEGAL_BASIS } from '@klantbeeld/database';
import type { LegalBasis } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';
import { assessmentTermEnd } from '../term/support-term.tables.js';

/** A report as it is read. */
export interface SupportReportRow {
  readonly id: string;
  readonly clientId: string;
  readonly reportedOn: string;
  readonly isUrgent: boolean;
  readonly requestedHelp: string;
  readonly state: string;
  /** As it is counted; which day is the last in time, `lastDayInTime` says. */
  readonly assessmentTermEndsOn: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const REPORTS = `
  select id, client_id as "clientId", reported_on as "reportedOn", is_urgent as "isUrgent",
         requested_help as "requestedHelp", state, ${assessmentTermEnd('support_report.id')} as "assessmentTermEndsOn",
         ${SELECT_LEGAL_BASIS}, version
    from support_report`;

/** The reports of each client, newest first. */
export const reportsOfClient = rowsOfClients<SupportReportRow>(
  'support-reports-of-clients',
  `${REPORTS} where client_id = any($1::uuid[]) order by reported_on desc, id`,
);

/** One report, or null when it is not there or not to be seen. */
export const reportById = rowById<SupportReportRow>(
  'support-report-by-id',
  'SUPPORT_PROVISION',
  `${REPORTS} where id = any($1::uuid[])`,
);
