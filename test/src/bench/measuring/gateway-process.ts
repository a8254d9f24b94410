import { openNetworkLink, type Door } from '@klantbeeld/gateway';
import { deriveSecrets, openLive, startGateway } from '@klantbeeld/platform';
import { obey } from './measured-process.js';
import { profiling } from './profiling.js';
import { ROOMY, verifierOf } from './trusted-key.js';

/** What a measured gateway is started with. */
export interface GatewayStart {
  readonly databaseUrl: string;
  readonly prefix: string;
  readonly secret: string;
  readonly subgraphs: readonly (readonly [name: string, url: string])[];
  /** Public key of the tokens, as PEM. */
  readonly publicKey: string;
}

let door: Door | undefined;

async function start({ databaseUrl, prefix, secret, subgraphs, publicKey }: GatewayStart): Promise<number> {
  const secrets = deriveSecrets(secret);
  door = await startGateway({
    host: '127.0.0.1',
    port: 0,
    verify: await verifierOf(publicKey),
    live: await openLive({ url: databaseUrl, prefix, secrets }),
    doorLimits: ROOMY,
    links: new Map(
      subgraphs.map(([subgraph, url]) => [subgraph, openNetworkLink({ subgraph, url, key: secrets.gatewayKey })]),
    ),
  });
  return door.port;
}

if (process.send) {
  obey({
    ...profiling,
    start,
    live: () => ({ readers: door!.live.readers(), topics: door!.live.topics() }),
  });
}
