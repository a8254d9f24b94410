import { SUBGRAPHS } from '@klantbeeld/platform';
import { startMeasured } from '../../measuring/measured-process.js';
import { LIST_OF, VIEW } from '../operations.js';
import type { Stage } from '../stage/stage.js';
import { graphql, type Contender } from './contender.js';
import type { UsualSubgraph } from './usual-subgraph-process.js';

const ENVIRONMENT = { NODE_ENV: 'production' };

/** Apollo Gateway over four subgraphs of Apollo Server, TypeGraphQL and MikroORM: five processes. */
export async function openUsualStack({ peersUrl }: Stage): Promise<Contender> {
  const subgraphs = SUBGRAPHS.map((name) => ({
    name,
    process: startMeasured('speed/contenders/usual-subgraph-process', ENVIRONMENT),
  }));
  const gateway = startMeasured('speed/contenders/usual-gateway-process', ENVIRONMENT);
  const processes = [gateway, ...subgraphs.map(({ process }) => process)];
  const stop = async (): Promise<void> => void (await Promise.all(processes.map((one) => one.stop())));
  try {
    const ready = subgraphs.map(async ({ name, process }) => ({
      name,
      ...(await process.ask<UsualSubgraph>('start', { name, url: peersUrl })),
    }));
    const port = await gateway.ask<number>('start', await Promise.all(ready));
    return {
      name: 'the usual stack',
      description:
        'Apollo Gateway 2.14.4 over four subgraphs of Apollo Server 5.5.1, TypeGraphQL 2.0.0-rc.4 and MikroORM 7.2.1 entities with DataLoader, five processes over HTTP; no access control, no log',
      port,
      pids: processes.map(({ pid }) => pid),
      put: ({ operation, clientId, staffId, first }) =>
        operation === 'view'
          ? graphql(VIEW, { id: clientId }, {}, '/')
          : graphql(LIST_OF, { staff: staffId, first }, {}, '/'),
      normalised: (_operation, data) => data,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
