import {
  closingDay,
  expires,
  LAW_KEPT,
  LAW_RULES,
  openAssignment,
  seedTerms,
  SERVICE_RETENTION,
  type RetentionPlan,
} from '@klantbeeld/subgraph';

import { repaidOf } from '../claim/claim.tables.js';

/** Terms of this service, and the tables in which every service keeps them. */
export const BENEFITS_RETENTION_TABLES: readonly string[] = [
  ...SERVICE_RETENTION,
  ...seedTerms([
    {
      name: 'BENEFITS_FILE',
      fromOn: '2004-01-01',
      amount: 10,
      unit: 'YEAR',
      source: 'SELECTION_LIST',
      explanation:
        'Files of benefits, from the day they close. Selection lists of municipalities (Archiefwet 1995 art. 5) say 5 to 10 years: each municipality confirms its own',
    },
  ]),
];

/** The day on which the file of a client closed: every benefit, duty, exemption, sanction and application is over. */
function fileClosed(client: string): string {
  const ends = (table: string): string => `select until_on from ${table} where client_id = ${client}`;
  return closingDay([
    ...['benefit', 'duty', 'work_duty_exemption', 'sanction', 'work_programme'].map(ends),
    `select case when outcome <> 'PENDING' then coalesce(decided_on, applied_on, notified_on) end
       from benefit_application where client_id = ${client}`,
    ...['benefit_income', 'benefit_payment'].map(
      (table) => `select month_on from ${table} where client_id = ${client}`,
    ),
    `select paid_on from benefit_advance where client_id = ${client}`,
    // A claim of which something is left keeps the file open.
    `select case when amount_cents <= ${repaidOf('claim')} then decided_on end
       from benefit_claim claim where client_id = ${client}`,
    `select repaid_on from benefit_claim_repayment where client_id = ${client}`,
    `select occurred_on from observed_conduct where client_id = ${client}`,
    `select unable_until from inability_conclusion where client_id = ${client}`,
    // A proposal that waits keeps the file open.
    `select decided_on from sanction_proposal where client_id = ${client}`,
    `select month_on from benefit_claim_netting where client_id = ${client}`,
    `select received_on from received_record where client_id = ${client}`,
    openAssignment(client, ['WWB_INCOME', 'WWB_WORK']),
  ]);
}

const FILE = {
  term: 'BENEFITS_FILE',
  countsFrom: fileClosed('kept.client_id'),
  municipality: 'kept.municipality_code',
} as const;

const OF_PROPOSAL = '(select municipality_code from sanction_proposal where sanction_proposal.id = kept.proposal_id)';
const OF_CONDUCT = '(select municipality_code from observed_conduct where observed_conduct.id = kept.conduct_id)';

/** Until when this service keeps what it stores. */
export const BENEFITS_RETENTION: RetentionPlan = {
  rules: [
    expires({ ...FILE, table: 'sanction_proposal_conduct', dataClasses: ['SANCTION'], municipality: OF_PROPOSAL }),
    expires({ ...FILE, table: 'sanction_proposal', dataClasses: ['SANCTION'], isTold: true }),
    ...['conduct_hearing', 'conduct_assessment'].map((table) =>
      expires({ ...FILE, table, dataClasses: ['SANCTION'], municipality: OF_CONDUCT }),
    ),
    expires({ ...FILE, table: 'observed_conduct', dataClasses: ['SANCTION'], isTold: true }),
    expires({ ...FILE, table: 'inability_conclusion', dataClasses: ['DUTY_REASON'], isTold: true }),
    expires({ ...FILE, table: 'sanction', dataClasses: ['SANCTION', 'OBLIGATION_STATUS'] }),
    ...['benefit_suspension', 'decision_pause'].map((table) => expires({ ...FILE, table, dataClasses: ['INCOME'] })),
    expires({ ...FILE, table: 'benefit_signal', dataClasses: [] }),
    expires({ ...FILE, table: 'work_duty_exemption', dataClasses: ['DUTY_STATUS', 'DUTY_REASON'] }),
    expires({ ...FILE, table: 'duty', dataClasses: ['DUTY_STATUS'] }),
    expires({
      ...FILE,
      table: 'work_programme_attendance',
      dataClasses: ['DUTY_STATUS'],
      municipality: '(select municipality_code from work_programme where work_programme.id = kept.programme_id)',
    }),
    expires({ ...FILE, table: 'work_programme', dataClasses: ['DUTY_STATUS', 'DUTY_REASON'], isTold: true }),
    expires({
      ...FILE,
      table: 'benefit_period',
      dataClasses: ['INCOME'],
      municipality: '(select municipality_code from benefit where benefit.id = kept.benefit_id)',
    }),
    ...['benefit_claim_repayment', 'benefit_claim_netting'].map((table) =>
      expires({
        ...FILE,
        table,
        dataClasses: ['INCOME'],
        municipality: '(select municipality_code from benefit_claim where benefit_claim.id = kept.claim_id)',
      }),
    ),
    expires({
      ...FILE,
      table: 'received_partner',
      dataClasses: ['HOUSEHOLD'],
      municipality: '(select municipality_code from received_record where received_record.id = kept.record_id)',
    }),
    expires({ ...FILE, table: 'received_record', dataClasses: ['INCOME', 'SANCTION'] }),
    expires({ ...FILE, table: 'benefit_claim', dataClasses: ['INCOME'] }),
    ...['benefit_income', 'benefit_advance', 'benefit_payment'].map((table) =>
      expires({ ...FILE, table, dataClasses: ['INCOME'] }),
    ),
    expires({ ...FILE, table: 'benefit', dataClasses: ['INCOME'], isTold: true }),
    expires({ ...FILE, table: 'benefit_application', dataClasses: ['INCOME'], isTold: true }),
    ...LAW_RULES,
  ],
  kept: [
    ...LAW_KEPT,
    { table: 'benefit_regime', reason: 'about no person: regimes of the law' },
    { table: 'benefit_budget_entry', reason: 'about no person: sums of a municipality' },
    { table: 'benefit_budget_close', reason: 'about no person: sums of a municipality' },
    { table: 'benefit_surplus_allocation', reason: 'about no person: sums of a municipality' },
    { table: 'benefit_rule', reason: 'about no person: rules of the law and of ordinances' },
  ],
};
