import { openNetworkLink, type Door, type SubgraphLink } from '@klantbeeld/gateway';
import { deriveSecrets, openLive, startGateway } from '@klantbeeld/platform';
import type { GatewayStart } from '../../measuring/gateway-process.js';
import { obey } from '../../measuring/measured-process.js';
import { profiling } from '../../measuring/profiling.js';
import { ROOMY, verifierOf } from '../../measuring/trusted-key.js';

type Response = Awaited<ReturnType<SubgraphLink['request']>>;

let door: Door | undefined;
/** Answers as text by subgraph and call: each time they are made anew, as a subgraph would. */
const remembered = new Map<string, string>();

/** As our gateway is started, but what a subgraph answered once is answered from memory from then on. */
async function start({ databaseUrl, prefix, secret, publicKey, subgraphs }: GatewayStart): Promise<number> {
  const secrets = deriveSecrets(secret);
  const links = new Map(
    subgraphs.map(([subgraph, url]) => [
      subgraph,
      fromMemory(subgraph, openNetworkLink({ subgraph, url, key: secrets.gatewayKey })),
    ]),
  );
  door = await startGateway({
    host: '127.0.0.1',
    port: 0,
    verify: await verifierOf(publicKey),
    doorLimits: ROOMY,
    live: await openLive({ url: databaseUrl, prefix, secrets }),
    links,
  });
  return door.port;
}

/** A way on which what was asked before is answered from memory. */
function fromMemory(subgraph: string, link: SubgraphLink): SubgraphLink {
  return {
    ...link,
    request: async (request, caller, signal) => {
      const key = `${subgraph} ${request.query}`;
      const known = remembered.get(key);
      if (known !== undefined) return JSON.parse(known) as Response;
      const answer = await link.request(request, caller, signal);
      remembered.set(key, JSON.stringify(answer));
      return answer;
    },
  };
}

/** Milliseconds of processor that it takes to give all remembered answers once, as a middle of so many times. */
function replay(times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) for (const text of remembered.values()) JSON.parse(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

obey({ ...profiling, start, replay });
