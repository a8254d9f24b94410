import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import {
  contentOf,
  createClientRegisterWriter,
  createDeliveryClaims,
  keepInQuarantine,
  type ClaimStanding,
  type RegisterOutcome,
  type RegisterPerson,
} from '@klantbeeld/people-development';
import { openCsvFile } from '../csv-file.js';
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
import { columnName, type Element } from './brp-elements.js';
import { personsIn } from './brp-grouping.js';
import { readLayout } from './brp-layout.js';
import { readPerson } from './brp-person.js';

/** What the import of BRP persons needs. */
export interface BrpPersonsImport {
  /** CSV files with element numbers of the Logisch Ontwerp BRP as header, read in this order. */
  readonly files: readonly string[];
  /** Whether to tell what would happen and keep nothing. */
  readonly dryRun: boolean;
  /** Runs work in a transaction of the database with the client register; rolls back when the work rejects. */
  readonly inTransaction: <Result>(work: (transaction: SqlExecutor) => Promise<Result>) => Promise<Result>;
  /** Hashes and seals numbers. */
  readonly vault: BsnVault;
  /** Where progress and summary go. */
  readonly output: ImportOutput;
  /** File for the report in JSON. */
  readonly reportFile?: string;
  /** Stops the import after the batch at hand; without it SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
}

type Delivered = DeliveredRecord<RegisterPerson>;

/** Imports BRP persons. What goes wrong is in the report, with exit code 1; rejects only when the report file cannot be finished. */
export async function importBrpPersons(
  options: BrpPersonsImport,
): Promise<{ exitCode: 0 | 1 | 2; report: ImportReport }> {
  return runImport(brpPersons(options), options);
}

function brpPersons(options: BrpPersonsImport): ImportKind<RegisterPerson> {
  const claims = createDeliveryClaims(options.vault);
  const details = { 'rows with a BSN': 0, 'of which older versions of a person': 0 };
  return {
    name: 'brp-persons',
    noun: 'persons',
    open: (file) =>
      openPersons(file, (row) => {
        details['rows with a BSN'] += 1;
        if (!row.isCurrent) details['of which older versions of a person'] += 1;
      }),
    store: (batch, delivery) => store(options, batch, delivery),
    release: (delivery) => options.inTransaction((transaction) => claims.release(transaction, delivery)),
    details: async () => details,
  };
}

async function openPersons(
  file: string,
  onNumber: (row: { isCurrent: boolean }) => void,
): Promise<ImportFile<RegisterPerson>> {
  const csv = await openCsvFile(file);
  return {
    size: csv.size,
    bytesRead: csv.bytesRead,
    close: csv.close,
    async *records() {
      const rows = csv.rows();
      const header = await rows.next();
      if (header.done) throw new ImportFailure(`${file}: the file holds no rows. Export it again.`);
      const layout = readLayout(file, header.value);
      for await (const person of personsIn(rows)) {
        person.rows.forEach((row, place) => {
          if (layout.cell(row, '01.01.20') !== '') onNumber({ isCurrent: place === 0 });
        });
        yield readPerson(file, layout, person);
      }
    },
  };
}

/**
 * Claims first, in a transaction of their own: they only order the lines of this run and are needed in a dry run too.
 * Then everything that counts in one transaction, taken back in a dry run.
 */
async function store(
  options: BrpPersonsImport,
  batch: readonly Delivered[],
  delivery: string,
): Promise<(StoredOutcome | null)[]> {
  const persons = batch.flatMap(({ record }) => record ?? []);
  const claims = createDeliveryClaims(options.vault);
  const standings = await options.inTransaction((transaction) => claims.claim(transaction, delivery, persons));
  const keep = async (transaction: SqlExecutor): Promise<(StoredOutcome | null)[]> => {
    const outcomes = await writePersons(options, transaction, persons, standings);
    const inOrder = batch.map(({ record }) => (record === null ? null : outcomes.shift()!));
    await keepInQuarantine(transaction, options.vault, quarantined(batch, inOrder));
    return inOrder;
  };
  return options.dryRun ? rolledBack(options.inTransaction, keep) : options.inTransaction(keep);
}

async function writePersons(
  { vault }: BrpPersonsImport,
  transaction: SqlExecutor,
  persons: readonly RegisterPerson[],
  standings: readonly ClaimStanding[],
): Promise<StoredOutcome[]> {
  const writer = createClientRegisterWriter({ vault, now: () => new Date() });
  const written = [
    ...(await writer.write(
      transaction,
      persons.filter((_, place) => standings[place] === 'FIRST'),
    )),
  ];
  return persons.map((person, place) => {
    if (standings[place] === 'FIRST') return storedOutcome(person, written.shift()!);
    return standings[place] === 'REPEATED'
      ? { kind: 'unchanged' }
      : { kind: 'quarantined', problem: contradiction(person) };
  });
}

function storedOutcome(person: RegisterPerson, outcome: RegisterOutcome): StoredOutcome {
  if (outcome.kind !== 'quarantined') return { kind: outcome.kind };
  const { reason, field, mend } = outcome;
  return { kind: 'quarantined', problem: problemAt(person, field as Element, reason, mend) };
}

function contradiction(person: RegisterPerson): ImportProblem {
  return problemAt(
    person,
    '01.01.20',
    'An earlier row of this file gives another person, or other data, for the same BSN.',
    'Find out which row is right and remove the other, then import the file again.',
  );
}

function problemAt({ source }: RegisterPerson, element: Element, problem: string, mend: string): ImportProblem {
  return { severity: 'RECORD_QUARANTINED', ...source, column: columnName(element), problem, mend };
}

function quarantined(
  batch: readonly Delivered[],
  outcomes: readonly (StoredOutcome | null)[],
): Parameters<typeof keepInQuarantine>[2] {
  return batch.flatMap(({ record, problems, content }, place) => {
    const outcome = outcomes[place];
    const kept =
      outcome?.kind === 'quarantined'
        ? [{ ...outcome.problem, content: contentOf(record!) }]
        : problems.filter(({ severity }) => severity !== 'REMARK').map((problem) => ({ ...problem, content }));
    return kept.map((problem) => ({ importKind: 'brp-persons', ...problem }));
  });
}
