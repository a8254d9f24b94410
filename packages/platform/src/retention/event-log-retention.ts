import type { SqlPool } from '@klantbeeld/database';
import { todayInTheNetherlands, type IsoDate } from '@klantbeeld/domain';
import type { EventLog, LoggedEvent } from '@klantbeeld/events';
import {
  dutchDay,
  expires,
  finishRun,
  record,
  RETENTION_TABLES,
  seedTerms,
  takeTurn,
  TERM_SOURCES,
  type RetentionPlan,
  type RetentionResult,
  type RetentionTerm,
  type TermSource,
} from '@klantbeeld/subgraph';

/** The term of the event log, and the tables in which it is kept. */
export const EVENT_LOG_RETENTION_TABLES: readonly string[] = [
  ...RETENTION_TABLES,
  ...seedTerms([
    {
      name: 'EVENT_LOG',
      fromOn: '2026-01-01',
      amount: 90,
      unit: 'DAY',
      source: 'HOUSE',
      explanation:
        'A front end that was away may read on from its cursor for this long; after that it reads everything anew (RESYNC)',
    },
  ]),
];

const TERM = `
  select amount, unit, source, ($1::date - make_interval(years => case unit when 'YEAR' then amount else 0 end,
           days => case unit when 'DAY' then amount else 0 end))::date as "keptFrom"
    from retention_term
   where name = 'EVENT_LOG' and from_on <= $1::date and (until_on is null or until_on > $1::date)
   order by from_on desc limit 1`;
const BATCH = 1_000;

interface LogTerm extends RetentionTerm {
  readonly source: TermSource;
  /** The first day of which events are kept. */
  readonly keptFrom: IsoDate;
}

/** What the event log is trimmed with. */
export interface EventLogTrim {
  readonly log: EventLog;
  /** Its database, which has the term and takes down what was done, wherever the log itself is. */
  readonly events: SqlPool;
  readonly today: IsoDate;
  readonly isDryRun?: boolean;
}

/** Trims the log to its term, when every consumer has come at least as far as a position. Throws RetentionBusyError. */
export async function trimEventLog(
  { log, events, today, isDryRun = false }: EventLogTrim,
  followedUntil: number,
): Promise<readonly RetentionResult[]> {
  const [term] = await events.query<LogTerm>(TERM, [today]);
  const { position, rows } = await keptFrom(log, term?.keptFrom, followedUntil);
  const { amount = 0, unit = 'DAY', source = 'HOUSE' } = term ?? {};
  const gone = { table: 'event_log', act: 'DELETE', termName: 'EVENT_LOG', amount, unit, rows } as const;
  const results = rows === 0 ? [] : [{ ...gone, basis: TERM_SOURCES[source] }];
  if (isDryRun) return results;
  await events.transaction(async (transaction) => {
    await takeTurn(transaction);
    for (const result of results) {
      await log.trimBefore(position);
      await record(transaction, today, result);
    }
    await finishRun(transaction, today);
  });
  return results;
}

/**
 * The first position that stays, and how many events stand before it. The order of the log is not that of the moments: an
 * event may have waited in its outbox. Only a beginning may go, or a reader would pass over a hole. The newest event
 * stays, because the log tells by it how far it has come.
 */
async function keptFrom(
  log: EventLog,
  day: IsoDate | undefined,
  followedUntil: number,
): Promise<{ readonly position: number; readonly rows: number }> {
  const { newest } = await log.bounds();
  const isKept = ({ position, occurredAt }: LoggedEvent): boolean =>
    day === undefined ||
    position > followedUntil ||
    position >= newest ||
    todayInTheNetherlands(new Date(occurredAt)) >= day;
  for (let [rows, after] = [0, 0]; ;) {
    const events = await log.readAfter(after, BATCH);
    const first = events.findIndex(isKept);
    if (first !== -1) return { position: events[first]!.position, rows: rows + first };
    if (events.length === 0) return { position: after, rows: 0 };
    rows += events.length;
    after = events.at(-1)!.position;
  }
}

/** What is kept of the event log, and until when. `trimEventLog` applies it: the log itself may be elsewhere. */
export function eventLogRules(): RetentionPlan {
  return {
    rules: [
      expires({
        table: 'event_log',
        dataClasses: [],
        term: 'EVENT_LOG',
        countsFrom: dutchDay('kept.occurred_at'),
        client: null,
      }),
    ],
    kept: [
      { table: 'migration', reason: 'about no person: the own work of the database' },
      { table: 'retention_term', reason: 'about no person: the terms themselves' },
      { table: 'retention_run', reason: 'about no person: days' },
      { table: 'retention_result', reason: 'about no person: numbers of rows' },
    ],
  };
}
