import { SELECT_LEGAL_BASIS, SELECT_PERIOD } from '@klantbeeld/database';
import { includesDay, type LegalBasis, type Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';

/** An indication as it is read. */
export interface IndicationRow {
  readonly id: string;
  readonly clientId: string;
  readonly appliedOn: string | null;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly handicapCategory: string;
  /** The validity as it was decided. */
  readonly period: Period;
  /** First day it is no longer valid: the end as decided, or the day of lapse or withdrawal before it. */
  readonly validUntil: string;
  readonly adaptations: readonly string[];
  readonly supportedWorkAdvice: boolean;
  readonly lapsedOn: string | null;
  readonly lapseReason: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", applied_on as "appliedOn", decided_on as "decidedOn",
       decided_by as "decidedBy", handicap_category as "handicapCategory", ${SELECT_PERIOD},
       least(until_on, lapsed_on, withdrawn_on) as "validUntil", adaptations,
       supported_work_advice as "supportedWorkAdvice", lapsed_on as "lapsedOn", lapse_reason as "lapseReason",
       withdrawn_on as "withdrawnOn", withdrawal_reason as "withdrawalReason", ${SELECT_LEGAL_BASIS}, version`;

/** The indications of each client, newest first. */
export const indicationsOfClient = rowsOfClients<IndicationRow>(
  'indications-of-clients',
  `select ${COLUMNS} from wsw_indication where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One indication, or null when it is not there or not to be seen. */
export const indicationById = rowById<IndicationRow>(
  'indication-by-id',
  'INDICATION_DETAIL',
  `select ${COLUMNS} from wsw_indication where id = any($1::uuid[])`,
);

/** The indication that is valid on a day, or null; one that lapsed or was withdrawn is not valid from that day on. */
export function validOn<Row extends IndicationRow>(rows: readonly Row[], day: string): Row | null {
  return rows.find((row) => includesDay({ from: row.period.from, until: row.validUntil }, day)) ?? null;
}
