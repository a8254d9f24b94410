import type { SqlExecutor } from '@klantbeeld/database';
import type { IsoDate } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';

/** Something that the clock brought about. */
export interface Signal {
  readonly kind: string;
  readonly clientId: string;
  readonly municipalityCode: string;
  /** What it is about: an exemption, an application. */
  readonly subjectId: string;
  /** Version of the subject. */
  readonly version: number;
  /** Day that brought it about; the same kind about the same subject and day is told once. */
  readonly dayOn: IsoDate;
  /** Last day to do what follows from it. */
  readonly dueOn: IsoDate;
}

/** One part of what is due, and the subject after which the next part begins; null when this was the last. */
export interface DuePart {
  readonly signals: readonly Signal[];
  readonly next: string | null;
}

/** Where signals come from: one word of the law. */
export interface SignalSource {
  readonly name: string;
  /** What is due today, in the order of the ids of the subjects. */
  due(sql: SqlExecutor, today: IsoDate, after: string | null, size: number): Promise<DuePart>;
}

/**
 * A source whose days are stored. Takes a statement that gives the columns of a signal for today `$1`, of subjects after
 * the id `$2`, at most `$3`, in the order of `"subjectId"`.
 */
export function storedSource(name: string, statement: string): SignalSource {
  return {
    name,
    due: async (sql, today, after, size) => {
      const signals = await sql.query<Signal>(statement, [today, after, size]);
      return { signals, next: signals.length === size ? signals.at(-1)!.subjectId : null };
    },
  };
}

/** SQL: whether a signal of this kind about this subject and day was not told yet. */
export function isUntold(kind: string, subject: string, day: string): string {
  return `not exists (select from benefit_signal told
    where told.kind = ${kind} and told.subject_id = ${subject} and told.day_on = ${day})`;
}

/** SQL: whether a day is today or lies at most a year back; what is older was somebody's work long ago. */
export function isDueSince(day: string): string {
  return `${day} <= $1::date and ${day} > $1::date - interval '1 year'`;
}

/** SQL: whether a client lives, as far as the register told; the clock asks nothing about who has died. */
export function isAlive(client: string): string {
  return `not exists (select from registered_client dead where dead.client_id = ${client} and dead.death_date is not null)`;
}

const NOTE = `
  insert into benefit_signal (client_id, municipality_code, kind, subject_id, day_on, told_on)
  select client_id, municipality_code, kind, subject_id, day_on, $6::date
    from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::date[])
      as due (client_id, municipality_code, kind, subject_id, day_on)
  on conflict (kind, subject_id, day_on) do nothing
  returning kind, subject_id as "subjectId", day_on as "dayOn"`;

/** Writes signals down and tells them, each once. */
export async function tellSignals(sql: SqlExecutor, signals: readonly Signal[], today: IsoDate): Promise<void> {
  if (signals.length === 0) return;
  const told = await sql.query<Pick<Signal, 'kind' | 'subjectId' | 'dayOn'>>(NOTE, [
    signals.map(({ clientId }) => clientId),
    signals.map(({ municipalityCode }) => municipalityCode),
    signals.map(({ kind }) => kind),
    signals.map(({ subjectId }) => subjectId),
    signals.map(({ dayOn }) => dayOn),
    today,
  ]);
  const fresh = new Set(told.map(keyOf));
  const events = signals
    .filter((signal) => fresh.has(keyOf(signal)))
    .map(({ kind, clientId, subjectId, version, dayOn, dueOn }) => ({
      kind,
      clientId,
      subjectId,
      version,
      payload: { day_on: dayOn, due_on: dueOn },
    }));
  await appendToOutbox(sql, events);
}

function keyOf({ kind, subjectId, dayOn }: Pick<Signal, 'kind' | 'subjectId' | 'dayOn'>): string {
  return [kind, subjectId, dayOn].join(' ');
}
