import {
  CLIENT_REMOVED,
  closingDay,
  dutchDay,
  expires,
  seedTerms,
  SERVICE_KEPT,
  SERVICE_RETENTION,
  SERVICE_RULES,
  type KeptTable,
  type RetentionPlan,
  type RetentionRule,
} from '@klantbeeld/subgraph';
import { ONE_WRITER_AT_A_TIME } from '../client-register/client-register.statements.js';

/** Terms of this service, and the tables in which every service keeps them. */
export const PEOPLE_DEVELOPMENT_RETENTION_TABLES: readonly string[] = [
  ...SERVICE_RETENTION,
  ...seedTerms([
    {
      name: 'DEVELOPMENT_FILE',
      fromOn: '2004-01-01',
      amount: 10,
      unit: 'YEAR',
      source: 'SELECTION_LIST',
      explanation:
        'Files of reintegration, from the day they close. Selection lists of municipalities (Archiefwet 1995 art. 5) say 5 to 10 years: each municipality confirms its own',
    },
    {
      name: 'SAFETY_INSTRUCTION',
      fromOn: '2026-01-01',
      amount: 1,
      unit: 'YEAR',
      source: 'HOUSE',
      explanation: 'After its last day an instruction protects nobody; a year is left to account for it',
    },
    {
      name: 'IMPORT_QUARANTINE',
      fromOn: '2026-01-01',
      amount: 90,
      unit: 'DAY',
      source: 'HOUSE',
      explanation: 'What was put aside is mended within weeks; what is not mended is found again by the next import',
    },
    {
      name: 'IMPORT_CLAIM',
      fromOn: '2026-01-01',
      amount: 7,
      unit: 'DAY',
      source: 'HOUSE',
      explanation: 'Empties itself at the end of a delivery; this is for one that was broken off',
    },
  ]),
];

const PARTS_OF_FILE: readonly string[] = [
  'select until_on from development_plan',
  'select until_on from intervention',
  'select until_on from placement',
  'select until_on from assignment',
  'select until_on from team_assignment',
  'select registered_on from intake',
  'select measured_on from participation_measurement',
  'select decided_on from correction_request',
  `select ${dutchDay('happened_at')} from timeline_entry`,
  'select coalesce(done_on, due_on) from task',
  'select happened_on from work_outcome',
];

/** The day on which the shared file of a client closed; open as long as anybody has the client in the caseload. */
const FILE_CLOSED = closingDay(PARTS_OF_FILE.map((part) => `${part} where client_id = kept.client_id`));

const FILE = {
  term: 'DEVELOPMENT_FILE',
  countsFrom: FILE_CLOSED,
  municipality: '(select municipality_code from client where client.id = kept.client_id)',
} as const;

/** The term of the register itself. */
export const REGISTER_RETENTION_TABLES: readonly string[] = seedTerms([
  {
    name: 'REGISTER',
    fromOn: '2026-01-01',
    amount: 1,
    unit: 'YEAR',
    source: 'HOUSE',
    explanation:
      'From the day on which the last thing about a client went, or since the last change of somebody of whom nothing was ever kept: a year in which they may come back without telling everything again',
  },
]);

/** Who a client is, last of all: only for clients of whom no service keeps anything. */
const REGISTER: RetentionRule = expires({
  table: 'client',
  dataClasses: ['ADDRESS', 'BIRTH_DATE', 'BSN', 'BSN_IN_FULL', 'CONTACT', 'HOUSEHOLD', 'IDENTITY', 'LOCALITY'],
  term: 'REGISTER',
  countsFrom: `case when exists (select from client_holding noted where noted.client_id = kept.id)
    then (select let_go_on from client_holding noted where noted.client_id = kept.id)
    else ${dutchDay('kept.changed_at')} end`,
  client: 'kept.id',
  municipality: 'kept.municipality_code',
  isTold: true,
  toldAs: CLIENT_REMOVED,
  waitsFor: ONE_WRITER_AT_A_TIME,
});

const GOES_WITH_CLIENT: readonly KeptTable[] = [
  'client_former_number',
  'client_municipality',
  'client_address',
  'client_partner',
  'client_contact',
  'client_holding',
].map((table) => ({ table, reason: 'goes with the row of `client` that it belongs to, in the same statement' }));

/** Until when this service keeps what it stores. */
export const PEOPLE_DEVELOPMENT_RETENTION: RetentionPlan = {
  rules: [
    expires({
      ...FILE,
      table: 'participation_measurement',
      dataClasses: ['PARTICIPATION_LEVEL'],
      // Steps of the ladder are counted over the years: without client and day nobody can tell whose they are.
      countsFrom: `case when exists (select from client where client.id = kept.client_id) then ${FILE_CLOSED} end`,
      act: {
        kind: 'ANONYMISE',
        set: { client_id: 'gen_random_uuid()', measured_on: `date_trunc('year', measured_on)::date` },
      },
    }),
    expires({ ...FILE, table: 'placement', dataClasses: ['PLACEMENT'], isTold: true }),
    expires({ ...FILE, table: 'intervention', dataClasses: ['DEVELOPMENT'], isTold: true }),
    expires({ ...FILE, table: 'development_goal', dataClasses: ['DEVELOPMENT'] }),
    expires({ ...FILE, table: 'development_plan', dataClasses: ['DEVELOPMENT'], isTold: true }),
    expires({
      ...FILE,
      table: 'intake',
      dataClasses: ['SHARED_FACT', 'DEVELOPMENT', 'FUNCTIONAL_LIMITATION', 'PARTICIPATION_LEVEL'],
      isTold: true,
    }),
    expires({ ...FILE, table: 'task', dataClasses: [] }),
    expires({ ...FILE, table: 'work_outcome', dataClasses: [] }),
    expires({ ...FILE, table: 'timeline_entry', dataClasses: ['DEVELOPMENT'] }),
    expires({ ...FILE, table: 'correction_request', dataClasses: [] }),
    // Last of the file: as long as somebody has the client in the caseload, the file is open.
    expires({ ...FILE, table: 'assignment', dataClasses: [] }),
    expires({ ...FILE, table: 'team_assignment', dataClasses: [] }),
    expires({
      table: 'caseload_exception',
      dataClasses: [],
      term: 'RELATION',
      countsFrom: dutchDay('kept.decided_at'),
    }),
    // Before the consent itself, whose days it has none of.
    expires({
      table: 'consent_record',
      dataClasses: [],
      term: 'RELATION',
      countsFrom: `(select least(${dutchDay('withdrawn_at')}, expires_on) from consent where consent.id = kept.consent_id)`,
    }),
    expires({
      table: 'safety_instruction',
      dataClasses: ['SAFETY_INSTRUCTION'],
      term: 'SAFETY_INSTRUCTION',
      countsFrom: 'kept.expires_on',
    }),
    expires({
      table: 'import_quarantine',
      dataClasses: [],
      term: 'IMPORT_QUARANTINE',
      countsFrom: dutchDay('kept.last_seen_at'),
      client: null,
    }),
    expires({
      table: 'import_claim',
      dataClasses: [],
      term: 'IMPORT_CLAIM',
      countsFrom: dutchDay('kept.claimed_at'),
      client: null,
    }),
    ...SERVICE_RULES,
  ],
  whenNobodyKeeps: [REGISTER],
  kept: [
    ...SERVICE_KEPT,
    ...GOES_WITH_CLIENT,
    { table: 'correction_term', reason: 'about no person: terms of the law' },
    { table: 'employer', reason: 'organisations, not persons' },
    { table: 'work_type', reason: 'about no person: kinds of work' },
    { table: 'work_type_places', reason: 'about no person: how many places there are' },
    { table: 'staff_member', reason: 'staff of the company: the company takes out who left' },
    { table: 'team', reason: 'about no person: names of teams' },
    { table: 'team_member', reason: 'staff of the company: who was in which team explains who worked with a client' },
  ],
};
