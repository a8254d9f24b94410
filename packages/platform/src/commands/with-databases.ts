import { openDatabaseServer } from '../running/database-server.js';
import { openDatabases, type OpenDatabases } from '../running/databases.js';
import { SERVICES } from '../running/services.js';
import { openSecrets, type Secrets } from '../settings/secrets.js';
import type { Settings } from '../settings/settings.js';
import { settings } from './context.js';

/** What a command works with. */
export interface CommandDatabases extends OpenDatabases {
  readonly settings: Settings;
  readonly secrets: Secrets;
}

/** Opens the databases of all services for a command, beside what may run on them, and closes them again. */
export async function withDatabases<Result>(work: (open: CommandDatabases) => Promise<Result>): Promise<Result> {
  const set = settings();
  const server = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const secrets = await openSecrets(set);
    const open = await openDatabases({ url: server.url, prefix: set.databasePrefix, secrets }, SERVICES);
    try {
      return await work({ ...open, settings: set, secrets });
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
  }
}
