import { installPeers } from '../measuring/peers.js';
import type { Contender } from './contenders/contender.js';
import { openHiveGateway } from './contenders/hive-gateway.js';
import { openApart, openOneProcess } from './contenders/klantbeeld.js';
import { openLimit } from './contenders/limit.js';
import { openPostgraphile } from './contenders/postgraphile.js';
import { openServices, type Services } from './contenders/services.js';
import { openUsualStack } from './contenders/usual-stack.js';
import type { Stage } from './stage/stage.js';

/** A contender that stands ready. */
export interface Ready {
  readonly contender: Contender;
  /** Milliseconds from starting its processes until it listened; those of our services are in both that need them. */
  readonly startMilliseconds: number;
}

/** Everybody who is measured. */
export interface Cast {
  readonly ready: readonly Ready[];
  /** Who is not there, and why. */
  readonly missing: readonly string[];
  /** Our services as processes; null when nobody who is measured needs them. */
  services(): Services | null;
  close(): Promise<void>;
}

/** Names by which the command line asks for contenders, in the order in which they are measured. */
export const CONTENDERS = ['log-off', 'log-on', 'apart', 'postgraphile', 'usual', 'hive', 'limit'] as const;
type Short = (typeof CONTENDERS)[number];

/** Other products: without them the others are measured all the same. */
const PEERS: readonly Short[] = ['postgraphile', 'usual', 'hive'];

/** Starts those that are asked for, all when none is named; they stay up until the end and wait for their turn. */
export async function openCast(
  stage: Stage,
  publicKey: string,
  { only, say }: { readonly only: readonly string[]; readonly say: (line: string) => void },
): Promise<Cast> {
  const unknown = only.find((name) => !CONTENDERS.some((known) => known === name));
  if (unknown) throw new Error(`There is no contender ${unknown}; there are ${CONTENDERS.join(', ')}.`);
  const wanted = CONTENDERS.filter((name) => only.length === 0 || only.includes(name));
  const hasPeers = !wanted.some((name) => PEERS.includes(name)) || (await installPeers());
  const cast = { ready: [] as Ready[], missing: [] as string[], services: null as Services | null, servicesTook: 0 };
  const close = async (): Promise<void> => {
    await Promise.all(cast.ready.map(({ contender }) => contender.stop()));
    await cast.services?.stop();
  };
  const services = async (): Promise<Services> => {
    const began = performance.now();
    if (!cast.services) {
      cast.services = await openServices(stage);
      cast.servicesTook = performance.now() - began;
    }
    return cast.services;
  };
  const openers: Readonly<Record<Short, () => Promise<Contender>>> = {
    'log-off': () => openOneProcess(stage, publicKey, { log: false }),
    'log-on': () => openOneProcess(stage, publicKey, { log: true }),
    apart: async () => openApart(stage, publicKey, await services()),
    postgraphile: () => openPostgraphile(stage),
    usual: () => openUsualStack(stage),
    hive: async () => openHiveGateway(stage, await services()),
    limit: () => openLimit(stage),
  };
  try {
    for (const name of wanted) {
      const isPeer = PEERS.includes(name);
      if (isPeer && !hasPeers) {
        cast.missing.push(`${name}: could not be installed`);
        continue;
      }
      const isWaiting = cast.services !== null;
      const began = performance.now();
      const contender = await openers[name]().catch((error: unknown) => absent(error, { name, isPeer, cast, say }));
      const waited = isWaiting && (name === 'apart' || name === 'hive') ? cast.servicesTook : 0;
      if (contender) cast.ready.push({ contender, startMilliseconds: performance.now() - began + waited });
    }
    return { ready: cast.ready, missing: cast.missing, services: () => cast.services, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Absence {
  readonly name: string;
  readonly isPeer: boolean;
  readonly cast: { readonly missing: string[] };
  readonly say: (line: string) => void;
}

/** A peer that does not start is told of and left out; one of ours that does not is a failure. */
function absent(error: unknown, { name, isPeer, cast, say }: Absence): null {
  if (!isPeer) throw error;
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  cast.missing.push(`${name}: ${reason}`);
  say(`NOT MEASURED: ${name}. It did not start: ${reason}`);
  return null;
}
