import { obey } from '../../measuring/measured-process.js';
import { importPeer } from '../../measuring/peers.js';
import type { UsualSubgraph } from './usual-subgraph-process.js';

interface Peer {
  serveGateway(subgraphs: readonly (UsualSubgraph & { readonly name: string })[]): Promise<string>;
}

async function start(subgraphs: readonly (UsualSubgraph & { readonly name: string })[]): Promise<number> {
  const { serveGateway } = await importPeer<Peer>('usual/index');
  return Number(new URL(await serveGateway(subgraphs)).port);
}

// It takes the signal for itself and ends in its own time.
process.on('SIGTERM', () => process.exit());

obey({ start });
