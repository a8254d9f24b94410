import type { Database } from '@klantbeeld/database';
import { POSTGRES_LOG, type EventLog } from '@klantbeeld/events';
import { SERVICES } from '../running/services.js';

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
  /** 0 when it has followed nothing yet. */
  readonly position: number;
  /** Null when it never began. */
  readonly log: string | null;
}

/**
 * Has every service go on in the log of the settings, with positions after those of the former log: a cursor of a front
 * end is then either the end of the former log, and goes on without a gap, or before the beginning, and is told RESYNC.
 * The log of the settings is emptied first: what was in it once was followed then. So is an older copy of the log that was
 * put back, to go on after what was followed: by everybody, or it is refused. Only while nothing runs. Throws
 * EventLogSwitchError while something waits in an outbox or was not followed. One that was broken off is taken up again.
 */
export async function switchEventLog({ databases, events, log }: SwitchPlaces): Promise<SwitchedLog> {
  const name = await log.name();
  const all = (await Promise.all([...databases].map(followedBy))).flat();
  const [begun, waiting] = [all.filter(({ position }) => position > 0), all.filter(({ position }) => position === 0)];
  const { oldest, newest } = await log.bounds();
  const left = begun.filter((one) => one.log !== name);
  const isShort = begun.some((one) => one.log === name && one.position > newest);
  // Where nobody has begun, the log in PostgreSQL may hold what all have yet to follow.
  if (begun.length === 0 && name !== POSTGRES_LOG) await refuseUnfollowed(waiting, events);
  if (left.length === 0 && !isShort) return { log: name, after: null };
  if (isShort) refuseLost(all, newest);
  else await refuseUnfinished(databases, [...left, ...waiting], events);
  // Who is in this log already while others are not came there by a switch that was broken off, which had emptied it.
  const isBrokenOff = !isShort && left.length < begun.length;
  const after = isBrokenOff ? oldest - 1 : Math.max(furthestOf(begun), newest);
  if (!isBrokenOff) await log.continueAfter(after);
  for (const database of databases.values()) {
    await database.query('update consumer_position set position = $1, log = $2 where position > 0 and log <> $2', [
      after,
      name,
    ]);
  }
  return { log: name, after };
}

/** How far every consumer that a service has has come: one that never began has no row, and everything before it. */
async function followedBy([service, database]: readonly [string, Database]): Promise<readonly Followed[]> {
  const rows = await database.query<Omit<Followed, 'service'>>('select consumer, position, log from consumer_position');
  const handlers = SERVICES.find(({ name }) => name === service)?.handlers ?? [];
  return handlers.map(({ name: consumer }) => {
    const { position = 0, log = null } = rows.find((row) => row.consumer === consumer) ?? {};
    return { service, consumer, position, log };
  });
}

async function refuseUnfinished(
  databases: SwitchPlaces['databases'],
  left: readonly Followed[],
  events: Database,
): Promise<void> {
  await refuseUnsent(databases);
  await refuseUnfollowed(left, events);
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
  const isFromPostgres = left.every((one) => one.position === 0 || one.log === POSTGRES_LOG);
  const end = Math.max(furthestOf(left), isFromPostgres ? known!.newest : 0);
  const behind = left.find(({ position }) => position < end);
  if (behind) {
    throw new EventLogSwitchError(
      `${behind.consumer} of ${behind.service} has come to position ${behind.position} of ${end}. Start everything with the former log until it is there, stop it, and try again.`,
    );
  }
}

/**
 * What was lost of the log cannot be followed any more: only who had followed all of it may go on after it. What waits in
 * an outbox is sent to the log after that; it would be lost if it were sent first.
 */
function refuseLost(all: readonly Followed[], newest: number): void {
  const end = furthestOf(all);
  const behind = all.find(({ position }) => position < end);
  if (behind) {
    throw new EventLogSwitchError(
      `${behind.consumer} of ${behind.service} has come to position ${behind.position} of ${end}, and the log that was put back ends at ${newest}: it would never follow what is missing. Nothing was changed. Put back a copy of the log that reaches position ${end}, or a backup of all databases.`,
    );
  }
}

function furthestOf(followed: readonly Followed[]): number {
  return Math.max(...followed.map(({ position }) => position));
}
