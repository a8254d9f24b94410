import type { GatewayStart } from '../../measuring/gateway-process.js';
import { startMeasured, type MeasuredProcess } from '../../measuring/measured-process.js';
import { LIST, PURPOSE, VIEW, type Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';
import { graphql, type Contender, type Put } from './contender.js';
import type { KlantbeeldStart } from './klantbeeld-process.js';
import type { Services } from './services.js';

/** Ours, with the process that can be told to profile itself. */
export interface Ours extends Contender {
  readonly process: MeasuredProcess;
}

/** Everything in one process, as `klantbeeld start` runs it; without its log only to see what that costs. */
export async function openOneProcess(stage: Stage, publicKey: string, { log }: { log: boolean }): Promise<Ours> {
  const process = startMeasured('speed/contenders/klantbeeld-process', { NODE_ENV: 'production' });
  const { url, prefix, secret, folder } = stage;
  const start: KlantbeeldStart = { url, prefix, secret, folder, publicKey, log };
  const port = await process.ask<number>('start', start);
  return {
    name: log ? 'klantbeeld' : 'klantbeeld, log off',
    description: `Klantbeeld in one process, access control on, access log ${log ? 'on' : 'off'}`,
    port,
    process,
    pids: [process.pid],
    put: putToUs,
    normalised: (_operation, data) => data,
    stop: () => process.stop(),
  };
}

/** Our gateway over our four services, five processes over HTTP; access control and log on. */
export async function openApart({ url, prefix, secret }: Stage, publicKey: string, services: Services): Promise<Ours> {
  const process = startMeasured('measuring/gateway-process', { NODE_ENV: 'production' });
  const start: GatewayStart = { databaseUrl: url, prefix, secret, subgraphs: services.addresses, publicKey };
  const port = await process.ask<number>('start', start);
  return {
    name: 'klantbeeld apart',
    description: 'Klantbeeld in five processes over HTTP, access control and access log on',
    port,
    process,
    pids: [process.pid, ...services.pids],
    put: putToUs,
    normalised: (_operation, data) => data,
    stop: () => process.stop(),
  };
}

/** A question as a front end puts it to us. */
export function putToUs({ operation, token, clientId, first }: Question): Put {
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': PURPOSE };
  return operation === 'view' ? graphql(VIEW, { id: clientId }, headers) : graphql(LIST, { first }, headers);
}
