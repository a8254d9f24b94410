import {
  countTrimmable,
  LOG_TRIM_TABLES,
  trimAccessLog,
  type AccessLogKeys,
  type Anchor,
  type GoneRows,
  type LogReader,
  type LogStore,
} from '@klantbeeld/access';
import { wallForHouse, type SqlExecutor, type SqlPool } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { record, takeTurn, type RetentionResult } from './apply-retention.js';
import { dutchDay, expires, type KeptTable, type RetentionRule } from './retention-rule.js';
import { TERM_SOURCES, type RetentionTerm, type TermSource } from './retention-term.js';
import { seedTerms } from './retention.tables.js';

const TERM = 'ACCESS_LOG';

/** The tables by which the access log is trimmed, and its term. */
export const ACCESS_LOG_RETENTION: readonly string[] = [
  ...LOG_TRIM_TABLES,
  ...wallForHouse('log_trim'),
  ...seedTerms([
    {
      name: TERM,
      fromOn: '2026-01-01',
      amount: 5,
      unit: 'YEAR',
      source: 'REGISTER',
      explanation:
        'Who looked is kept for as long as the register of processing activities says; 5 years is usual (NEN 7513). A log is one chain: the longest term of any municipality counts for all of it',
    },
  ]),
];

/** Rules of the access log, which goes in whole seals and never row by row. */
export const ACCESS_LOG_RULES: readonly RetentionRule[] = [
  expires({
    table: 'processing_log',
    dataClasses: ['ACCESS_LOG'],
    term: TERM,
    countsFrom: dutchDay('kept.ended_at'),
    client: null,
    act: { kind: 'TRIM' },
  }),
  expires({
    table: 'access_audit',
    dataClasses: ['ACCESS_LOG', 'ACCESS_OVERVIEW'],
    term: TERM,
    countsFrom: dutchDay('kept.occurred_at'),
    client: null,
    act: { kind: 'TRIM' },
  }),
];

/** Tables of the access log that have no term. */
export const ACCESS_LOG_KEPT: readonly KeptTable[] = [
  { table: 'log_seal', reason: 'about no person: hashes, which go with the rows that they seal' },
  { table: 'log_trim', reason: 'about no person: which rows of the log went, and when' },
];

/** What the access log of a service is trimmed with. */
export interface LogRetentionOptions {
  readonly database: SqlPool;
  readonly keys: AccessLogKeys;
  /** The second place for its seals. */
  readonly anchor: Anchor;
  /** The day that counts; what is kept until and including the day before goes. */
  readonly today: IsoDate;
  readonly now: Date;
  /** Counts only. */
  readonly isDryRun?: boolean;
  readonly isStopping?: () => boolean;
}

interface LongestTerm extends RetentionTerm {
  readonly source: TermSource;
}

// Of each municipality the newest term in force; the longest of them, because no seal is of one municipality.
const LONGEST = `
  select amount, unit, source
    from (select distinct on (municipality_code) * from retention_term
           where name = $2 and from_on <= $1::date and (until_on is null or until_on > $1::date)
           order by municipality_code, from_on desc) as term
   order by $1::date + make_interval(years => case unit when 'YEAR' then amount else 0 end,
                                     days => case unit when 'DAY' then amount else 0 end) desc limit 1`;

/**
 * Lets go of the beginning of the access log that is past its term and writes down how many rows went. Does nothing
 * where no term is in force. Throws RetentionBusyError, AccessLogError, or the error of the database.
 */
export async function applyLogRetention(options: LogRetentionOptions): Promise<readonly RetentionResult[]> {
  const { database, today, isDryRun = false } = options;
  const [term] = await database.query<LongestTerm>(LONGEST, [today, TERM]);
  if (!term) return [];
  const trim = { ...options, store: inTurn(database), term: { amount: term.amount, unit: term.unit } };
  const gone = isDryRun
    ? await countTrimmable(trim)
    : await trimAccessLog({ ...trim, onGone: (sql, rows) => writeDown(sql, today, resultsOf(rows, term)) });
  return resultsOf(gone, term);
}

function inTurn(database: SqlPool): LogStore {
  return {
    query: (text, values, name) => database.query(text, values, name),
    transaction: (work) =>
      database.transaction(async (transaction) => {
        await takeTurn(transaction);
        return work(transaction as LogReader);
      }),
  };
}

async function writeDown(sql: SqlExecutor, today: IsoDate, results: readonly RetentionResult[]): Promise<void> {
  for (const result of results) await record(sql, today, result);
}

function resultsOf(gone: GoneRows, { amount, unit, source }: LongestTerm): readonly RetentionResult[] {
  const result = (table: string, rows: number): RetentionResult => ({
    table,
    act: 'DELETE',
    termName: TERM,
    amount,
    unit,
    basis: TERM_SOURCES[source],
    rows,
  });
  const results = [result('processing_log', gone.processing), result('access_audit', gone.audit)];
  return results.filter(({ rows }) => rows > 0);
}
