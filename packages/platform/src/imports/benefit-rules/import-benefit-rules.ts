import {
  loadRules,
  readRule,
  RULE_COLUMNS,
  type BenefitRule,
  type LoadedRule,
  type RuleColumn,
  type RuleLine,
} from '@klantbeeld/benefits';
import type { SqlExecutor } from '@klantbeeld/database';
import { openCsvFile, type CsvRow } from '../csv-file.js';
import { ImportFailure } from '../import-failure.js';
import type { ImportOutput } from '../import-progress.js';
import type { ImportProblem, ImportReport } from '../import-report.js';
import { rolledBack } from '../rolled-back.js';
import {
  runImport,
  type DeliveredRecord,
  type ImportFile,
  type ImportKind,
  type StoredOutcome,
} from '../run-import.js';

/** What loading rules of the benefits law needs. */
export interface BenefitRulesImport {
  /** CSV files with the columns of `RULE_COLUMNS`, read in this order. */
  readonly files: readonly string[];
  /** Whether to tell what would happen and keep nothing. */
  readonly dryRun: boolean;
  /** Runs work in a transaction of the database with the rules; rolls back when the work rejects. */
  readonly inTransaction: <Result>(work: (transaction: SqlExecutor) => Promise<Result>) => Promise<Result>;
  /** Where progress and summary go. */
  readonly output: ImportOutput;
  /** File for the report in JSON. */
  readonly reportFile?: string;
  /** Stops the loading after the batch at hand; without it SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
}

/** A rule with the line it stands on. */
interface PlacedRule {
  readonly rule: BenefitRule;
  readonly file: string;
  readonly line: number;
}

/** Loads dated rules. What goes wrong is in the report, with exit code 1; rejects only when the report file cannot be finished. */
export async function importBenefitRules(
  options: BenefitRulesImport,
): Promise<{ exitCode: 0 | 1 | 2; report: ImportReport }> {
  return runImport(benefitRules(options), options);
}

function benefitRules({ inTransaction, dryRun }: BenefitRulesImport): ImportKind<PlacedRule> {
  // Over all files of one run: a case and day that is said twice must be said the same.
  let said: ReadonlyMap<string, string> = new Map();
  return {
    name: 'benefit-rules',
    noun: 'rules',
    open: openRules,
    store: async (batch) => {
      // Of its own until the transaction is through: what was rolled back was not said, and is stored at a next try.
      const withBatch = new Map(said);
      const keep = (transaction: SqlExecutor): Promise<(StoredOutcome | null)[]> =>
        store(transaction, batch, withBatch);
      const outcomes = await (dryRun ? rolledBack(inTransaction, keep) : inTransaction(keep));
      said = withBatch;
      return outcomes;
    },
    release: async () => undefined,
    details: async () => ({}),
  };
}

async function openRules(file: string): Promise<ImportFile<PlacedRule>> {
  const csv = await openCsvFile(file);
  return {
    size: csv.size,
    bytesRead: csv.bytesRead,
    close: csv.close,
    async *records() {
      const rows = csv.rows();
      const header = await rows.next();
      if (header.done) throw new ImportFailure(`${file}: the file holds no rows. Export it again.`);
      const columns = { ...columnsOf(file, header.value), delimiter: csv.delimiter };
      for await (const row of rows) yield recordOf(file, row, columns);
    },
  };
}

/** The columns of a file. */
interface RuleFileColumns {
  /** All names, also those that no rule has. */
  readonly names: readonly string[];
  /** Where each column of a rule stands. */
  readonly places: ReadonlyMap<RuleColumn, number>;
  readonly delimiter: string;
}

/** Columns may stand in any order, and others beside them are left alone. */
function columnsOf(file: string, { cells }: CsvRow): Omit<RuleFileColumns, 'delimiter'> {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const missing = RULE_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new ImportFailure(`${file}:1: these columns are missing: ${missing.join(', ')}. Add them to the first line.`);
  return { names, places: new Map(RULE_COLUMNS.map((column) => [column, names.indexOf(column)])) };
}

function recordOf(file: string, { cells, line }: CsvRow, columns: RuleFileColumns): DeliveredRecord<PlacedRule> {
  const values = wholeSource(cells, columns);
  const read = tooLong(values, columns) ?? readRule(lineOf(values, columns));
  const content = cells.join(';');
  if (!isProblem(read)) return { record: { rule: read, file, line }, rows: 1, problems: [], content };
  const problem: ImportProblem = { severity: 'RECORD_QUARANTINED', file, line, ...read };
  return { record: null, rows: 1, problems: [problem], content };
}

/** A source that stands last may hold the separator: a day stands before it, so that nothing else can have moved there. */
function wholeSource(cells: readonly string[], { names, places, delimiter }: RuleFileColumns): readonly string[] {
  const last = names.length - 1;
  const isOpen = places.get('source') === last && places.get('version') === last - 1;
  if (!isOpen) return cells;
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return [...cells.slice(0, last), cells.slice(last, filled).join(delimiter)];
}

function lineOf(values: readonly string[], { places }: RuleFileColumns): RuleLine {
  const entries = [...places].map(([column, place]) => [column, (values[place] ?? '').trim()]);
  return Object.fromEntries(entries) as RuleLine;
}

type LineProblem = Pick<ImportProblem, 'column' | 'problem' | 'mend'>;

/** A separator inside a value moves what comes after it to other columns, of which the last is none. */
function tooLong(values: readonly string[], { names }: RuleFileColumns): LineProblem | null {
  if (values.length <= names.length) return null;
  return {
    column: names.at(-1)!,
    problem: 'This line has more values than the file has columns, so a value may hold the separator.',
    mend: 'Put such a value between quotation marks, and leave out separators after the last one.',
  };
}

function isProblem(read: BenefitRule | LineProblem): read is LineProblem {
  return 'problem' in read;
}

async function store(
  transaction: SqlExecutor,
  batch: readonly DeliveredRecord<PlacedRule>[],
  said: Map<string, string>,
): Promise<(StoredOutcome | null)[]> {
  const rules = batch.flatMap(({ record }) => record?.rule ?? []);
  const loaded = [...(await loadRules(transaction, rules, said))];
  return batch.map(({ record }) => (record === null ? null : outcomeOf(record, loaded.shift()!)));
}

function outcomeOf({ file, line }: PlacedRule, kind: LoadedRule): StoredOutcome {
  if (kind !== 'contradicted') return { kind };
  const problem = 'An earlier line gives another value for the same case and first day.';
  const mend = 'Find out which line is right and remove the other, then load the file again.';
  return {
    kind: 'quarantined',
    problem: { severity: 'RECORD_QUARANTINED', file, line, column: 'value', problem, mend },
  };
}
