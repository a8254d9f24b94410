import { keepReceived, type DeliveredFile } from '@klantbeeld/benefits';
import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { findRegistered, keepInQuarantine, type RegisteredPerson } from '@klantbeeld/people-development';
import type { ImportOutput } from '../import-progress.js';
import type { ImportProblem, ImportReport } from '../import-report.js';
import { rolledBack } from '../rolled-back.js';
import { runImport, type DeliveredRecord, type ImportKind, type StoredOutcome } from '../run-import.js';
import type { SuwiAnswer, SuwiClient } from './suwi-client.js';
import { openSuwiFile } from './suwi-file.js';
import { whoItCannotBe } from './suwi-identity.js';

type InTransaction = <Result>(work: (transaction: SqlExecutor) => Promise<Result>) => Promise<Result>;

/** What the import of answers about benefits needs. */
export interface SuwiBenefitsImport {
  /** XML files with answers of the SuwiML service Bijstandsregelingen, read in this order. */
  readonly files: readonly string[];
  /** Whether to tell what would happen and keep nothing. */
  readonly dryRun: boolean;
  /** Runs work in a transaction of the database with the client register. */
  readonly inRegister: InTransaction;
  /** Runs work in a transaction of the database of the benefits law. */
  readonly inBenefits: InTransaction;
  /** Hashes and seals numbers. */
  readonly vault: BsnVault;
  /** The day on which it is received, YYYY-MM-DD. */
  readonly today: string;
  /** Where progress and summary go. */
  readonly output: ImportOutput;
  /** File for the report in JSON. */
  readonly reportFile?: string;
  /** Stops the import after the batch at hand; without it SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
}

type Delivered = DeliveredRecord<SuwiAnswer>;

/** Imports answers about benefits. What goes wrong is in the report; rejects only when the report file cannot be finished. */
export async function importSuwiBenefits(
  options: SuwiBenefitsImport,
): Promise<{ exitCode: 0 | 1 | 2; report: ImportReport }> {
  return runImport(suwiBenefits(options), options);
}

function suwiBenefits(options: SuwiBenefitsImport): ImportKind<SuwiAnswer> {
  const details = { applications: 0, claims: 0, 'benefits and special assistance': 0, 'answers without a client': 0 };
  return {
    name: 'suwi-benefits',
    noun: 'answers',
    open: openSuwiFile,
    store: async (batch) => {
      const outcomes = await store(options, batch);
      count(batch, details);
      return outcomes;
    },
    release: async () => undefined,
    details: async () => details,
  };
}

function count(batch: readonly Delivered[], details: Record<string, number>): void {
  for (const { record } of batch) {
    if (record === 'NOBODY') details['answers without a client']! += 1;
    if (record === null || record === 'NOBODY') continue;
    for (const { kind } of record.parts) {
      if (kind === 'APPLICATION') details.applications! += 1;
      else if (kind === 'CLAIM') details.claims! += 1;
      else if (kind !== 'FILE') details['benefits and special assistance']! += 1;
    }
  }
}

/** Looks up whom it is about, keeps what was delivered of them, and then what was not taken in. */
async function store(options: SuwiBenefitsImport, batch: readonly Delivered[]): Promise<(StoredOutcome | null)[]> {
  const { inRegister, inBenefits, vault, dryRun } = options;
  const clients = batch.flatMap(({ record }) => (record === null || record === 'NOBODY' ? [] : record));
  const numbers = clients.flatMap(({ bsn, parts }) => [
    bsn,
    ...parts.flatMap(({ partners }) => partners.map((one) => one.bsn)),
  ]);
  const known = await inRegister((transaction) =>
    findRegistered(
      transaction,
      vault,
      numbers.filter((number) => number !== null),
    ),
  );
  const keep = async (transaction: SqlExecutor): Promise<(StoredOutcome | null)[]> => {
    const outcomes: (StoredOutcome | null)[] = [];
    for (const { record } of batch) outcomes.push(await keepOne(transaction, options, record, known));
    return outcomes;
  };
  if (dryRun) return rolledBack(inBenefits, keep);
  const outcomes = await inBenefits(keep);
  await inRegister((transaction) => keepInQuarantine(transaction, vault, quarantined(batch, outcomes)));
  return outcomes;
}

async function keepOne(
  transaction: SqlExecutor,
  { vault, today }: SuwiBenefitsImport,
  record: SuwiAnswer | null,
  known: ReadonlyMap<string, RegisteredPerson>,
): Promise<StoredOutcome | null> {
  if (record === null) return null;
  if (record === 'NOBODY') return { kind: 'unchanged' };
  const person = known.get(record.bsn);
  const wrong = whoItCannotBe(record, person);
  if (wrong) return { kind: 'quarantined', problem: { ...wrong, severity: 'RECORD_QUARANTINED' } };
  const kept = await keepReceived(transaction, deliveredFile(record, person!, known, vault, today));
  return { kind: kept };
}

function deliveredFile(
  { bsn, parts }: SuwiClient,
  { clientId, municipality }: RegisteredPerson,
  known: ReadonlyMap<string, RegisteredPerson>,
  vault: BsnVault,
  receivedOn: string,
): DeliveredFile {
  const records = parts.map(({ kind, key, facts, rest, partners }) => ({
    kind,
    key,
    facts,
    rest,
    partners: partners.map(({ bsn: number, ...partner }) => ({
      ...partner,
      bsnLookup: number === null ? null : vault.lookupKey(number),
      bsnSealed: number === null ? null : vault.seal(number),
      partnerClientId: (number !== null && known.get(number)?.clientId) || null,
    })),
  }));
  return { clientId, municipality: municipality!, bsnLookup: vault.lookupKey(bsn), receivedOn, records };
}

function quarantined(
  batch: readonly Delivered[],
  outcomes: readonly (StoredOutcome | null)[],
): Parameters<typeof keepInQuarantine>[2] {
  return batch.flatMap(({ problems, content }, place) => {
    const outcome = outcomes[place];
    const kept: readonly ImportProblem[] =
      outcome?.kind === 'quarantined' ? [outcome.problem] : problems.filter(({ severity }) => severity !== 'REMARK');
    return kept.map((problem) => ({ importKind: 'suwi-benefits', ...problem, content }));
  });
}
