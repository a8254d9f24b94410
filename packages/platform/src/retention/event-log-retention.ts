import type { SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { dutchDay, expires, RETENTION_TABLES, seedTerms, type RetentionPlan } from '@klantbeeld/subgraph';

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

// The order of the log is not that of the moments: an event may have waited in its outbox. Only a beginning may go, or a
// reader would pass over a hole. The newest event stays, because the log tells by it how far it has come.
const KEPT_FROM = `
  select least(
    (select max(position) from event_log),
    (select min(logged.position) from event_log logged
       join retention_term term on term.name = 'EVENT_LOG' and term.from_on <= $1::date
        and (term.until_on is null or term.until_on > $1::date)
      where (${dutchDay('logged.occurred_at')} + make_interval(
               years => case term.unit when 'YEAR' then term.amount else 0 end,
               days => case term.unit when 'DAY' then term.amount else 0 end))::date >= $1::date),
    $2::bigint + 1)::bigint as position`;

/** What may go of the event log on a day, when every consumer has come at least as far as a position. */
export async function eventLogPlan(
  database: SqlExecutor,
  today: IsoDate,
  followedUntil: number,
): Promise<RetentionPlan> {
  const [kept] = await database.query<{ position: number | null }>(KEPT_FROM, [today, followedUntil]);
  return eventLogRules(kept?.position ?? 0);
}

/** The plan of the event log, of which everything from a position on stays. */
export function eventLogRules(keptFrom: number): RetentionPlan {
  return {
    rules: [
      expires({
        table: 'event_log',
        dataClasses: [],
        term: 'EVENT_LOG',
        countsFrom: `case when kept.position < ${Math.trunc(keptFrom)} then ${dutchDay('kept.occurred_at')} end`,
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
