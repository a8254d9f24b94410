import { startMeasured } from '../../measuring/measured-process.js';
import type { Stage } from '../stage/stage.js';
import type { Contender } from './contender.js';

/** One prepared SQL statement that builds the answer, over `node:http`. */
export async function openLimit({ peersUrl }: Stage): Promise<Contender> {
  const process = startMeasured('speed/contenders/limit-process', { NODE_ENV: 'production' });
  const port = await process.ask<number>('start', peersUrl);
  return {
    name: 'the limit',
    description: 'one prepared SQL statement that builds the JSON, `pg` with a pool of 4, over `node:http`',
    port,
    pids: [process.pid],
    put: ({ operation, clientId, staffId, first }) => ({
      path: `/${operation}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(operation === 'view' ? { id: clientId } : { staff: staffId, first }),
    }),
    normalised: (_operation, data) => data,
    stop: () => process.stop(),
  };
}
