import type { ServiceDefinition } from '@klantbeeld/subgraph';
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

/** Opens the databases of services for a command, of all when not told which, beside what may run on them; closes them again. */
export async function withDatabases<Result>(
  work: (open: CommandDatabases) => Promise<Result>,
  services: readonly ServiceDefinition[] = SERVICES,
): Promise<Result> {
  const set = settings();
  const server = await openDatabaseServer(set, { asOwner: false, log: () => undefined });
  try {
    const secrets = await openSecrets(set);
    const open = await openDatabases(
      { url: server.url, prefix: set.databasePrefix, natsUrl: set.natsUrl, secrets },
      services,
    );
    try {
      return await work({ ...open, settings: set, secrets });
    } finally {
      await open.close();
    }
  } finally {
    await server.stop();
  }
}
