import { randomUUID } from 'node:crypto';
import type { Caller } from '@klantbeeld/access';
import { startMeasured } from '../../measuring/measured-process.js';
import { LIST, PURPOSE, VIEW, type Question } from '../operations.js';
import type { Stage } from '../stage/stage.js';
import { graphql, type Contender, type Put } from './contender.js';
import { CALLER_HEADER, type HiveStart } from './hive-gateway-process.js';
import type { Services } from './services.js';

/** Hive Gateway with its Rust planner over our services, in the place of our own gateway. */
export async function openHiveGateway({ secret }: Stage, services: Services): Promise<Contender> {
  const process = startMeasured('speed/contenders/hive-gateway-process', { NODE_ENV: 'production' });
  const start: HiveStart = { secret, subgraphs: services.addresses };
  const port = await process.ask<number>('start', start);
  return {
    name: 'Hive Gateway over ours',
    description:
      'Hive Gateway runtime 2.12.1 with its Rust planner in front of our four services, five processes; who asks is believed, not proven, at the gateway; the services keep access control and log',
    port,
    pids: [process.pid, ...services.pids],
    put,
    normalised: (_operation, data) => data,
    stop: () => process.stop(),
  };
}

function put(question: Question): Put {
  const headers = { [CALLER_HEADER]: JSON.stringify(callerOf(question)) };
  return question.operation === 'view'
    ? graphql(VIEW, { id: question.clientId }, headers)
    : graphql(LIST, { first: question.first }, headers);
}

/** What our gateway would have read from the token. */
function callerOf({ staffId, organisation }: Question): Caller {
  return {
    staffId,
    name: staffId,
    organisation,
    municipalities: [organisation],
    roles: ['WWB_CONSULTANT'],
    purposes: ['WWB_INCOME', 'WWB_WORK'],
    purpose: PURPOSE,
    expiresAt: Math.floor(Date.now() / 1000) + 3_600,
    requestId: randomUUID(),
  };
}
