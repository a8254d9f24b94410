import type { GatewayStart } from '../../measuring/gateway-process.js';
import { startMeasured } from '../../measuring/measured-process.js';
import type { Services } from '../contenders/services.js';
import { putToUs } from '../contenders/klantbeeld.js';
import type { Contender } from '../contenders/contender.js';
import type { Load } from '../load/load.js';
import type { Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';

/** Milliseconds of processor that the gateway itself takes for a request. */
export interface GatewayShare {
  readonly view: number;
  /** Of it, what giving the remembered answers took; it is taken off. */
  readonly replaying: number;
}

interface ShareAsked {
  readonly publicKey: string;
  readonly question: Question;
  readonly load: Load;
  readonly milliseconds: number;
}

const REPLAYS = 2_000;

/** Measures the gateway with the answers of its subgraphs from memory: the view of one client, again and again. */
export async function measureGatewayShare(
  { url, prefix, secret }: Stage,
  services: Services,
  { publicKey, question, load, milliseconds }: ShareAsked,
): Promise<GatewayShare> {
  const process = startMeasured('speed/sides/gateway-share-process', { NODE_ENV: 'production' });
  try {
    const start: GatewayStart = { databaseUrl: url, prefix, secret, publicKey, subgraphs: services.addresses };
    const port = await process.ask<number>('start', start);
    const gateway: Contender = {
      name: 'gateway alone',
      description: '',
      port,
      pids: [process.pid],
      put: putToUs,
      normalised: (_operation, data) => data,
      stop: () => process.stop(),
    };
    await load.prepare(gateway, [question]);
    await load.run(gateway, 'view', { connections: 4, milliseconds: 2 * milliseconds });
    const { servers } = await load.run(gateway, 'view', { connections: 4, milliseconds: 2 * milliseconds });
    const replaying = await process.ask<number>('replay', REPLAYS);
    return { view: servers - replaying, replaying };
  } finally {
    await process.stop();
  }
}
