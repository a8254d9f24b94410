import { firstDayKept, type IsoDate, type RetentionTerm } from '@klantbeeld/domain';
import { AccessLogError } from './access-log.js';
import type { AccessLogKeys } from './access-log-keys.js';
import type { Anchor, AnchoredHead } from './anchor.js';
import type { LogReader, LogStore } from './log-store.js';
import { isOurs, isSameTrim, markedTrim, type LogTrim } from './log-trim.js';
import { addTrim, lastTrim } from './log-trim.store.js';
import { TRIM_SETTING } from './log-trim.tables.js';
import type { ChainBeginning } from './verify-chain.js';
import { checkSeals } from './verify-log.js';
import { beginningAfter, whyTooEarly } from './verify-trims.js';

/** What the log is trimmed with. */
export interface TrimOptions {
  /** Transactions of it take turns with every other trim. */
  readonly store: LogStore;
  readonly keys: AccessLogKeys;
  readonly anchor: Anchor;
  /** The day that counts; what is kept until and including the day before goes. */
  readonly today: IsoDate;
  readonly term: RetentionTerm;
  readonly now: Date;
  /** Told in each transaction how many rows go by it. */
  readonly onGone?: (transaction: LogReader, gone: GoneRows) => Promise<void>;
  /** Asked before each transaction; true ends the work early. The next trim takes it up. */
  readonly isStopping?: () => boolean;
  /** Rows after which a transaction takes no further seal. */
  readonly batch?: number;
}

/** How many rows of each table go. */
export interface GoneRows {
  readonly processing: number;
  readonly audit: number;
}

/** The last seal that goes, and the rows under it and those before. */
interface LastSeal {
  readonly number: number;
  readonly hash: Buffer;
  readonly sealed_at: string;
  readonly processing_until: number | null;
  readonly audit_until: number | null;
}

const NOTHING: GoneRows = { processing: 0, audit: 0 };
const BATCH = 5_000;
const SEALS_AT_ONCE = 200;
const BEGINNING_OF_DAY = `select $1::date::timestamp at time zone 'Europe/Amsterdam' as moment`;
// In the order of the ids, and so no further than the first one that stays.
const FIRST_THAT_STAYS = `
  select seal.number
    from log_seal seal
   cross join (select (select id from processing_log where ended_at >= $1 order by id limit 1) as processing,
                      (select id from access_audit where occurred_at >= $1 order by id limit 1) as audit) as kept
   where seal.sealed_at >= $1 or seal.processing_until >= kept.processing or seal.audit_until >= kept.audit
   order by seal.number limit 1`;
const LAST_BEFORE = `
  select number, hash, sealed_at, processing_until, audit_until from log_seal
   where $1::bigint is null or number < $1 order by number desc limit 1`;
const ROWS_UNTIL = `
  select (select count(*) from processing_log where id <= $1)::int as processing,
         (select count(*) from access_audit where id <= $2)::int as audit`;
const NEWEST_UNTIL = `
  select greatest((select max(ended_at) from processing_log where id <= $1),
                  (select max(occurred_at) from access_audit where id <= $2)) as newest`;
const NEXT_SEALS = `
  select number, processing_until, audit_until, cardinality(processing_ids) + cardinality(audit_ids) as rows
    from log_seal where number <= $1 order by number limit ${SEALS_AT_ONCE}`;

/** How many rows would go now, under whole seals of which everything is past the term. */
export async function countTrimmable(options: TrimOptions): Promise<GoneRows> {
  const last = await lastPastTerm(options.store, options);
  return last ? rowsUntil(options.store, last) : NOTHING;
}

/**
 * Lets go of the beginning of the log of which everything is past the term, in whole seals. First a row says so, then
 * the second place, and only then it goes; what a crash left halfway is taken up first. Throws AccessLogError where the
 * newest trim is not one that the service may finish.
 */
export async function trimAccessLog(options: TrimOptions): Promise<GoneRows> {
  const { store, anchor } = options;
  const halfway = await lastTrim(store);
  let gone = NOTHING;
  if (halfway) {
    await anchorAgain(halfway, options);
    gone = await remove(halfway, options);
  }
  if (options.isStopping?.()) return gone;
  const trim = await store.transaction((transaction) => writeDown(transaction, options));
  if (!trim) return gone;
  await anchor.addTrim(trim);
  return sum(gone, await remove(trim, options));
}

/** The last seal of the longest run from the beginning of which every row, and every seal itself, is past the term. */
async function lastPastTerm(
  store: LogReader,
  { anchor, today, term }: Pick<TrimOptions, 'anchor' | 'today' | 'term'>,
): Promise<(LastSeal & { readonly heads: ReadonlyMap<number, AnchoredHead> }) | null> {
  const [day] = await store.query<{ moment: string }>(BEGINNING_OF_DAY, [firstDayKept(today, term)]);
  const keptFrom = day!.moment;
  const [stays] = await store.query<{ number: number }>(FIRST_THAT_STAYS, [keptFrom]);
  const [past] = await store.query<LastSeal>(LAST_BEFORE, [stays?.number ?? null]);
  if (!past) return null;
  const [before] = await store.query<{ number: number }>('select min(number) - 1 as number from log_seal');
  const heads = await anchor.heads({ after: before!.number, until: past.number });
  // Moments in the database can be changed; what the second place remembers of a seal cannot.
  const young = [...heads.values()].filter((head) => Date.parse(head.sealedAt) >= Date.parse(keptFrom));
  const [last] = young.length === 0 ? [past] : await store.query<LastSeal>(LAST_BEFORE, [firstOf(young)]);
  return last && heads.has(last.number) ? { ...last, heads } : null;
}

function firstOf(heads: readonly AnchoredHead[]): number {
  return heads.reduce((least, { number }) => Math.min(least, number), Infinity);
}

async function rowsUntil(store: LogReader, { processing_until, audit_until }: LastSeal): Promise<GoneRows> {
  const [rows] = await store.query<GoneRows>(ROWS_UNTIL, [processing_until, audit_until]);
  return rows!;
}

/** The row of the next trim; null when nothing is past the term. */
async function writeDown(transaction: LogReader, options: TrimOptions): Promise<LogTrim | null> {
  const { keys, anchor, term, now } = options;
  const last = await lastPastTerm(transaction, options);
  if (!last) return null;
  const { number, hash, processing_until: processingUntil, audit_until: auditUntil, heads } = last;
  const [row] = await transaction.query<{ newest: string | null }>(NEWEST_UNTIL, [processingUntil, auditUntil]);
  const anchored = await anchor.trims();
  const before = await lastTrim(transaction);
  const beginning = beginningAfter(before ? [before] : []);
  const trim = markedTrim(
    {
      // A number that is anchored is never used again, as with seals.
      number: Math.max(before?.number ?? 0, ...anchored.keys()) + 1,
      trimmedAt: now.toISOString(),
      lastSeal: number,
      lastHash: hash.toString('hex'),
      processingUntil,
      auditUntil,
      newestAt: row?.newest ?? last.sealed_at,
      term,
      findings: await countFindings(transaction, { ...options, heads, beginning, until: number }),
    },
    keys,
  );
  await addTrim(transaction, trim);
  return trim;
}

/** How many things are wrong with what goes: once it is gone nobody can find them any more. */
async function countFindings(
  store: LogReader,
  evidence: Pick<TrimOptions, 'keys' | 'now'> & {
    readonly heads: ReadonlyMap<number, AnchoredHead>;
    readonly beginning: ChainBeginning;
    readonly until: number;
  },
): Promise<number> {
  const heads = new Map([...evidence.heads].filter(([number]) => number <= evidence.until));
  return (await checkSeals({ ...evidence, store, heads })).findings().length;
}

/** Has the second place know a trim that a crash kept from it. Throws where the service did not write it, or not so. */
async function anchorAgain(trim: LogTrim, { keys, anchor }: TrimOptions): Promise<void> {
  const known = (await anchor.trims()).get(trim.number);
  const refused = (why: string): AccessLogError =>
    new AccessLogError(
      `Nothing goes from the access log: trim ${trim.number} ${why}. See \`klantbeeld audit verify\`.`,
    );
  if (!isOurs(trim, keys)) throw refused('was not written by the service');
  if (known && !isSameTrim(trim, known)) throw refused('is not the one that the second place remembers');
  if (known) return;
  const heads = await anchor.heads({ after: trim.lastSeal - 1, until: trim.lastSeal });
  const early = whyTooEarly(trim, heads.get(trim.lastSeal));
  if (early !== null) throw refused(`came too early: ${early}`);
  await anchor.addTrim(trim);
}

/** Deletes what a trim let go, seals with the rows under them, in bounded transactions. */
async function remove(trim: LogTrim, options: TrimOptions): Promise<GoneRows> {
  const { store, isStopping = () => false } = options;
  let gone = NOTHING;
  for (let isDone = false; !isDone && !isStopping();) {
    const done = await store.transaction((transaction) => removeBatch(transaction, trim, options));
    gone = sum(gone, done.gone);
    isDone = done.isDone;
  }
  return gone;
}

async function removeBatch(
  transaction: LogReader,
  trim: LogTrim,
  { batch = BATCH, onGone }: TrimOptions,
): Promise<{ readonly gone: GoneRows; readonly isDone: boolean }> {
  const seals = await transaction.query<LastSeal & { readonly rows: number }>(NEXT_SEALS, [trim.lastSeal]);
  const last = endOfBatch(seals, batch);
  const isDone = last === undefined || last.number === trim.lastSeal;
  const bounds = isDone
    ? { seal: trim.lastSeal, processing: trim.processingUntil, audit: trim.auditUntil }
    : { seal: last.number, processing: last.processing_until, audit: last.audit_until };
  await transaction.query(`select set_config('${TRIM_SETTING}', 'yes', true)`);
  const gone = {
    processing: await deleteUntil(transaction, 'processing_log', 'id', bounds.processing),
    audit: await deleteUntil(transaction, 'access_audit', 'id', bounds.audit),
  };
  await deleteUntil(transaction, 'log_seal', 'number', bounds.seal);
  if (gone.processing + gone.audit > 0) await onGone?.(transaction, gone);
  return { gone, isDone };
}

function endOfBatch<Row extends { readonly rows: number }>(seals: readonly Row[], batch: number): Row | undefined {
  let rows = 0;
  return seals.find((seal) => (rows += seal.rows) >= batch) ?? seals.at(-1);
}

async function deleteUntil(
  transaction: LogReader,
  table: string,
  column: string,
  until: number | null,
): Promise<number> {
  const [row] = await transaction.query<{ rows: number }>(
    `with gone as (delete from ${table} where ${column} <= $1 returning 1) select count(*)::int as rows from gone`,
    [until],
  );
  return row!.rows;
}

function sum(one: GoneRows, other: GoneRows): GoneRows {
  return { processing: one.processing + other.processing, audit: one.audit + other.audit };
}
