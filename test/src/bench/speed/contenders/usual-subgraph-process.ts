import { obey } from '../../measuring/measured-process.js';
import { importPeer } from '../../measuring/peers.js';

/** A subgraph of the usual stack, as it is composed. */
export interface UsualSubgraph {
  readonly url: string;
  readonly sdl: string;
}

interface Peer {
  serveSubgraph(name: string, connectionString: string): Promise<UsualSubgraph>;
}

async function start({ name, url }: { readonly name: string; readonly url: string }): Promise<UsualSubgraph> {
  const { serveSubgraph } = await importPeer<Peer>('usual/index');
  return serveSubgraph(name, url);
}

// It takes the signal for itself and ends in its own time.
process.on('SIGTERM', () => process.exit());

obey({ start });
