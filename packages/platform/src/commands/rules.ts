import { BENEFITS_SERVICE } from '@klantbeeld/benefits';
import { importBenefitRules } from '../imports/index.js';
import { pathAsTyped } from './context.js';
import type { ImportOptions } from './import.js';
import { withDatabases } from './with-databases.js';

/** `klantbeeld rules load`: loads dated rules; resolves to the exit code: 0 all accepted, 2 some quarantined, 1 failed. */
export async function rulesLoad(files: readonly string[], options: ImportOptions): Promise<number> {
  return withDatabases(
    async ({ databases }) => {
      const { exitCode } = await importBenefitRules({
        files: files.map(pathAsTyped),
        dryRun: options.dryRun ?? false,
        inTransaction: databases.get(BENEFITS_SERVICE.name)!.transaction,
        output: process.stdout,
        ...(options.report !== undefined && { reportFile: pathAsTyped(options.report) }),
      });
      return exitCode;
    },
    [BENEFITS_SERVICE],
  );
}
