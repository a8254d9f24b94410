import { ACCESS_LOG_KEPT, ACCESS_LOG_RULES } from './access-log-retention.js';
import { dutchDay, expires, type KeptTable, type RetentionRule } from './retention-rule.js';
import { RETENTION_TABLES, seedTerms } from './retention.tables.js';

/** Tables and terms that every service has. */
export const SERVICE_RETENTION: readonly string[] = [
  ...RETENTION_TABLES,
  // Whether a file is open is asked of each client.
  'create index if not exists assignment_by_client on assignment (client_id)',
  ...seedTerms([
    {
      name: 'IDEMPOTENCY_KEY',
      fromOn: '2026-01-01',
      amount: 30,
      unit: 'DAY',
      source: 'HOUSE',
      explanation: 'An answer is kept for a front end that repeats a write; no front end repeats one after a month',
    },
    {
      name: 'RELATION',
      fromOn: '2026-01-01',
      amount: 10,
      unit: 'YEAR',
      source: 'HOUSE',
      explanation:
        'Who was connected to a client and what a client consented to explains the access log and the file, so it stays as long as a file of work or income usually does',
    },
  ]),
];

/** Rules of the tables that every service has. */
export const SERVICE_RULES: readonly RetentionRule[] = [
  ...ACCESS_LOG_RULES,
  expires({
    table: 'idempotency_key',
    dataClasses: [],
    term: 'IDEMPOTENCY_KEY',
    countsFrom: dutchDay('kept.created_at'),
    client: null,
  }),
  expires({
    table: 'consent',
    dataClasses: [],
    term: 'RELATION',
    countsFrom: `least(${dutchDay('kept.withdrawn_at')}, kept.expires_on)`,
  }),
  expires({
    table: 'access_override',
    dataClasses: [],
    term: 'RELATION',
    countsFrom: dutchDay('coalesce(kept.stopped_at, kept.ends_at)'),
  }),
];

/** Rules of the tables that every law has beside its own. */
export const LAW_RULES: readonly RetentionRule[] = [
  ...SERVICE_RULES,
  expires({ table: 'assignment', dataClasses: [], term: 'RELATION', countsFrom: 'kept.until_on' }),
];

const OWN_WORK = 'about no person: the own work of the database';

/** Tables of every service that have no term. */
export const SERVICE_KEPT: readonly KeptTable[] = [
  { table: 'migration', reason: OWN_WORK },
  { table: 'consumer_position', reason: OWN_WORK },
  { table: 'outbox', reason: 'empties itself: an event leaves as soon as the event log has it' },
  {
    table: 'client_relation',
    reason: 'follows from assignments, overrides and consents: the database takes a row out with what it follows from',
  },
  {
    table: 'dead_letter',
    reason: 'ids, kinds and dates of events; each leaves when it is replayed, which an operator is told to do',
  },
  ...ACCESS_LOG_KEPT,
  { table: 'retention_term', reason: 'about no person: the terms themselves' },
  { table: 'retention_run', reason: 'about no person: days' },
  { table: 'retention_result', reason: 'about no person: numbers of rows' },
];

/** Tables of every law that have no term. */
export const LAW_KEPT: readonly KeptTable[] = [
  ...SERVICE_KEPT,
  {
    table: 'registered_client',
    reason:
      'the wall around the rows of a client and whether they died: it goes at the event CLIENT_REMOVED, by which the register tells that it let the client go',
  },
];
