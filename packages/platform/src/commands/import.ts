import type { Database } from '@klantbeeld/database';
import { importBrpPersons } from '../imports/index.js';
import { SERVICES, VITAL_PART } from '../running/services.js';
import { pathAsTyped } from './context.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** Options of every import. */
export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** Kinds of import, with what they read. */
export const IMPORT_KINDS = {
  'brp-persons': 'persons of the BRP, CSV with a column per element of the Logisch Ontwerp',
} as const;

/** `klantbeeld import`: brings in records; resolves to the exit code: 0 all accepted, 2 some quarantined, 1 failed. */
export async function runImportCommand(
  kind: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (!(kind in IMPORT_KINDS))
    throw new UsageError(`There is no import ${kind}; choose from ${Object.keys(IMPORT_KINDS).join(', ')}.`);
  const services = SERVICES.filter((service) => service.name === VITAL_PART);
  return withDatabases(async ({ databases, secrets }) => {
    const register = databases.get(VITAL_PART)!;
    await openConnections(register);
    const { exitCode } = await importBrpPersons({
      files: files.map(pathAsTyped),
      dryRun: options.dryRun ?? false,
      inTransaction: register.transaction,
      vault: secrets.vault,
      output: process.stdout,
      ...(options.report !== undefined && { reportFile: pathAsTyped(options.report) }),
    });
    return exitCode;
  }, services);
}

/** Claims and rows are written side by side, so both connections are opened before the first record is read. */
async function openConnections(database: Database): Promise<void> {
  const open = (): Promise<unknown> => database.transaction((transaction) => transaction.query('select 1'));
  await Promise.all([open(), open()]);
}
