import { SERVICES } from '../running/services.js';
import { composeSchema } from '../schema-files/compose.js';
import { staleFiles, writeSchema } from '../schema-files/write-schema.js';
import { REPOSITORY } from './context.js';
import { UsageError } from './usage-error.js';

/** `klantbeeld schema`: writes the contract from the services; with `--check` only says whether it is up to date. */
export async function schema({ check }: { readonly check?: boolean }): Promise<void> {
  const files = await composeSchema(SERVICES);
  if (check) {
    const stale = await staleFiles(REPOSITORY, files);
    if (stale.length > 0) throw new UsageError(`Run pnpm schema: ${stale.join(', ')} is not what the services say.`);
    process.stdout.write('The schema is up to date.\n');
    return;
  }
  const written = await writeSchema(REPOSITORY, files);
  process.stdout.write(
    written.length === 0 ? 'The schema is up to date.\n' : written.map((path) => `${path}\n`).join(''),
  );
}
