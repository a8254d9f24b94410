import { againAfterDeadlock } from '@klantbeeld/database';
import { randomUUID } from 'node:crypto';
import { describeFailure } from './import-failure.js';
import { createImportProgress, summaryLines, type ImportOutput, type ImportProgress } from './import-progress.js';
import {
  exitCodeOf,
  noCounts,
  openReportFile,
  PROBLEMS_KEPT,
  type ImportCounts,
  type ImportProblem,
  type ImportReport,
  type ImportReportFile,
} from './import-report.js';
import { stopOnInterrupt } from './stop-on-interrupt.js';

/** One record as it was read, with what is wrong with it. */
export interface DeliveredRecord<Content> {
  /** The record, or null when it cannot be taken in. */
  readonly record: Content | null;
  /** Rows of the file that belong to it. */
  readonly rows: number;
  /** What is wrong; problems of severity RECORD_QUARANTINED only when `record` is null. */
  readonly problems: readonly ImportProblem[];
  /** What stood in the file, to recognise a quarantined record; never shown. */
  readonly content: string;
}

/** A file that is being read. */
export interface ImportFile<Content> {
  /** Size in bytes. */
  readonly size: number;
  /** Bytes read so far. */
  bytesRead(): number;
  /** Reads on when asked for the next record, so the file's length does not matter to memory. */
  records(): AsyncIterable<DeliveredRecord<Content>>;
  /** Stops reading. */
  close(): Promise<void>;
}

/** What became of a record that was offered to the database. */
export type StoredOutcome =
  | { readonly kind: 'created' | 'changed' | 'unchanged' }
  | { readonly kind: 'quarantined'; readonly problem: ImportProblem };

/** How one kind of import reads and stores. */
export interface ImportKind<Content> {
  /** Name on the command line, such as `brp-persons`. */
  readonly name: string;
  /** What a record is called, in the plural. */
  readonly noun: string;
  /** Opens a file. Throws ImportFailure when it is not what it should be. */
  open(file: string): Promise<ImportFile<Content>>;
  /** Stores a batch in one transaction; outcomes in order, null for records that were read as null. */
  store(batch: readonly DeliveredRecord<Content>[], delivery: string): Promise<readonly (StoredOutcome | null)[]>;
  /** After a file, whether it ended well or not. */
  release(delivery: string): Promise<void>;
  /** Further numbers for the report. */
  details(): Promise<Readonly<Record<string, number>>>;
}

/** Settings of one import. */
export interface ImportRun {
  /** Files, read in this order. */
  readonly files: readonly string[];
  /** Whether to keep nothing. */
  readonly dryRun: boolean;
  /** Where progress and summary go. */
  readonly output: ImportOutput;
  /** File for the report in JSON. */
  readonly reportFile?: string | undefined;
  /** Stops the import after the batch at hand; without it SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal | undefined;
}

/** Records stored in one transaction: more would not be quicker, and a stop would take longer. */
export const BATCH_SIZE = 250;

interface Standing {
  readonly counts: ImportCounts;
  readonly problems: ImportProblem[];
  readonly startedAt: Date;
  readonly started: number;
}

/**
 * Reads files, stores their records batch by batch and reports. A failure is an ending with exit code 1, no rejection;
 * it rejects only when the report file cannot be finished.
 */
export async function runImport<Content>(
  kind: ImportKind<Content>,
  run: ImportRun,
): Promise<{ exitCode: 0 | 1 | 2; report: ImportReport }> {
  if (run.signal !== undefined) return runUntil(kind, { ...run, signal: run.signal });
  const interrupt = stopOnInterrupt();
  try {
    return await runUntil(kind, { ...run, signal: interrupt.signal });
  } finally {
    interrupt.release();
  }
}

interface StoppableRun extends ImportRun {
  readonly signal: AbortSignal;
}

async function runUntil<Content>(
  kind: ImportKind<Content>,
  run: StoppableRun,
): Promise<{ exitCode: 0 | 1 | 2; report: ImportReport }> {
  const progress = createImportProgress(run.output, kind.noun);
  const onStop = (): void => progress.say('Stopping after the batch at hand.');
  run.signal.addEventListener('abort', onStop, { once: true });
  const standing: Standing = { counts: noCounts(), problems: [], startedAt: new Date(), started: performance.now() };
  let reportFile: ImportReportFile | undefined;
  let ending: ImportReport['ending'] = 'COMPLETE';
  let failure: string | null = null;
  let details: Readonly<Record<string, number>> = {};
  try {
    if (run.reportFile !== undefined) reportFile = await openReportFile(run.reportFile);
    for (const [index, file] of run.files.entries()) {
      await importFile(kind, run, { file, index, standing, progress, reportFile });
    }
    details = await kind.details();
    if (run.signal.aborted) ending = 'STOPPED';
  } catch (error) {
    ending = 'FAILED';
    failure = describeFailure(error);
  }
  const report = makeReport(kind.name, run, standing, { ending, failure, details });
  run.signal.removeEventListener('abort', onStop);
  await reportFile?.close(report);
  progress.say(...summaryLines(report, kind.noun), ...endingLines(report, kind.noun));
  return { exitCode: exitCodeOf(report), report };
}

interface FileTask {
  readonly file: string;
  readonly index: number;
  readonly standing: Standing;
  readonly progress: ImportProgress;
  readonly reportFile: ImportReportFile | undefined;
}

async function importFile<Content>(kind: ImportKind<Content>, run: StoppableRun, task: FileTask): Promise<void> {
  if (run.signal.aborted) return;
  const opened = await kind.open(task.file);
  const delivery = randomUUID();
  try {
    for await (const batch of readAhead(inBatches(opened.records()))) {
      await importBatch(kind, batch, delivery, task);
      const part = (task.index + Math.min(1, opened.bytesRead() / opened.size)) / run.files.length;
      task.progress.show({ counts: task.standing.counts, part, seconds: secondsSince(task.standing) });
      if (run.signal.aborted) return;
    }
  } finally {
    await opened.close();
    // When the database is gone this fails too, and would hide why; the next import clears what is left.
    await kind.release(delivery).catch(() => undefined);
  }
}

async function importBatch<Content>(
  kind: ImportKind<Content>,
  batch: readonly DeliveredRecord<Content>[],
  delivery: string,
  { standing, reportFile }: FileTask,
): Promise<void> {
  const outcomes = await againAfterDeadlock(() => kind.store(batch, delivery));
  const problems = batch.flatMap((record, index) => {
    const outcome = outcomes[index] ?? null;
    countRecord(standing.counts, record, outcome);
    return outcome?.kind === 'quarantined' ? [outcome.problem] : record.problems;
  });
  standing.problems.push(...problems.slice(0, PROBLEMS_KEPT - standing.problems.length));
  await reportFile?.add(problems);
}

/** A quarantined record counts once, whatever the number of its problems. */
function countRecord<Content>(
  counts: ImportCounts,
  record: DeliveredRecord<Content>,
  outcome: StoredOutcome | null,
): void {
  counts.rows += record.rows;
  counts.records += 1;
  counts[outcome?.kind ?? 'quarantined'] += 1;
  if (outcome === null || outcome.kind === 'quarantined') return;
  for (const problem of record.problems) {
    if (problem.severity === 'VERSION_QUARANTINED') counts.versionsQuarantined += 1;
    if (problem.severity === 'PART_QUARANTINED') counts.partsQuarantined += 1;
    if (problem.severity === 'REMARK') counts.remarks += 1;
  }
}

async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[], void, void> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Reads the next batch while the database writes the one at hand; never more than one ahead, so memory stays flat. */
async function* readAhead<Item>(items: AsyncGenerator<Item, void, void>): AsyncGenerator<Item, void, void> {
  const next = (): Promise<IteratorResult<Item, void>> => {
    const result = items.next();
    // When storing fails nobody asks for this result any more; its own error must not end the process.
    result.catch(() => undefined);
    return result;
  };
  let ahead = next();
  for (let result = await ahead; !result.done; result = await ahead) {
    ahead = next();
    yield result.value;
  }
}

function makeReport(
  kind: string,
  run: ImportRun,
  standing: Standing,
  end: Pick<ImportReport, 'ending' | 'failure' | 'details'>,
): ImportReport {
  const seconds = secondsSince(standing);
  return {
    kind,
    files: run.files,
    dryRun: run.dryRun,
    startedAt: standing.startedAt.toISOString(),
    seconds: Math.round(seconds * 1000) / 1000,
    recordsPerSecond: Math.floor(standing.counts.records / Math.max(seconds, 0.001)),
    ...end,
    counts: standing.counts,
    problems: standing.problems,
  };
}

function endingLines(report: ImportReport, noun: string): string[] {
  const again = report.dryRun
    ? []
    : [`The ${noun} above are kept. Run the same command again to finish: what is already there is recognised.`];
  if (report.ending === 'STOPPED') return ['Stopped before the end, between two batches.', ...again];
  if (report.ending === 'FAILED') return [`Failed: ${report.failure}`, ...(report.counts.records > 0 ? again : [])];
  return [];
}

function secondsSince(standing: Standing): number {
  return (performance.now() - standing.started) / 1000;
}
