import { createAccessLogKeys, type Anchor, type AnchoredHead, type LogTrim } from '@klantbeeld/access';
import { sqlMigration, type Database, type DatabaseDefinition, type StatementObserver } from '@klantbeeld/database';
import {
  createCursorSigner,
  EVENT_LOG_TABLES,
  EVENT_LOG_WALLS,
  openPostgresEventLog,
  startEventTail,
  type EventLog,
  type LoggedEvent,
} from '@klantbeeld/events';
import type { ServiceDefinition } from '../server/service-definition.js';
import { startSubgraph, type Subgraph } from '../server/subgraph.js';
import { openTestDatabase, TEST_VAULT } from './test-database.js';

/** One service on databases of its own, with what a test looks at. */
export interface ServiceWorld {
  readonly subgraph: Subgraph;
  readonly database: Database;
  readonly log: EventLog;
  /** Names, or else texts, of the statements since the list was last emptied; moving events is left out. */
  readonly statements: string[];
  /** Errors told to the log of the process since the list was last emptied; none when all went well on our side. */
  readonly failures: unknown[];
  /** The events about a client in the log, in order. */
  eventsOf(clientId: string): Promise<readonly LoggedEvent[]>;
  stop(): Promise<void>;
}

/** How a world is set. */
export interface ServiceWorldOptions {
  /** The day it is, YYYY-MM-DD; always noon. */
  readonly today: string;
}

const EVENT_LOG: DatabaseDefinition = {
  entities: [],
  migrations: [sqlMigration('20261121T1200_create-event-log', [...EVENT_LOG_TABLES, ...EVENT_LOG_WALLS])],
};
/** Moving events out, following those of others and sealing the access log go on while a test counts. */
const IN_THE_BACKGROUND =
  /outbox|consumer_position|pg_try_advisory_xact_lock|benefit_signal|log_seal|log_trim|select id, mark from/;

/** Starts a service on the PostgreSQL of the test run, in databases that nobody else has. Stop it when done. */
export async function openServiceWorld(
  service: ServiceDefinition,
  { today }: ServiceWorldOptions,
): Promise<ServiceWorld> {
  const statements: string[] = [];
  const failures: unknown[] = [];
  const observer: StatementObserver = ({ name, text }) => {
    if (!IN_THE_BACKGROUND.test(text)) statements.push(name ?? text);
  };
  const [{ database }, events] = await Promise.all([
    openTestDatabase(service.database, service.name, { observer }),
    openTestDatabase(EVENT_LOG, 'events'),
  ]);
  const log = openPostgresEventLog(events.database, events.url);
  const tail = await startEventTail(log, (error) => failures.push(error));
  const subgraph = await startSubgraph(service, {
    database,
    log,
    tail,
    cursors: createCursorSigner(Buffer.alloc(32, 1)),
    vault: TEST_VAULT,
    logKeys: createAccessLogKeys(Buffer.alloc(32, 3)),
    anchor: openMemoryAnchor(),
    now: () => new Date(`${today}T12:00:00+01:00`),
    onFailure: ({ error }) => failures.push(error),
  });
  return {
    subgraph,
    database,
    log,
    statements,
    failures,
    eventsOf: async (clientId) => {
      await subgraph.eventsSent();
      return (await log.readAfter(0, 10_000)).filter((event) => event.clientId === clientId);
    },
    stop: async () => {
      await subgraph.stop();
      await tail.stop();
      await Promise.all([log.close(), database.close()]);
    },
  };
}

/** A second place that lasts as long as the test. */
function openMemoryAnchor(): Anchor {
  const heads = new Map<number, AnchoredHead>();
  const trims = new Map<number, LogTrim>();
  return {
    add: async (head) => void heads.set(head.number, head),
    lastNumber: async () => Math.max(0, ...heads.keys()),
    heads: async () => heads,
    addTrim: async (trim) => void trims.set(trim.number, trim),
    trims: async () => trims,
  };
}

/** One line of the log, and rows that come along with the relations, have statements of their own that do the same. */
const OTHER_FORM = /(?<=^access-log-append)-one$|-of-guided$|(?<=^relations)-and-guided$/;

/** Names of the statements of some work, whichever form they have, in alphabetical order; what was done before is settled first. */
export async function statementsOf(world: ServiceWorld, work: () => Promise<unknown>): Promise<readonly string[]> {
  await world.subgraph.eventsSent();
  await world.subgraph.eventsFollowed();
  world.statements.length = 0;
  await work();
  return world.statements.map((name) => name.replace(OTHER_FORM, '')).toSorted();
}
