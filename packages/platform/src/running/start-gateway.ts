import type { Express } from 'express';
import {
  createEngine,
  createLinkCaller,
  DEFAULT_TIME_LIMITS,
  openDoor,
  type CallObserver,
  type Door,
  type SubgraphLink,
  type TimeLimits,
  type TokenVerifier,
} from '@klantbeeld/gateway';
import { readSupergraph } from '@klantbeeld/schema';
import { logFailure } from '../settings/log.js';
import { VITAL_PART } from './services.js';

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  /** The way to each subgraph. */
  readonly links: ReadonlyMap<string, SubgraphLink>;
  readonly verify: TokenVerifier;
  readonly pages?: (app: Express) => void;
  readonly limits?: TimeLimits;
  readonly onCall?: CallObserver | undefined;
}

const PING_MILLISECONDS = 1_500;

/** Starts the gateway over its subgraphs. */
export async function startGateway({
  links,
  limits = DEFAULT_TIME_LIMITS,
  onCall,
  ...door
}: GatewayOptions): Promise<Door> {
  const caller = createLinkCaller(links, { limits, onCall, onFailure: logFailure });
  const engine = createEngine({ supergraphSdl: readSupergraph(), caller });
  const opened = await openDoor({
    ...door,
    engine,
    vital: [VITAL_PART],
    health: () => healthOf(links),
    onFailure: logFailure,
  });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await Promise.all([...links.values()].map((link) => link.close()));
    },
  };
}

async function healthOf(links: ReadonlyMap<string, SubgraphLink>): Promise<Readonly<Record<string, boolean>>> {
  const states = [...links].map(async ([name, link]) => [name, await answers(link)] as const);
  return Object.fromEntries(await Promise.all(states));
}

async function answers(link: SubgraphLink): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, PING_MILLISECONDS, false)));
  const ping = link.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([ping, late]).finally(() => clearTimeout(timer));
}
