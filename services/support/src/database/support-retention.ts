import { BWB } from '@klantbeeld/domain';
import {
  closingDay,
  expires,
  LAW_KEPT,
  LAW_RULES,
  onceClosed,
  openAssignment,
  seedTerms,
  SERVICE_RETENTION,
  type RetentionPlan,
} from '@klantbeeld/subgraph';

/** Terms of this service, and the tables in which every service keeps them. */
export const SUPPORT_RETENTION_TABLES: readonly string[] = [
  ...SERVICE_RETENTION,
  ...seedTerms([
    {
      name: 'SUPPORT_RECORD',
      fromOn: '2015-01-01',
      amount: 15,
      unit: 'YEAR',
      source: 'LAW',
      explanation:
        'Fifteen years after a record was received or made, or longer where careful work needs it: a running arrangement keeps its file',
      legalBasis: { bwbId: BWB.WMO_2015, article: '5.3.4', paragraph: '1', validFrom: '2015-01-01' },
    },
  ]),
];

/** The last day of a client's file; null while a report, research or an arrangement is open. */
function fileClosed(client: string): string {
  return closingDay([
    `select until_on from support_arrangement where client_id = ${client}`,
    `select case when state <> 'RECEIVED' then reported_on end from support_report where client_id = ${client}`,
    `select completed_on from needs_assessment where client_id = ${client}`,
    openAssignment(client, ['WMO_SUPPORT']),
  ]);
}

const CLOSED = fileClosed('kept.client_id');
const RECORD = { term: 'SUPPORT_RECORD', municipality: 'kept.municipality_code' } as const;

const ARRANGEMENT_OF_PRACTICE = 'from support_arrangement made where made.id = kept.arrangement_id';
const OF_REPORT = 'where made.client_id = kept.client_id and made.report_id = kept.id';
const ASSESSMENT_OF_FINDING = 'from needs_assessment made where made.id = kept.assessment_id';

/** Until when this service keeps what it stores: each record counts from the day on which it was made. */
export const SUPPORT_RETENTION: RetentionPlan = {
  rules: [
    expires({
      ...RECORD,
      table: 'practical_agreement',
      dataClasses: ['PRACTICAL_AGREEMENT'],
      countsFrom: onceClosed(CLOSED, `(select made.decided_on ${ARRANGEMENT_OF_PRACTICE})`),
      municipality: `(select made.municipality_code ${ARRANGEMENT_OF_PRACTICE})`,
    }),
    expires({
      ...RECORD,
      table: 'support_arrangement',
      dataClasses: ['SUPPORT_PROVISION'],
      countsFrom: onceClosed(CLOSED, 'kept.decided_on'),
      isTold: true,
    }),
    expires({
      ...RECORD,
      table: 'needs_assessment_finding',
      dataClasses: ['SUPPORT_ASSESSMENT'],
      countsFrom: `(select ${onceClosed(fileClosed('made.client_id'), 'made.completed_on')} ${ASSESSMENT_OF_FINDING})`,
      client: `(select made.client_id ${ASSESSMENT_OF_FINDING})`,
      municipality: `(select made.municipality_code ${ASSESSMENT_OF_FINDING})`,
    }),
    expires({
      ...RECORD,
      table: 'needs_assessment',
      dataClasses: ['SUPPORT_ASSESSMENT'],
      countsFrom: onceClosed(CLOSED, 'kept.completed_on'),
    }),
    expires({
      ...RECORD,
      table: 'support_report',
      dataClasses: ['SUPPORT_PROVISION'],
      // A report stays as long as what was made of it refers to it.
      countsFrom: onceClosed(
        CLOSED,
        `greatest(kept.reported_on,
           (select max(made.completed_on) from needs_assessment made ${OF_REPORT}),
           (select max(made.decided_on) from support_arrangement made ${OF_REPORT}))`,
      ),
      isTold: true,
    }),
    ...LAW_RULES,
  ],
  kept: [...LAW_KEPT, { table: 'support_term', reason: 'about no person: terms of the law' }],
};
