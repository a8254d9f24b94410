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

/** Terms of this service, and the tables in which every service keeps them. */
export const SHELTERED_EMPLOYMENT_RETENTION_TABLES: readonly string[] = [
  ...SERVICE_RETENTION,
  ...seedTerms([
    {
      name: 'SHELTERED_EMPLOYMENT_FILE',
      fromOn: '1998-01-01',
      amount: 7,
      unit: 'YEAR',
      source: 'HOUSE',
      explanation:
        'Personnel files of the WSW, from the day they close: as long as payroll has to be kept (AWR art. 52 lid 4). The WSW itself has no term: confirm it in the register of processing activities',
    },
  ]),
];

/** The day on which the file of a client closed: no job, no place on the waiting list, no indication that counts. */
function fileClosed(client: string): string {
  return closingDay([
    `select until_on from sheltered_employment where client_id = ${client}`,
    `select left_on from waiting_list_entry where client_id = ${client}`,
    `select least(until_on, lapsed_on, withdrawn_on) from wsw_indication where client_id = ${client}`,
    openAssignment(client, ['WSW_EMPLOYMENT']),
  ]);
}

const FILE = {
  term: 'SHELTERED_EMPLOYMENT_FILE',
  countsFrom: fileClosed('kept.client_id'),
  municipality: '(select municipality_code from registered_client where registered_client.client_id = kept.client_id)',
} as const;

/** Until when this service keeps what it stores. */
export const SHELTERED_EMPLOYMENT_RETENTION: RetentionPlan = {
  rules: [
    expires({ ...FILE, table: 'sheltered_employment', dataClasses: ['SHELTERED_JOB'], isTold: true }),
    expires({
      ...FILE,
      table: 'waiting_list_entry',
      dataClasses: ['SHELTERED_JOB'],
      municipality: 'kept.municipality_code',
    }),
    expires({
      ...FILE,
      table: 'wsw_indication',
      dataClasses: ['INDICATION_CONCLUSION', 'INDICATION_DETAIL'],
      isTold: true,
    }),
    ...LAW_RULES,
  ],
  kept: LAW_KEPT,
};
