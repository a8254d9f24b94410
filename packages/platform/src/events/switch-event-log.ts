import type { Database } from '@klantbeeld/database';
import { POSTGRES_LOG, type EventLog } from '@klantbeeld/events';

/** Databases of every service, and the log that the settings name: the one to go on in. */
export interface SwitchPlaces {
  readonly databases: ReadonlyMap<string, Database>;
  readonly events: Database;
  readonly log: EventLog;
}

/** What was joined. */
export interface SwitchedLog {
  /** Name of the log in which everybody goes on. */
  readonly log: string;
  /** Positions go on after this one; null when everybody was there already. */
  readonly after: number | null;
}

/** The logs cannot be joined yet: something was not sent or followed. */
export class EventLogSwitchError extends Error {
  override readonly name = 'EventLogSwitchError';
}

interface Followed {
  readonly service: string;
  readonly consumer: string;
  readonly position: number;
  readonly log: string;
}

/**
 * Has every service go on in the log of the settings, with positions after those of the former log: a cursor of a front
 * end is then either the end of the former log, and goes on without a gap, or before the beginning, and is told RESYNC.
 * The log of the settings is emptied first: what was in it once was followed then. So is an older copy of the log that was
 * put back, to go on after what was followed. Only while nothing runs. Throws
 * EventLogSwitchError while something waits in an outbox or was not followed. One that was broken off is taken up again.
 */
export async function switchEventLog({ databases, events, log }: SwitchPlaces): Promise<SwitchedLog> {
  const name = await log.name();
  const followed = (await Promise.all([...databases].map(followedBy))).flat().filter(({ position }) => position > 0);
  const { newest } = await log.bounds();
  const left = followed.filter((one) => one.log !== name || one.position > newest);
  if (left.length === 0) return { log: name, after: null };
  await refuseUnsent(databases);
  await refuseUnfollowed(left, events);
  const there = followed.find((one) => !left.includes(one));
  const after = there ? there.position : Math.max(left[0]!.position, newest);
  if (!there) await log.continueAfter(after);
  for (const database of databases.values()) {
    await database.query('update consumer_position set position = $1, log = $2 where position > 0', [after, name]);
  }
  return { log: name, after };
}

async function followedBy([service, database]: readonly [string, Database]): Promise<readonly Followed[]> {
  const rows = await database.query<Omit<Followed, 'service'>>('select consumer, position, log from consumer_position');
  return rows.map((row) => ({ service, ...row }));
}

async function refuseUnsent(databases: SwitchPlaces['databases']): Promise<void> {
  for (const [service, database] of databases) {
    const [waiting] = await database.query<{ size: number }>('select count(*)::int as size from outbox');
    if (waiting!.size > 0) {
      throw new EventLogSwitchError(
        `${service} has ${waiting!.size} events that were not sent yet. Start everything with the former log until they are, stop it, and try again.`,
      );
    }
  }
}

/** The former log cannot always be asked: consumers that have all come equally far have come to its end. */
async function refuseUnfollowed(left: readonly Followed[], events: Database): Promise<void> {
  const [known] = await events.query<{ newest: number }>(
    'select coalesce(max(position), 0)::bigint as newest from event_log',
  );
  const isFromPostgres = left.every((one) => one.log === POSTGRES_LOG);
  const end = Math.max(...left.map(({ position }) => position), isFromPostgres ? known!.newest : 0);
  const behind = left.find(({ position }) => position < end);
  if (behind) {
    throw new EventLogSwitchError(
      `${behind.consumer} of ${behind.service} has come to position ${behind.position} of ${end}. Start everything with the former log until it is there, stop it, and try again.`,
    );
  }
}
