import { openEmbeddedServer, placeOfServer } from '@klantbeeld/database';
import type { Settings } from '../settings/settings.js';

/** Where the databases are: a real server, or the embedded one. */
export interface OpenDatabaseServer {
  readonly url: string;
  /** In words, for who reads what was started. */
  readonly description: string;
  stop(): Promise<void>;
}

/** Opens the server that the settings name. With `asOwner` nobody else may be using the embedded one. */
export async function openDatabaseServer(
  { databaseUrl, dataDirectory }: Pick<Settings, 'databaseUrl' | 'dataDirectory'>,
  { asOwner, log }: { readonly asOwner: boolean; readonly log: (line: string) => void },
): Promise<OpenDatabaseServer> {
  if (databaseUrl !== null) {
    return {
      url: databaseUrl,
      description: `PostgreSQL at ${placeOfServer(databaseUrl)}`,
      stop: async () => undefined,
    };
  }
  const embedded = await openEmbeddedServer({
    dataDirectory,
    durable: true,
    log,
    ...(asOwner && { asOwner: 'required' as const }),
  });
  return { url: embedded.url, description: `embedded PostgreSQL in ${dataDirectory}`, stop: () => embedded.stop() };
}
