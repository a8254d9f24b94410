import { BENEFITS_SERVICE } from '@klantbeeld/benefits';
import type { Database } from '@klantbeeld/database';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { importBrpPersons, importSuwiBenefits } from '../imports/index.js';
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
  'suwi-benefits': 'answers of Suwinet about benefits, XML of the SuwiML service Bijstandsregelingen',
} as const;

/** `klantbeeld import`: brings in records; resolves to the exit code: 0 all accepted, 2 some quarantined, 1 failed. */
export async function runImportCommand(
  kind: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (!(kind in IMPORT_KINDS))
    throw new UsageError(`There is no import ${kind}; choose from ${Object.keys(IMPORT_KINDS).join(', ')}.`);
  return kind === 'suwi-benefits' ? importSuwi(files, options) : importBrp(files, options);
}

async function importBrp(files: readonly string[], options: ImportOptions): Promise<number> {
  const services = SERVICES.filter((service) => service.name === VITAL_PART);
  return withDatabases(async ({ databases, secrets }) => {
    const register = databases.get(VITAL_PART)!;
    await openConnections(register);
    const { exitCode } = await importBrpPersons({
      ...shared(files, options),
      inTransaction: register.transaction,
      vault: secrets.vault,
    });
    return exitCode;
  }, services);
}

async function importSuwi(files: readonly string[], options: ImportOptions): Promise<number> {
  const services = SERVICES.filter(({ name }) => [VITAL_PART, BENEFITS_SERVICE.name].includes(name));
  return withDatabases(async ({ databases, secrets }) => {
    const { exitCode } = await importSuwiBenefits({
      ...shared(files, options),
      inRegister: databases.get(VITAL_PART)!.transaction,
      inBenefits: databases.get(BENEFITS_SERVICE.name)!.transaction,
      vault: secrets.vault,
      today: todayInTheNetherlands(),
    });
    return exitCode;
  }, services);
}

/** What every import takes from the command line. */
function shared(files: readonly string[], { dryRun, report }: ImportOptions) {
  return {
    files: files.map(pathAsTyped),
    dryRun: dryRun ?? false,
    output: process.stdout,
    ...(report !== undefined && { reportFile: pathAsTyped(report) }),
  };
}

/** Claims and rows are written side by side, so both connections are opened before the first record is read. */
async function openConnections(database: Database): Promise<void> {
  const open = (): Promise<unknown> => database.transaction((transaction) => transaction.query('select 1'));
  await Promise.all([open(), open()]);
}
