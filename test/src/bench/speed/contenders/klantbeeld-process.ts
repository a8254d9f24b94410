import type { AccessLog } from '@klantbeeld/access';
import { anchorFolderIn, deriveSecrets, startWorld, type World } from '@klantbeeld/platform';
import { obey } from '../../measuring/measured-process.js';
import { profiling } from '../../measuring/profiling.js';
import { ROOMY, verifierOf } from '../../measuring/trusted-key.js';

/** What one process with everything is started with. */
export interface KlantbeeldStart {
  readonly url: string;
  readonly prefix: string;
  readonly secret: string;
  readonly folder: string;
  /** Public key of the tokens, as PEM. */
  readonly publicKey: string;
  readonly log: boolean;
}

/** Writes nothing: what is left is the cost of the read itself. No setting of the product can do this. */
const NO_LOG: AccessLog = {
  write: async () => undefined,
  mustBeThere: async () => undefined,
  close: async () => undefined,
};

let world: World | undefined;
const counted = { statements: 0, calls: 0 };

async function start({ url, prefix, secret, folder, publicKey, log }: KlantbeeldStart): Promise<number> {
  world = await startWorld({
    server: {
      url,
      prefix,
      secrets: deriveSecrets(secret),
      natsUrl: null,
      observer: () => void (counted.statements += 1),
    },
    anchorFolder: anchorFolderIn(folder),
    host: '127.0.0.1',
    port: 0,
    verify: await verifierOf(publicKey),
    doorLimits: ROOMY,
    onCall: () => void (counted.calls += 1),
    ...(!log && { accessLog: NO_LOG }),
  });
  return world.door.port;
}

/** Statements to PostgreSQL and calls to subgraphs since the last time this was asked. */
function count(): { readonly statements: number; readonly calls: number } {
  const { statements, calls } = counted;
  Object.assign(counted, { statements: 0, calls: 0 });
  return { statements, calls };
}

// A service that stops gracefully waits for what it follows; the bench has all that it wants.
process.on('SIGTERM', () => process.exit());

obey({ ...profiling, start, count });
