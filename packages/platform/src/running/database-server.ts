import { openEmbeddedServer, placeOfServer } from '@klantbeeld/database';
import type { Settings } from '../settings/settings.js';

/** Where the databases are: a real server, or the embedded one. */
export interface OpenDatabaseServer {
  readonly url: string;
  /** In words, for who reads what was started. */
  readonly description: string;
  /** Resolves to what happened when the embedded one ended by itself and could not be started again. */
  readonly lost: Promise<Error>;
  stop(): Promise<void>;
}

/** Opens the server that the settings name. With `asOwner` nobody else may be using the embedded one. */
export async function openDatabaseServer(
  { databaseUrl, dataDirectory }: Pick<Settings, 'databaseUrl' | 'dataDirectory'>,
  { asOwner, log }: { readonly asOwner: boolean; readonly log: (line: string) => void },
): Promise<OpenDatabaseServer> {
  if (databaseUrl !== null) {
    const description = `PostgreSQL at ${placeOfServer(databaseUrl)}`;
    return { url: databaseUrl, description, lost: new Promise(() => undefined), stop: async () => undefined };
  }
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => (lose = resolve));
  const embedded = await openEmbeddedServer({
    dataDirectory,
    durable: true,
    log,
    onLost: lose,
    ...(asOwner && { asOwner: 'required' as const }),
  });
  const description = `embedded PostgreSQL in ${dataDirectory}`;
  return { url: embedded.url, description, lost, stop: () => embedded.stop() };
}
