import type { SqlExecutor, SqlPool } from '@klantbeeld/database';
import type { EventHandler } from '../consumer/consumer.js';
import type { LoggedEvent } from '../log/event-log.js';
import { factsOf, type FailureFacts } from './failure.js';

/** An event that a consumer could not handle, or that waits behind one about the same client. */
export interface DeadLetter {
  readonly consumer: string;
  readonly event: LoggedEvent;
  /** Position of the event that it waits behind; null when it failed itself. */
  readonly waitsBehind: number | null;
  /** How often it was tried. */
  readonly tries: number;
  /** ISO 8601 in UTC. */
  readonly parkedAt: string;
  /** What failed; null when it only waits. */
  readonly failure: FailureFacts | null;
}

/** So many dead letters of one consumer are kept; then it stops, because nothing is thrown away. */
export const MOST_DEAD_LETTERS = 10_000;

/** A consumer has so many dead letters that it goes no further until some are replayed. */
export class DeadLettersFullError extends Error {
  override readonly name = 'DeadLettersFullError';
  constructor(consumer: string) {
    super(
      `The consumer ${consumer} has ${MOST_DEAD_LETTERS} dead letters and goes no further. Mend what is wrong, then: klantbeeld dead-letters replay`,
    );
  }
}

// After a replay that did not come to its end a lane holds only letters that wait: what comes then waits behind the first
// of them, which is replayed next.
const PARK = `
  insert into dead_letter (consumer, position, lane, event_id, source, kind, client_id, subject_id, version, payload,
                           occurred_at, waits_behind, tries, error_name, error_code, error_place)
  select $1, position, lane, event_id, source, kind, client_id, subject_id, version, payload, occurred_at,
         (select coalesce(max(earlier.position) filter (where earlier.waits_behind is null), min(earlier.position))
            from dead_letter earlier where earlier.consumer = $1 and earlier.lane = event.lane),
         tries, error_name, error_code, error_place
    from jsonb_to_recordset($2::jsonb) as event (position bigint, lane text, event_id uuid, source text, kind text,
           client_id uuid, subject_id text, version int, payload jsonb, occurred_at timestamptz, tries int,
           error_name text, error_code text, error_place text)`;
const COUNT = 'select count(*)::int as size from dead_letter where consumer = $1';
const COUNT_ALL = 'select count(*)::int as size from dead_letter';
const READ = `
  select consumer, position, event_id as "eventId", source, kind, client_id as "clientId", subject_id as "subjectId",
         version, payload, occurred_at as "occurredAt", waits_behind as "waitsBehind", tries, parked_at as "parkedAt",
         error_name as name, error_code as code, error_place as place
    from dead_letter`;

/** What has to be handled in order: the events of a client, or of a subject that is about no client. */
export function laneOf({
  clientId,
  source,
  subjectId,
}: Pick<LoggedEvent, 'clientId' | 'source' | 'subjectId'>): string {
  return clientId ?? `${source} ${subjectId}`;
}

/** Parks an event that failed. Throws DeadLettersFullError. */
export async function parkFailed(
  transaction: SqlExecutor,
  consumer: string,
  event: LoggedEvent,
  { error, tries }: { readonly error: unknown; readonly tries: number },
): Promise<void> {
  const { name, code, place } = factsOf(error);
  await park(transaction, consumer, [
    { ...rowOf(event), tries, error_name: name, error_code: code, error_place: place },
  ]);
}

/** Parks events behind those of their lanes that are parked already. Throws DeadLettersFullError. */
export async function parkBehind(
  transaction: SqlExecutor,
  consumer: string,
  events: readonly LoggedEvent[],
): Promise<void> {
  if (events.length > 0) {
    await park(
      transaction,
      consumer,
      events.map((event) => ({ ...rowOf(event), tries: 0 })),
    );
  }
}

async function park(transaction: SqlExecutor, consumer: string, rows: readonly object[]): Promise<void> {
  const [known] = await transaction.query<{ size: number }>(COUNT, [consumer], 'dead-letter-count-of-one');
  if (known!.size + rows.length > MOST_DEAD_LETTERS) throw new DeadLettersFullError(consumer);
  await transaction.query(PARK, [consumer, JSON.stringify(rows)], 'dead-letter-park');
}

function rowOf(event: LoggedEvent): object {
  const { position, eventId, source, kind, clientId, subjectId, version, payload, occurredAt } = event;
  return {
    position,
    lane: laneOf(event),
    event_id: eventId,
    source,
    kind,
    client_id: clientId,
    subject_id: subjectId,
    version,
    payload,
    occurred_at: occurredAt,
  };
}

/** How many dead letters a service has. */
export async function countDeadLetters(database: SqlExecutor): Promise<number> {
  const [known] = await database.query<{ size: number }>(COUNT_ALL, [], 'dead-letter-count');
  return known!.size;
}

/** The dead letters of a service, in the order of the log. */
export async function readDeadLetters(database: SqlExecutor): Promise<readonly DeadLetter[]> {
  return (await database.query<LetterRow>(`${READ} order by position, consumer`)).map(letterOf);
}

type LetterRow = LoggedEvent & Omit<DeadLetter, 'event' | 'failure'> & FailureFacts;

function letterOf({ consumer, waitsBehind, tries, parkedAt, name, code, place, ...event }: LetterRow): DeadLetter {
  return { consumer, event, waitsBehind, tries, parkedAt, failure: name === null ? null : { name, code, place } };
}

/** What replaying came to. */
export interface Replay {
  readonly replayed: number;
  /** The letter that failed again and why; null when none did. */
  readonly failed: { readonly letter: DeadLetter; readonly error: unknown } | null;
}

/** Which letters are replayed; all of a service when left out. */
export interface ReplayChoice {
  /** Only the letter that failed at this position and those that wait in its lane. */
  readonly position?: number;
}

const NEXT = `
  ${READ} where consumer = $1 and position > $2
     and ($3::text is null or lane = $3)
   order by position limit 1`;
const TAKE_TURN = 'select position from consumer_position where consumer = $1 for update';
const REMOVE = 'delete from dead_letter where consumer = $1 and position = $2';
const AGAIN = `
  update dead_letter set tries = tries + 1, waits_behind = null, error_name = $3, error_code = $4, error_place = $5
   where consumer = $1 and position = $2`;
const BEHIND = `
  update dead_letter waiting set waits_behind = $2 from dead_letter failed
   where failed.consumer = $1 and failed.position = $2
     and waiting.consumer = $1 and waiting.lane = failed.lane and waiting.waits_behind < $2 and waiting.position > $2`;

/**
 * Handles the dead letters of a service anew, in order, each in a transaction of its own in which it leaves; stops at the
 * first that fails again. The consumer itself takes turns with it, so nothing of a client is handled out of order.
 */
export async function replayDeadLetters(
  database: SqlPool,
  handlers: readonly EventHandler[],
  { position }: ReplayChoice = {},
): Promise<Replay> {
  let replayed = 0;
  for (const handler of handlers) {
    const lanes = position === undefined ? null : await laneAt(database, handler.name, position);
    if (position !== undefined && lanes === null) continue;
    for (let after = -1; ;) {
      const done = await replayNext(database, handler, after, lanes);
      if (done === null) break;
      if (done.error !== undefined) return { replayed, failed: { letter: done.letter, error: done.error } };
      after = done.letter.event.position;
      replayed += 1;
    }
  }
  return { replayed, failed: null };
}

async function laneAt(database: SqlExecutor, consumer: string, position: number): Promise<string | null> {
  const found = await database.query<{ lane: string }>(
    'select lane from dead_letter where consumer = $1 and position = $2',
    [consumer, position],
  );
  return found[0]?.lane ?? null;
}

async function replayNext(
  database: SqlPool,
  handler: EventHandler,
  after: number,
  lane: string | null,
): Promise<{ readonly letter: DeadLetter; readonly error?: unknown } | null> {
  let letter: DeadLetter | undefined;
  try {
    return await database.transaction(async (transaction) => {
      await transaction.query(TAKE_TURN, [handler.name]);
      const [row] = await transaction.query<LetterRow>(NEXT, [handler.name, after, lane]);
      if (!row) return null;
      letter = letterOf(row);
      await handler.handle(transaction, [letter.event]);
      await transaction.query(REMOVE, [handler.name, letter.event.position]);
      return { letter };
    });
  } catch (error) {
    if (!letter) throw error;
    await keepFailed(database, handler.name, letter.event.position, factsOf(error));
    return { letter, error };
  }
}

/** Keeps a letter as the failed one of its lane, with the rest of the lane waiting behind it. */
async function keepFailed(
  database: SqlPool,
  consumer: string,
  position: number,
  { name, code, place }: FailureFacts,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(AGAIN, [consumer, position, name, code, place]);
    await transaction.query(BEHIND, [consumer, position]);
  });
}
