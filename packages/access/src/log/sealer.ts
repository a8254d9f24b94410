import { headOf, type Anchor } from './anchor.js';
import type { LogTable } from './log-rows.js';
import type { LogReader, LogStore } from './log-store.js';
import { lastTrim } from './log-trim.store.js';
import { hashOfSeal, type Seal, type SealedRows } from './seal.js';
import { addSeal, lastSeal, sealsAfter, type StoredSeal } from './seal.store.js';

/** Puts seals on what was committed. */
export interface Sealer {
  /** Resolves when every row that was committed before the call is sealed and anchored. */
  sealed(): Promise<void>;
  /** Seals what is left and stops. */
  stop(): Promise<void>;
}

/** Settings of a sealer. */
export interface SealerOptions {
  readonly store: LogStore;
  readonly anchor: Anchor;
  /** Told of a failed round; the next round tries again. */
  readonly onError: (error: unknown) => void;
  readonly everyMilliseconds?: number;
  /** The clock of the seals; that of the machine when left out. */
  readonly now?: () => Date;
}

const EVERY_MILLISECONDS = 1_000;
const MOST_ROWS = 2_000;
const MOST_SEALS = 100;
// The rows to seal are at the end of the index, which a planner that knows little of a log that grows does not believe: it
// collects and sorts, with processes of its own for it, once a second.
const ONE_AT_A_TIME = `
  select pg_try_advisory_xact_lock(4711005) as mine,
         set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`;

/** Starts sealing, once a second; only one sealer per database works at a time, whatever number of processes have one. */
export function startSealer(options: SealerOptions): Sealer {
  let running: Promise<void> | undefined;
  const rounds = async (): Promise<void> => {
    while ((await round(options)) === 'MORE');
  };
  const start = (): Promise<void> => (running ??= rounds().finally(() => (running = undefined)));
  const timer = setInterval(() => start().catch(options.onError), options.everyMilliseconds ?? EVERY_MILLISECONDS);
  const sealed = async (): Promise<void> => {
    // A round that is under way may have looked before the last commit.
    await running?.catch(() => undefined);
    await start();
  };
  return {
    sealed,
    stop: async () => {
      clearInterval(timer);
      await sealed().catch(options.onError);
    },
  };
}

/** One seal over what is new; anchored after it is committed, and before the next one. */
async function round({ store, anchor, now = () => new Date() }: SealerOptions): Promise<'MORE' | 'DONE'> {
  const outcome = await store.transaction(async (transaction) => {
    const [turn] = await transaction.query<{ mine: boolean }>(ONE_AT_A_TIME);
    return turn?.mine ? sealNew(transaction, anchor, now()) : null;
  });
  if (!outcome) return 'DONE';
  await anchor.add(headOf(outcome));
  const { processing, audit } = outcome;
  return processing.ids.length === MOST_ROWS || audit.ids.length === MOST_ROWS ? 'MORE' : 'DONE';
}

async function sealNew(transaction: LogReader, anchor: Anchor, now: Date): Promise<StoredSeal | null> {
  const last = await lastSeal(transaction);
  // Where every seal went after its term, the chain goes on from the last one that did.
  const trim = last ? null : await lastTrim(transaction);
  const anchored = await anchor.lastNumber();
  if (last && last.number > anchored) await anchorMissing(transaction, anchor, anchored);
  const processing = await newRows(
    transaction,
    'processing_log',
    last?.processing.until ?? trim?.processingUntil ?? null,
  );
  const audit = await newRows(transaction, 'access_audit', last?.audit.until ?? trim?.auditUntil ?? null);
  if (processing.ids.length + audit.ids.length === 0) return null;
  const seal: Seal = {
    // A number that is anchored is never used again, or a tail that was cut off would grow back unseen.
    number: Math.max(last?.number ?? trim?.lastSeal ?? 0, anchored) + 1,
    sealedAt: now.toISOString(),
    previousHash: last?.hash ?? (trim && Buffer.from(trim.lastHash, 'hex')),
    processing,
    audit,
  };
  const stored = { ...seal, hash: hashOfSeal(seal) };
  await addSeal(transaction, stored);
  return stored;
}

/** Heads that a crash, or another machine, kept from this second place. */
async function anchorMissing(transaction: LogReader, anchor: Anchor, anchored: number): Promise<void> {
  for (let from = anchored; ;) {
    const seals = await sealsAfter(transaction, from, MOST_SEALS);
    for (const seal of seals) await anchor.add(headOf(seal));
    if (seals.length < MOST_SEALS) return;
    from = seals.at(-1)!.number;
  }
}

async function newRows(transaction: LogReader, table: LogTable, after: number | null): Promise<SealedRows> {
  const isFirst = after === null;
  const rows = await transaction.query<{ id: number; mark: Buffer }>(
    `select id, mark from ${table} ${isFirst ? '' : 'where id > $1'} order by id limit ${MOST_ROWS}`,
    isFirst ? [] : [after],
    `log-seal-read ${table}${isFirst ? ' from the first' : ''}`,
  );
  const marks = Buffer.concat(rows.map((row) => row.mark));
  return { after, ids: rows.map((row) => row.id), marks, until: rows.at(-1)?.id ?? after };
}
