import { SELECT_LEGAL_BASIS, SELECT_PERIOD, selectMoney } from '@klantbeeld/database';
import type { LegalBasis, Money, Period } from '@klantbeeld/domain';
import { rowById, rowsOfClients } from '@klantbeeld/subgraph';

/** A sanction as it is read. */
export interface SanctionRow {
  readonly id: string;
  readonly clientId: string;
  readonly ground: string;
  readonly category: string;
  readonly percentage: number;
  /** Hundredths of a percent. */
  readonly share: number;
  readonly months: number | null;
  readonly mostMonths: number | null;
  readonly ordinal: number;
  readonly recidivismOf: string | null;
  readonly conductOn: string | null;
  readonly rulesFrom: string | null;
  readonly decidedOn: string | null;
  readonly restoredOn: string | null;
  /** Records of conduct that it rests on; none where it was told by hand. */
  readonly conductIds: readonly string[];
  readonly period: Period;
  readonly amount: Money;
  readonly reconsiderBefore: string;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

const COLUMNS = `id, client_id as "clientId", ground, category, percentage, coalesce(share, percentage * 100) as share,
          months, most_months as "mostMonths", ordinal, recidivism_of as "recidivismOf", conduct_on as "conductOn",
          rules_from as "rulesFrom", decided_on as "decidedOn", restored_on as "restoredOn",
          coalesce(conduct_ids, '{}') as "conductIds", ${SELECT_PERIOD},
          ${selectMoney('amount_cents', 'amount')}, reconsider_before as "reconsiderBefore", ${SELECT_LEGAL_BASIS}, version`;

/** The sanctions of each client, newest first. */
export const sanctionsOfClient = rowsOfClients<SanctionRow>(
  'sanctions-of-clients',
  `select ${COLUMNS} from sanction where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One sanction, or null when it is not there or not to be seen. */
export const sanctionById = rowById<SanctionRow>(
  'sanction-by-id',
  'SANCTION',
  `select ${COLUMNS} from sanction where id = any($1::uuid[])`,
);
