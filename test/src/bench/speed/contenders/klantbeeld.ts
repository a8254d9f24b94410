import { SUBGRAPHS } from '@klantbeeld/platform';
import { klantbeeld, type RunningCommand } from '../../../world/process.js';
import type { GatewayStart } from '../../measuring/gateway-process.js';
import { startMeasured, type MeasuredProcess } from '../../measuring/measured-process.js';
import { LIST, PURPOSE, VIEW, type Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';
import { graphql, type Contender, type Put } from './contender.js';
import type { KlantbeeldStart } from './klantbeeld-process.js';

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

/** Gateway and four services, each a process, over HTTP; access control and log on. */
export async function openApart(stage: Stage, publicKey: string): Promise<Ours> {
  const settings = { ...stage.settings, NODE_ENV: 'production' };
  const services = new Map(SUBGRAPHS.map((name) => [name, klantbeeld(['serve', name, '--port', '0'], settings)]));
  const process = startMeasured('measuring/gateway-process', { NODE_ENV: 'production' });
  const stop = async (): Promise<void> => {
    await process.stop();
    await Promise.all([...services.values()].map(end));
  };
  try {
    const ready = [...services].map(
      async ([name, command]) => [name, (await command.printed(/is ready at (\S+)/))[1]!] as const,
    );
    const { url: databaseUrl, prefix, secret } = stage;
    const start: GatewayStart = { databaseUrl, prefix, secret, subgraphs: await Promise.all(ready), publicKey };
    const port = await process.ask<number>('start', start);
    return {
      name: 'klantbeeld apart',
      description: 'Klantbeeld in five processes over HTTP, access control and access log on',
      port,
      process,
      pids: [process.pid, ...[...services.values()].map(({ child }) => child.pid!)],
      put: putToUs,
      normalised: (_operation, data) => data,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function end(command: RunningCommand): Promise<void> {
  command.child.kill('SIGTERM');
  await command.ended();
}

/** A question as a front end puts it to us. */
export function putToUs({ operation, token, clientId, first }: Question): Put {
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': PURPOSE };
  return operation === 'view' ? graphql(VIEW, { id: clientId }, headers) : graphql(LIST, { first }, headers);
}
