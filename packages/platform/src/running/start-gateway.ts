import type { Express } from 'express';
import {
  createLinkCaller,
  createLoggedEngine,
  DEFAULT_TIME_LIMITS,
  openDoor,
  type CallObserver,
  type DocumentMode,
  type Door,
  type DoorLive,
  type DoorLimits,
  type SubgraphLink,
  type TimeLimits,
  type TokenVerifier,
} from '@klantbeeld/gateway';
import { readPersistedDocuments, readSupergraph } from '@klantbeeld/schema';
import { logFailure } from '../settings/log.js';
import { TOPICS, VITAL_PART } from './services.js';

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  /** The way to each subgraph. */
  readonly links: ReadonlyMap<string, SubgraphLink>;
  readonly verify: TokenVerifier;
  /** Where events come from, and the cursors that name places in it. */
  readonly live: Pick<DoorLive, 'tail' | 'cursors' | 'patience'>;
  /** Whether tokens can be checked, for /health/ready; left out where they always can. */
  readonly canSignIn?: (() => boolean) | undefined;
  readonly pages?: (app: Express) => void;
  readonly limits?: TimeLimits;
  /** Which documents run; any within the limits when left out. */
  readonly documents?: DocumentMode;
  /** Other sites whose pages may ask. */
  readonly origins?: readonly string[];
  /** How the limits of a caller differ from the usual ones. */
  readonly doorLimits?: Partial<DoorLimits>;
  /** Seconds between saying that it is not ready and closing; none when left out. */
  readonly drainSeconds?: number | undefined;
  readonly onCall?: CallObserver | undefined;
}

const PING_MILLISECONDS = 1_500;
const SIGN_IN_PART = 'sign-in';

/** Starts the gateway over its subgraphs. */
export async function startGateway({
  links,
  limits = DEFAULT_TIME_LIMITS,
  onCall,
  documents = 'open',
  canSignIn,
  live,
  ...door
}: GatewayOptions): Promise<Door> {
  const caller = createLinkCaller(links, { limits, onCall, onFailure: logFailure });
  const engine = createLoggedEngine(readSupergraph(), caller);
  const opened = await openDoor({
    ...door,
    engine,
    live: { ...live, caller, topics: TOPICS },
    documents: { mode: documents, texts: readPersistedDocuments() },
    vital: canSignIn ? [VITAL_PART, SIGN_IN_PART] : [VITAL_PART],
    health: async () => ({ ...(await healthOf(links)), ...(canSignIn && { [SIGN_IN_PART]: canSignIn() }) }),
    onFailure: logFailure,
  });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      caller.close();
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
