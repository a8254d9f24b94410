import { createPublicKey } from 'node:crypto';
import { importSPKI } from 'jose';
import { createTokenVerifier, FULL_REACH, openNetworkLink, withMunicipalities, type Door } from '@klantbeeld/gateway';
import { deriveSecrets, openLive, startGateway } from '@klantbeeld/platform';
import { WORKS_FOR } from '../../world/test-staff.js';
import { obey } from './measured-process.js';

/** What a measured gateway is started with. */
export interface GatewayStart {
  readonly databaseUrl: string;
  readonly prefix: string;
  readonly secret: string;
  readonly subgraphs: readonly (readonly [name: string, url: string])[];
  /** Public key of the tokens, as PEM. */
  readonly publicKey: string;
}

export const ISSUER = 'https://issuer.bench.example';
export const AUDIENCE = 'klantbeeld';

let door: Door | undefined;

async function start({ databaseUrl, prefix, secret, subgraphs, publicKey }: GatewayStart): Promise<number> {
  const secrets = deriveSecrets(secret);
  const key = await importSPKI(createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }) as string, 'EdDSA');
  const verifier = createTokenVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['EdDSA'],
    reach: FULL_REACH,
    keys: async () => key,
  });
  door = await startGateway({
    host: '127.0.0.1',
    port: 0,
    verify: withMunicipalities(verifier, WORKS_FOR),
    live: await openLive({ url: databaseUrl, prefix, secrets }),
    doorLimits: { socketsPerCaller: 100_000 },
    links: new Map(
      subgraphs.map(([subgraph, url]) => [subgraph, openNetworkLink({ subgraph, url, key: secrets.gatewayKey })]),
    ),
  });
  return door.port;
}

if (process.send) {
  obey({
    start,
    live: () => ({ readers: door!.live.readers(), topics: door!.live.topics() }),
  });
}
