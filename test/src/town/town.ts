import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool, type SqlPool } from '@klantbeeld/database';
import { openNatsEventLog, openPostgresEventLog, type EventLog } from '@klantbeeld/events';
import { deriveSecrets, SUBGRAPHS, type Secrets } from '@klantbeeld/platform';
import type { Answer, AskOptions, KindOfLog } from '../world/test-world.js';
import { until } from '../world/until.js';
import { openOwnBroker, type OwnBroker } from './own-broker.js';
import { openOwnIssuer } from './own-issuer.js';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.js';
import { newProcess, type OwnProcess } from './own-process.js';

/** A whole platform as it stands at an operator: every part a process of its own, with its own PostgreSQL and broker. */
export interface Town {
  readonly kindOfLog: KindOfLog;
  readonly postgres: OwnPostgres;
  /** Null when the event log is in PostgreSQL. */
  readonly broker: OwnBroker | null;
  readonly gateway: OwnProcess;
  /** The services, by name. */
  readonly services: ReadonlyMap<string, OwnProcess>;
  /** The databases of the services by name; past every wall. */
  readonly databases: ReadonlyMap<string, SqlPool>;
  /** The database of the event log. */
  readonly events: SqlPool;
  readonly log: EventLog;
  readonly secrets: Secrets;
  /** The settings with which a command works on this town. */
  readonly settings: Readonly<Record<string, string>>;
  tokenFor(staffId: string, ttlSeconds?: number): Promise<string>;
  /** Asks the gateway as a member of staff; rejects when it cannot be reached. */
  ask(staffId: string, query: string, options?: AskOptions): Promise<Answer>;
  /** Resolves when every part serves and no event is under way. */
  whole(milliseconds?: number): Promise<void>;
  /** Has something ended when the town stops, before its processes are. */
  atEnd(end: () => Promise<void>): void;
  /** Ends every process, whatever state it is in, and removes their folders. */
  stop(): Promise<void>;
}

const PREFIX = 'town';
const CONNECTIONS = 6;
const WHOLE_MILLISECONDS = 30_000;

/** Starts a town. Stop it when done, also after a failure. */
export async function openTown(kindOfLog: KindOfLog): Promise<Town> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await build(kindOfLog, undo);
  } catch (error) {
    await stopAll(undo);
    throw error;
  }
}

async function build(kindOfLog: KindOfLog, undo: (() => Promise<unknown>)[]): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-town-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const [issuer, postgres] = await Promise.all([openOwnIssuer(), openOwnPostgres()]);
  undo.push(issuer.stop, postgres.stop);
  const broker = kindOfLog === 'NATS' ? await openOwnBroker() : null;
  if (broker) undo.push(broker.stop);
  const secret = randomBytes(32).toString('hex');
  const settings = {
    KLANTBEELD_DATA: folder,
    KLANTBEELD_SECRET: secret,
    KLANTBEELD_DATABASE_PREFIX: PREFIX,
    KLANTBEELD_POINTS_PER_MINUTE: '1000000000',
    DATABASE_URL: postgres.url,
    ...(broker && { NATS_URL: broker.url }),
    ...issuer.settings,
  };
  const services = new Map<string, OwnProcess>();
  for (const name of SUBGRAPHS) services.set(name, await newProcess(name, settings));
  const addresses = [...services].map(([name, { url }]) => [variableOf(name), url] as const);
  const gateway = await newProcess('gateway', { ...settings, ...Object.fromEntries(addresses) });
  const parts = [...services.values(), gateway];
  undo.push(() => Promise.all(parts.map((part) => part.kill())));
  // The broker is told which stream to keep by whoever comes first.
  const starts = await Promise.allSettled(parts.map((part) => part.start()));
  for (const start of starts) if (start.status === 'rejected') throw start.reason;
  const databases = new Map(SUBGRAPHS.map((name) => [name, poolOf(postgres.url, name)] as const));
  const events = poolOf(postgres.url, 'events');
  undo.push(() => Promise.all([...databases.values(), events].map((database) => database.close())));
  const log = broker
    ? openNatsEventLog({ url: broker.url, stream: `${PREFIX}_events`, onError: () => undefined })
    : openPostgresEventLog(events, addressOf(postgres.url, 'events'));
  if (broker) undo.push(() => log.close());
  const town: Town = {
    kindOfLog,
    postgres,
    broker,
    gateway,
    services,
    databases,
    events,
    log,
    secrets: deriveSecrets(secret),
    settings,
    tokenFor: issuer.tokenFor,
    ask: async (staffId, query, options = {}) =>
      ask(gateway.url, options.token ?? (await issuer.tokenFor(staffId)), query, options),
    whole: (milliseconds = WHOLE_MILLISECONDS) => until('the town is whole', () => isWhole(town), milliseconds),
    atEnd: (end) => void undo.push(end),
    stop: () => stopAll(undo),
  };
  await town.whole();
  return town;
}

/** The last that was begun ends first, and a failure keeps nothing from ending. */
async function stopAll(undo: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of undo.splice(0).toReversed()) await end().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything of a town could be ended.');
}

async function ask(
  url: string,
  token: string,
  query: string,
  { variables, purpose, headers }: AskOptions,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(purpose && { 'x-purpose': purpose }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, text, data, errors };
}

const UNDER_WAY = 'select count(*)::int as count from outbox';
const POSITIONS = 'select coalesce(min(position), 0)::bigint as position from consumer_position';

async function isWhole({ services, gateway, databases, log }: Town): Promise<boolean> {
  const parts = [...services.values(), gateway].map(({ url }) => isReady(url));
  if (!(await Promise.all(parts)).every(Boolean)) return false;
  try {
    const { newest } = await log.bounds();
    const states = [...services.keys()].map(async (name) => {
      const database = databases.get(name)!;
      const [[outbox], [followed]] = await Promise.all([
        database.query<{ count: number }>(UNDER_WAY),
        database.query<{ position: number }>(POSITIONS),
      ]);
      return outbox!.count === 0 && followed!.position >= newest;
    });
    return (await Promise.all(states)).every(Boolean);
  } catch {
    return false;
  }
}

/** Whether a part says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    async (response) => (await response.text(), response.status === 200),
    () => false,
  );
}

function variableOf(service: string): string {
  return `${service.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`;
}

function poolOf(url: string, name: string): SqlPool {
  return openPool({ url: addressOf(url, name), maximum: CONNECTIONS });
}

/** A database as the superuser of the town reaches it. */
function addressOf(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${PREFIX}_${name.replaceAll('-', '_')}`;
  return address.toString();
}
