import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELATION_TABLES } from '@klantbeeld/access';
import {
  insertRows,
  openDatabase,
  openEmbeddedServer,
  openPool,
  provisionDatabases,
  sqlMigration,
  urlOfSeat,
  type Database,
  type DatabaseDefinition,
} from '@klantbeeld/database';
import { createBsnVault, demoBsns } from '@klantbeeld/domain';
import {
  CONSUMER_TABLES,
  createCursorSigner,
  EVENT_LOG_TABLES,
  openPostgresEventLog,
  OUTBOX_TABLES,
  startEventTail,
  type EventLog,
  type LoggedEvent,
} from '@klantbeeld/events';
import { IDEMPOTENCY_TABLES, startSubgraph, type Subgraph, type SubgraphTypes } from '@klantbeeld/subgraph';
import { CLIENT_REGISTER_TABLES } from '../../client-register/client-register.tables.js';
import { CLIENT_CONTACT_TABLES } from '../../client/client-contact.tables.js';
import { DEVELOPMENT_PLAN_TABLES } from '../../development-plan/development-plan.tables.js';
import { DevelopmentGoalEntity, DevelopmentPlanEntity } from '../../development-plan/development-plan.entity.js';
import { InterventionEntity } from '../../intervention/intervention.entity.js';
import { INTERVENTION_TABLES } from '../../intervention/intervention.tables.js';
import { PARTICIPATION_TABLES } from '../../participation/participation.tables.js';
import { STAFF_TABLES } from '../../staff/staff.tables.js';
import { IntakeEntity } from '../intake.entity.js';
import { INTAKE_TABLES } from '../intake.tables.js';
import { GUIDANCE_TYPES } from './guidance-types.js';

/** The vault of tests; its secret is known to everybody. */
const VAULT = createBsnVault(Buffer.alloc(32, 7));
/** The day of the tests: 20 March 2006. */
const NOON = new Date('2006-03-20T11:00:00Z');
const SEATS = ['guidance', 'event_log'].map((name) => ({ name, password: 'for-tests' }));

const DATABASE: DatabaseDefinition = {
  entities: [IntakeEntity, DevelopmentPlanEntity, DevelopmentGoalEntity, InterventionEntity],
  migrations: [
    sqlMigration('20261121T1200_create-guidance', [
      ...RELATION_TABLES,
      ...OUTBOX_TABLES,
      ...CONSUMER_TABLES,
      ...IDEMPOTENCY_TABLES,
      ...CLIENT_REGISTER_TABLES,
      ...CLIENT_CONTACT_TABLES,
      ...STAFF_TABLES,
      ...PARTICIPATION_TABLES,
      ...INTAKE_TABLES,
      ...DEVELOPMENT_PLAN_TABLES,
      ...INTERVENTION_TABLES,
    ]),
  ],
};

/** Intake, plan and interventions on a real database of their own, on 20 March 2006. */
export interface GuidanceWorld {
  readonly subgraph: Subgraph;
  readonly database: Database;
  /** Names of the statements since the list was last emptied. */
  readonly statements: string[];
  /** Errors that were told to the log of the process. */
  readonly failures: unknown[];
  /** A new resident of a municipality to whom nobody is assigned. */
  newClient(municipality?: string): Promise<{ readonly id: string; readonly bsn: string }>;
  /** Assigns a member of staff for one purpose. */
  assign(clientId: string, staffId: string, purpose: string, more?: object): Promise<void>;
  /** The events about a client in the log, in order. */
  eventsOf(clientId: string): Promise<readonly LoggedEvent[]>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL in a directory that goes away, and the service on it. */
export async function openGuidanceWorld(): Promise<GuidanceWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'klantbeeld-guidance-'));
  const server = await openEmbeddedServer({ dataDirectory: directory, durable: false });
  await provisionDatabases(server.url, SEATS);
  const [serviceUrl, logUrl] = SEATS.map((seat) => urlOfSeat(server.url, seat)) as [string, string];
  const statements: string[] = [];
  const failures: unknown[] = [];
  const observer = ({ name }: { readonly name: string | undefined }): void => void statements.push(name ?? 'unnamed');
  const database = await openDatabase(DATABASE, { url: serviceUrl, observer });
  const log = await openLog(logUrl);
  const { subgraph, stop } = await start(database, log, failures);
  const numbers = demoBsns();
  return {
    subgraph,
    database,
    statements,
    failures,
    newClient: (municipality = 'GM0141') => addClient(database, numbers.next().value!, municipality),
    assign: (clientId, staffId, purpose, more) => assign(database, { clientId, staffId, purpose, ...more }),
    eventsOf: async (clientId) => {
      await subgraph.eventsSent();
      return (await log.readAfter(0, 10_000)).filter((event) => event.clientId === clientId);
    },
    stop: async () => {
      await stop();
      await log.close();
      await database.close();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function start(database: Database, log: EventLog, failures: unknown[]) {
  const tail = await startEventTail(log);
  const definition = {
    name: 'people-development',
    description: 'Intake, plan and interventions alone',
    types: GUIDANCE_TYPES as SubgraphTypes,
    database: DATABASE,
    handlers: [],
  };
  const subgraph = await startSubgraph(definition, {
    database,
    log,
    tail,
    cursors: createCursorSigner(Buffer.alloc(32, 1)),
    vault: VAULT,
    now: () => NOON,
    onFailure: ({ error }) => failures.push(error),
  });
  const stop = async (): Promise<void> => {
    await subgraph.stop();
    await tail.stop();
  };
  return { subgraph, stop };
}

async function openLog(url: string): Promise<EventLog> {
  const migrations = [sqlMigration('20261121T1200_create-event-log', EVENT_LOG_TABLES)];
  const tables = await openDatabase({ entities: [], migrations }, { url });
  await tables.close();
  return openPostgresEventLog(openPool({ url, maximum: 2 }), url);
}

async function addClient(database: Database, bsn: string, municipality: string): Promise<{ id: string; bsn: string }> {
  const [client] = await database.query<{ id: string }>(
    `insert into client (surname, surname_search, birth_date, sex, municipality_code, bsn_lookup, bsn_sealed)
     values ('Moulin', 'moulin', '19851201', 'FEMALE', $1, $2, $3) returning id`,
    [municipality, VAULT.lookupKey(bsn), VAULT.seal(bsn)],
  );
  return { id: client!.id, bsn };
}

interface AssignmentFacts {
  readonly clientId: string;
  readonly staffId: string;
  readonly purpose: string;
}

async function assign(database: Database, { clientId, staffId, purpose, ...more }: AssignmentFacts): Promise<void> {
  const row = {
    id: crypto.randomUUID(),
    client_id: clientId,
    staff_id: staffId,
    purpose,
    capacity: 'GUIDANCE',
    is_responsible: false,
    from_on: '2006-01-01',
    version: 1,
    ...more,
  };
  await insertRows(database, 'assignment', [row]);
}
