import { SELECT_LEGAL_BASIS, SELECT_PERIOD, selectMoney } from '@klantbeeld/database';
import { includesDay, type LegalBasis, type Money, type Period } from '@klantbeeld/domain';
import { SELECT_HOUSEHOLD } from '../norm/norm.tables.js';
import type { NormHousehold } from '../norm/norm.rules.js';
import { follows, rowById, rowsOfClients, type AtHand, type SubgraphRequest } from '@klantbeeld/subgraph';

/** A benefit as it is read. */
export interface BenefitRow {
  readonly id: string;
  readonly clientId: string;
  readonly municipalityCode: string;
  readonly householdType: string;
  readonly period: Period;
  readonly decidedOn: string;
  readonly endReason: string | null;
  readonly legalBasis: LegalBasis;
  readonly version: number;
}

/** The norm of a benefit over a period, as it is read. */
export interface BenefitPeriodRow {
  readonly clientId: string;
  readonly benefitId: string;
  readonly period: Period;
  readonly norm: Money;
  readonly supplement: Money;
  readonly reduction: Money;
  readonly total: Money;
  /** Day of the decision about this period; null where it is that of the benefit. */
  readonly decidedOn: string | null;
  /** What the norm depends on; null where amounts were decided without it. */
  readonly household: Omit<NormHousehold, 'householdType'> | null;
}

const COLUMNS = `id, client_id as "clientId", municipality_code as "municipalityCode", household_type as "householdType", ${SELECT_PERIOD},
       decided_on as "decidedOn", end_reason as "endReason", ${SELECT_LEGAL_BASIS}, version`;

/** The benefits of each client, newest first. */
export const benefitsOfClient = rowsOfClients<BenefitRow>(
  'benefits-of-clients',
  `select ${COLUMNS} from benefit where client_id = any($1::uuid[]) order by from_on desc, id`,
);

/** One benefit, or null when it is not there or not to be seen. */
export const benefitById = rowById<BenefitRow>(
  'benefit-by-id',
  'INCOME',
  `select ${COLUMNS} from benefit where id = any($1::uuid[])`,
);

// By client, not by benefit, so that they need not wait for the benefits.
const periodsOfClient = rowsOfClients<BenefitPeriodRow>(
  'benefit-periods-of-clients',
  `select b.client_id as "clientId", p.* from benefit b cross join lateral (
  select benefit_id as "benefitId", ${SELECT_PERIOD}, ${selectMoney('norm_cents', 'norm')},
         ${selectMoney('supplement_cents', 'supplement')}, ${selectMoney('reduction_cents', 'reduction')},
         ${selectMoney('norm_cents + supplement_cents - reduction_cents', 'total')}, ${SELECT_HOUSEHOLD}, decided_on as "decidedOn"
    from benefit_period where benefit_id = b.id and revised_on is null) p
   where b.client_id = any($1::uuid[]) order by p."period.from"`,
);

/** The periods of a benefit in order. */
export function periodsOf(
  request: SubgraphRequest,
  { id, clientId }: Pick<BenefitRow, 'id' | 'clientId'>,
): AtHand<readonly BenefitPeriodRow[]> {
  return follows(request.atHand(periodsOfClient, clientId), (periods) =>
    periods.filter(({ benefitId }) => benefitId === id),
  );
}

/** The benefit that runs on a day, or null. */
export function runningOn<Row extends { readonly period: Period }>(rows: readonly Row[], day: string): Row | null {
  return rows.find((row) => includesDay(row.period, day)) ?? null;
}
