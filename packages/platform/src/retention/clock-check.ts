import type { Database } from '@klantbeeld/database';
import { addDays, type IsoDate } from '@klantbeeld/domain';
import { lastRetentionDay } from '@klantbeeld/subgraph';

/**
 * So many days may lie between the last run and today. What goes cannot be put back: after more than a month the clock may
 * as well have jumped as the machine have been off, and somebody has to look.
 */
export const MOST_DAYS_BETWEEN_RUNS = 31;

/** The clock says what cannot be right by what the databases know. */
export class RetentionClockError extends Error {
  override readonly name = 'RetentionClockError';
}

const HOW = 'See: docs/run-and-carry-on.md, "When the clock was wrong"';
const AHEAD = 'select max(ran_on) as day from retention_run where ran_on > $1';
/** Lines of today are by the clock that is in question. */
const WRITTEN = `
  select (max(moment) at time zone 'Europe/Amsterdam')::date as day
    from (select max(occurred_at) as moment from access_audit where occurred_at < $1::date::timestamp at time zone 'Europe/Amsterdam'
          union all
          select max(executed_at) from migration where executed_at < $1::date::timestamp at time zone 'Europe/Amsterdam') as known`;

/** What is wrong when a run was written down for a day that has not come yet: such a day does not count. */
export async function findRunAhead(
  databases: readonly Database[],
  today: IsoDate,
): Promise<RetentionClockError | null> {
  const ahead = await newestDay(databases, (database) => readDay(database, AHEAD, today));
  if (ahead === null) return null;
  return new RetentionClockError(
    `The terms were applied on ${ahead}, and by the clock it is ${today}: the clock is wrong, or was. That day does not count as done. ${HOW}`,
  );
}

/** Throws RetentionClockError where today is so much later than all that is known that the clock may have jumped. */
export async function refuseLeap(databases: readonly Database[], today: IsoDate): Promise<void> {
  if (await refuseLeapSinceRun(databases, today)) return;
  const written = await newestDay(databases, (database) => readDay(database, WRITTEN, today));
  if (written !== null) refuseLate('The newest that is written down here is', written, today);
}

/** The same by the last run alone; resolves to whether there was one. */
export async function refuseLeapSinceRun(databases: readonly Database[], today: IsoDate): Promise<boolean> {
  const applied = await newestDay(databases, (database) => lastRetentionDay(database, today));
  if (applied !== null) refuseLate('The last day on which the terms were applied is', applied, today);
  return applied !== null;
}

function refuseLate(what: string, known: IsoDate, today: IsoDate): void {
  if (today <= addDays(known, MOST_DAYS_BETWEEN_RUNS)) return;
  throw new RetentionClockError(
    `${what} ${known}, and by the clock it is ${today}, more than ${MOST_DAYS_BETWEEN_RUNS} days later. Nothing is let go of. ` +
      `Look at the clock; when it is right: klantbeeld retention run --on ${today}. ${HOW}`,
  );
}

async function newestDay(
  databases: readonly Database[],
  read: (database: Database) => Promise<IsoDate | null>,
): Promise<IsoDate | null> {
  const days = await Promise.all(databases.map(read));
  return days.reduce((newest, day) => (newest === null || (day !== null && day > newest) ? day : newest), null);
}

async function readDay(database: Database, sql: string, today: IsoDate): Promise<IsoDate | null> {
  const [row] = await database.query<{ day: IsoDate | null }>(sql, [today]);
  return row?.day ?? null;
}
