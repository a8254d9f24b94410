import { SELECT_LEGAL_BASIS, SELECT_PERIOD, selectMoney } from '@klantbeeld/database';
import { includesDay, type LegalBasis, type Money, type Period } from '@klantbeeld/domain';
import { SELECT_HOUSEHOLD } from '../norm/norm.tables.js';
import type { NormHousehold } from '../norm/norm.rules.js';
import { rowById, rowsOfClients, type LoaderDefinition } from '@klantbeeld/subgraph';

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

const PERIODS = `
  select benefit_id as "benefitId", ${SELECT_PERIOD}, ${selectMoney('norm_cents', 'norm')},
         ${selectMoney('supplement_cents', 'supplement')}, ${selectMoney('reduction_cents', 'reduction')},
         ${selectMoney('norm_cents + supplement_cents - reduction_cents', 'total')}, ${SELECT_HOUSEHOLD}, decided_on as "decidedOn"
    from benefit_period where benefit_id = any($1::uuid[]) and revised_on is null order by from_on`;

/** The periods of each benefit in order. Benefits reach it only through the door. */
export const periodsOfBenefit: LoaderDefinition<string, readonly BenefitPeriodRow[]> = {
  batch: async (benefitIds, request) => {
    const rows = await request.reader.query<BenefitPeriodRow>(PERIODS, [benefitIds], 'periods-of-benefits');
    const byBenefit = Map.groupBy(rows, (row) => row.benefitId);
    return benefitIds.map((id) => byBenefit.get(id) ?? []);
  },
};

/** The benefit that runs on a day, or null. */
export function runningOn<Row extends { readonly period: Period }>(rows: readonly Row[], day: string): Row | null {
  return rows.find((row) => includesDay(row.period, day)) ?? null;
}
