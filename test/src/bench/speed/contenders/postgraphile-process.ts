import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { obey } from '../../measuring/measured-process.js';
import { importPeer } from '../../measuring/peers.js';

interface Peer {
  servePostgraphile(connectionString: string): Promise<{ readonly http: Server }>;
}

async function start(url: string): Promise<number> {
  const { servePostgraphile } = await importPeer<Peer>('postgraphile');
  const { http } = await servePostgraphile(url);
  return (http.address() as AddressInfo).port;
}

// It takes the signal for itself and ends in its own time.
process.on('SIGTERM', () => process.exit());

obey({ start });
