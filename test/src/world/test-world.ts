import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { PURPOSES_OF_ROLE, type AccessLog, type Purpose, type Role } from '@klantbeeld/access';
import { provisionCopy } from '@klantbeeld/database/testing';
import {
  createTokenVerifier,
  FULL_REACH,
  KeysUnavailableError,
  withMunicipalities,
  type DocumentMode,
  type DoorLimits,
  type TimeLimits,
} from '@klantbeeld/gateway';
import {
  anchorFolderIn,
  deriveSecrets,
  EVENT_LOG_DATABASE,
  seatOf,
  SERVICES,
  startWorld,
  type Secrets,
  type Shape,
  type World,
  type WorldOptions,
} from '@klantbeeld/platform';
import { staffOfTests, WORKS_FOR } from './test-staff.js';

const ISSUER = 'https://issuer.test.example';
const AUDIENCE = 'klantbeeld';
const ROOMY: Partial<DoorLimits> = { pointsPerMinute: 1_000_000_000, socketsPerCaller: 1_000 };

/** An answer of the graph, as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Answers are read by path in the tests; a wrong path fails there.
  readonly data: any;
  readonly errors:
    readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  readonly text: string;
}

/** What a question is asked with, beside the document. */
export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly purpose?: Purpose | string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** How a token differs from the usual one. */
export interface TokenOptions {
  /** Life of the token; below zero it has expired. */
  readonly ttlSeconds?: number;
  /** The one purpose that it is bound to. */
  readonly purpose?: string;
  readonly issuer?: string;
  readonly audience?: string;
}

/** A whole platform of its own: databases, subgraphs, gateway, tokens; on the real server of the test run. */
export interface TestWorld extends World {
  readonly secrets: Secrets;
  /** What the names of its databases start with. */
  readonly prefix: string;
  readonly shape: Shape;
  /** The settings with which a command works on this world. */
  readonly settings: Readonly<Record<string, string>>;
  /** Asks the graph as a member of staff, over real HTTP. */
  ask(staffId: string, query: string, options?: AskOptions): Promise<Answer>;
  tokenFor(staffId: string, options?: TokenOptions): Promise<string>;
  /** Statements that services sent, and calls to subgraphs that the gateway made, since the last reset. */
  readonly counted: { statements: string[]; calls: string[]; reset(): void };
  /** From now on the issuer stands for none of its tokens. */
  withdrawKey(): void;
  /** Whether the keys of the issuer can be read; when not, no token can be checked. */
  reachIssuer(isReached: boolean): void;
  /** The day it is in this world. */
  setToday(date: string): void;
  /** Stops the gateway and all, and starts anew on the same databases. */
  restart(changes?: RestartChanges): Promise<void>;
}

/** What is different after a restart. */
export interface RestartChanges {
  /** Where the event log is from then on. */
  readonly events?: KindOfLog;
  /** Done while nothing runs. */
  readonly between?: () => Promise<unknown>;
}

/** How a test world differs from the usual one. */
export interface TestWorldOptions {
  readonly shape?: Shape;
  readonly limits?: TimeLimits;
  /** Milliseconds for which an event that cannot be told is tried again; the usual time when left out. */
  readonly patience?: number;
  readonly today?: string;
  /** The secret that its keys are derived from; one of its own when left out. */
  readonly secret?: string;
  /** Databases that are there already, with the data folder that goes with them; new ones when left out. */
  readonly place?: { readonly url: string; readonly prefix: string; readonly dataFolder: string };
  /** Pages beside the graph; none when left out. */
  readonly pages?: WorldOptions['pages'];
  /** Which documents run; any when left out. */
  readonly documents?: DocumentMode;
  /** Other sites whose pages may ask. */
  readonly origins?: readonly string[];
  /** Limits of a caller; when left out a caller may ask and open more than a test ever does. */
  readonly doorLimits?: Partial<DoorLimits>;
  /** Another access log, to measure what the real one costs. */
  readonly accessLog?: AccessLog;
  /** Where its event log is; in PostgreSQL when left out. */
  readonly events?: KindOfLog;
}

/** Where an event log is. */
export type KindOfLog = 'PostgreSQL' | 'NATS';

/** Logs on which tests run here: on NATS only where there is a broker; the run says so when there is none. */
export const LOGS: readonly KindOfLog[] = process.env.KLANTBEELD_TEST_NATS_URL
  ? ['PostgreSQL', 'NATS']
  : ['PostgreSQL'];

/** Both ways of joining the parts; the second has its events on NATS, where there is a broker. */
export const SURROUNDINGS: readonly (readonly [Shape, KindOfLog])[] = [
  ['one process', 'PostgreSQL'],
  ['over the network', LOGS.at(-1)!],
];

/** Starts a world on the PostgreSQL of this test run. Stop it when done. */
export async function openTestWorld({
  shape = 'one process',
  limits,
  patience,
  today,
  secret = randomBytes(32).toString('hex'),
  pages,
  documents,
  origins,
  doorLimits = ROOMY,
  accessLog,
  place,
  events = 'PostgreSQL',
}: TestWorldOptions = {}): Promise<TestWorld> {
  const url = place?.url ?? process.env.KLANTBEELD_TEST_DATABASE_URL;
  if (!url) throw new Error('Run the tests with `pnpm test`: it starts the database.');
  const natsUrlOf = (kind: KindOfLog): string | null =>
    kind === 'NATS' ? process.env.KLANTBEELD_TEST_NATS_URL! : null;
  let natsUrl = natsUrlOf(events);
  const secrets = deriveSecrets(secret);
  const dataFolder = place?.dataFolder ?? (await mkdtemp(join(tmpdir(), 'test-world-')));
  const keys = await generateKeyPair('EdDSA');
  const counted: TestWorld['counted'] = {
    statements: [],
    calls: [],
    reset: () => {
      counted.statements = [];
      counted.calls = [];
    },
  };
  let clock = today;
  let isWithdrawn = false;
  let isReached = true;
  const open = (): Promise<World> =>
    startWorld({
      server: {
        url,
        prefix,
        natsUrl,
        secrets,
        observer: (service, { name, text }) => counted.statements.push(`${service}: ${name ?? text}`),
      },
      anchorFolder: anchorFolderIn(dataFolder),
      host: '127.0.0.1',
      port,
      shape,
      patience,
      verify: withMunicipalities(
        createTokenVerifier({
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['EdDSA'],
          reach: FULL_REACH,
          keys: async () => {
            if (!isReached) throw new KeysUnavailableError('The keys of the issuer are not known.');
            if (isWithdrawn) throw new Error('No key of the issuer fits.');
            return keys.publicKey;
          },
        }),
        WORKS_FOR,
      ),
      now: () => (clock === undefined ? new Date() : new Date(`${clock}T12:00:00+01:00`)),
      onCall: ({ subgraph, kind }) => counted.calls.push(`${subgraph}: ${kind}`),
      ...(limits && { limits }),
      ...(pages && { pages }),
      ...(documents && { documents }),
      ...(origins && { origins }),
      doorLimits,
      ...(accessLog && { accessLog }),
    });
  const prefix = place?.prefix ?? `t_${randomUUID().slice(0, 8)}`;
  let port = 0;
  if (!place) await provisionCopies(url, prefix, secrets);
  let world = await open();
  port = world.door.port;
  const tokenFor: TestWorld['tokenFor'] = (staffId, options) => signToken(keys.privateKey, staffId, options);
  return {
    get databases() {
      return world.databases;
    },
    get subgraphs() {
      return world.subgraphs;
    },
    get servers() {
      return world.servers;
    },
    get events() {
      return world.events;
    },
    get log() {
      return world.log;
    },
    get door() {
      return world.door;
    },
    secrets,
    prefix,
    shape,
    get settings() {
      return {
        DATABASE_URL: url,
        KLANTBEELD_SECRET: secret,
        KLANTBEELD_DATABASE_PREFIX: prefix,
        KLANTBEELD_DATA: dataFolder,
        ...(natsUrl && { NATS_URL: natsUrl }),
      };
    },
    counted,
    tokenFor,
    settled: () => world.settled(),
    logsSealed: () => world.logsSealed(),
    stop: async () => {
      await world.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
    withdrawKey: () => void (isWithdrawn = true),
    reachIssuer: (reached) => void (isReached = reached),
    setToday: (date) => void (clock = date),
    restart: async (changes = {}) => {
      await world.stop();
      if (changes.events) natsUrl = natsUrlOf(changes.events);
      await changes.between?.();
      world = await open();
    },
    ask: async (staffId, query, { variables, purpose, token, headers } = {}) => {
      const response = await fetch(`http://127.0.0.1:${world.door.port}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token ?? (await tokenFor(staffId))}`,
          ...(purpose && { 'x-purpose': purpose }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const body = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, text, data: body.data, errors: body.errors };
    },
  };
}

/** The databases of a world with all their tables, so that starting finds nothing to migrate. */
async function provisionCopies(url: string, prefix: string, secrets: Secrets): Promise<void> {
  const parts = [...SERVICES, { name: 'events', database: EVENT_LOG_DATABASE }];
  const seats = parts.map(({ name, database }) => [seatOf({ prefix, secrets }, name), database] as const);
  await Promise.all(seats.map(([seat, definition]) => provisionCopy(url, seat, definition)));
}

async function signToken(
  key: CryptoKey,
  staffId: string,
  { ttlSeconds = 3600, purpose, issuer = ISSUER, audience = AUDIENCE }: TokenOptions = {},
): Promise<string> {
  const staff = staffOfTests(staffId);
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    name: staff.name,
    roles: staff.roles,
    organisation: staff.organisation,
    ...(purpose && { purpose }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(staffId)
    .setIssuedAt(now)
    .setExpirationTime(now + ttlSeconds)
    .sign(key);
}

/** Every purpose of a role, for builders. */
export function purposesOfRole(role: Role): readonly Purpose[] {
  return PURPOSES_OF_ROLE[role];
}
