import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mintInternalToken, type Caller } from '@klantbeeld/access';
import { deriveSecrets } from '@klantbeeld/platform';
import { readSupergraph } from '@klantbeeld/schema';
import { obey } from '../../measuring/measured-process.js';
import { openPeers } from '../../measuring/peers.js';

/** What Hive Gateway over our services is started with. */
export interface HiveStart {
  readonly secret: string;
  readonly subgraphs: readonly (readonly [name: string, url: string])[];
}

/** The header in which the bench says who asks: nobody proves anything at this gateway. */
export const CALLER_HEADER = 'x-caller';

/** A call to a subgraph that is about to be sent. */
interface Fetching {
  readonly url: string;
  readonly options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
  readonly context: { readonly headers: Readonly<Record<string, string>> };
  setOptions(options: object): void;
}

async function start({ secret, subgraphs }: HiveStart): Promise<number> {
  const peers = await openPeers();
  const { gatewayKey } = deriveSecrets(secret);
  const names = new Map(subgraphs.map(([name, url]) => [new URL(url).host, name]));
  const onFetch = async ({ url, options, context, setOptions }: Fetching): Promise<void> => {
    const caller = JSON.parse(context.headers[CALLER_HEADER]!) as Caller;
    const token = await mintInternalToken(gatewayKey, names.get(new URL(url).host)!, caller, String(options.body));
    setOptions({ ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } });
  };
  const runtime = peers.createGatewayRuntime({
    supergraph: supergraphWith(subgraphs),
    unifiedGraphHandler: peers.unifiedGraphHandler,
    logging: 'error',
    // Equal questions that are under way would be asked once, whoever asks: the token that tells them apart comes later.
    transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
    plugins: () => [{ onFetch }],
  });
  await runtime.getSchema();
  const http = createServer(runtime as unknown as RequestListener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

/** Our supergraph with the addresses at which the services are now. */
function supergraphWith(subgraphs: HiveStart['subgraphs']): string {
  return subgraphs.reduce(
    (text, [name, url]) => text.replace(new RegExp(`(name: "${name}",?\\s+url: )"[^"]*"`), `$1"${url}/graphql"`),
    readSupergraph(),
  );
}

// It takes the signal for itself and ends in its own time.
process.on('SIGTERM', () => process.exit());

if (process.send) obey({ start });
