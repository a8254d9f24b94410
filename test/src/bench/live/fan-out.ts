import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { openEmbeddedServer } from '@klantbeeld/database';
import { PURPOSES_OF_ROLE } from '@klantbeeld/access';
import { recordDossiers } from '../../world/dossiers.js';
import { everywhere, assign, registerPerson } from '../../world/people.js';
import { staffOfTests } from '../../world/test-staff.js';
import { openTestWorld, type TestWorld } from '../../world/test-world.js';
import type { GatewayStart } from '../measuring/gateway-process.js';
import { startMeasured, type MeasuredProcess } from '../measuring/measured-process.js';
import { installPeers } from '../measuring/peers.js';
import { AUDIENCE, ISSUER } from '../measuring/trusted-key.js';

/** What one event to many sockets costs. */
export interface FanOut {
  readonly sockets: number;
  /** Milliseconds from the event until half, ninety-nine in a hundred and all have it: medians over the events. */
  readonly p50: number;
  readonly p99: number;
  readonly last: number;
  /** Microseconds of the server's processor for one delivery. */
  readonly processor: number;
  /** Bytes of the server for one socket. */
  readonly memory: number;
  /** Different subscriptions that the server follows. */
  readonly topics: number;
}

/** A server that is measured. */
interface Contender {
  readonly process: MeasuredProcess;
  readonly url: string;
  /** Lets one event happen. */
  happen(): Promise<void>;
}

const SIZES = (process.env.KLANTBEELD_BENCH_SOCKETS ?? '1000,5000,10000').split(',').map(Number);
const EVENTS = 7;
/** As many as one member of staff may have. */
const SOCKETS_OF_ONE = 5;
/** Each look is written down: with few people it shows what the sockets cost, with many what the looks do. */
const FEW = 10;
const QUERY = `subscription { placementUpdated { cursor kind placement { id version jobTitle hoursPerWeek client {
  id name { full } benefits { __typename ... on BenefitsDossier { exemption { exempt } } }
  support { __typename ... on Withheld { reason } }
} } } }`;

const START = `mutation($input: StartPlacementInput!) {
  startPlacement(input: $input) { ... on StartPlacementSuccess { placement { id } } }
}`;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

async function main(): Promise<void> {
  const hasHive = await installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-fan-out-'));
  const server = await openEmbeddedServer({ dataDirectory: folder, durable: true, maxConnections: 200 });
  process.env.KLANTBEELD_TEST_DATABASE_URL = server.url;
  const world = await openTestWorld({ shape: 'over the network' });
  try {
    const staff = Array.from(
      { length: Math.ceil(Math.max(...SIZES) / SOCKETS_OF_ONE) },
      (_, index) => `sw-${index + 1}`,
    );
    const tokens = await Promise.all(staff.map(tokenFor));
    const client = await clientOf(world, staff);
    const sample = await sampleOf(world, client, tokens);
    for (const sockets of SIZES) {
      const ours = await measure(await openGateway(world, client), tokens.slice(0, peopleOf(sockets)), sockets);
      const bare = await measure(await openBare(sample), tokens, sockets);
      const few = await measure(await openGateway(world, client), tokens.slice(0, FEW), sockets);
      process.stdout.write(`${sockets} sockets\n  klantbeeld  ${told(ours)}, of ${peopleOf(sockets)} people\n`);
      process.stdout.write(`  klantbeeld  ${told(few)}, of ${FEW} people\n  broadcast   ${told(bare)}\n`);
      if (hasHive)
        process.stdout.write(`  hive        ${told(await measure(await openHive(sample), tokens, sockets))}\n`);
      const ratios = [ours, few].map(({ p99 }) => (p99 / bare.p99).toFixed(2));
      process.stdout.write(`  p99 ${ratios.join(' and ')} times the broadcast's\n`);
    }
  } finally {
    await world.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Followed {
  readonly clientId: string;
  readonly placementId: string;
}

function peopleOf(sockets: number): number {
  return Math.ceil(sockets / SOCKETS_OF_ONE);
}

/** One client of all these members of staff, with a dossier and a placement. */
async function clientOf(world: TestWorld, staff: readonly string[]): Promise<Followed> {
  const clientId = await registerPerson(world, { surname: 'Waterval' });
  await assign(world, 'con-1', clientId);
  await recordDossiers(world, [clientId]);
  const input = { clientId, stage: 'SHELTERED_INSIDE', jobTitle: 'Hovenier', hoursPerWeek: 24, from: '2026-01-05' };
  const { data } = await world.ask('con-1', START, { variables: { input }, purpose: 'WWB_WORK' });
  const placementId: string = data.startPlacement.placement.id;
  const rows = staff.flatMap((staff_id) =>
    PURPOSES_OF_ROLE.JOB_COACH.map((purpose) => ({
      id: randomUUID(),
      client_id: clientId,
      staff_id,
      purpose,
      capacity: 'GUIDANCE',
      is_responsible: false,
      from_on: '2020-01-01',
      until_on: null,
      version: 1,
    })),
  );
  await everywhere(world, 'assignment', rows);
  await world.settled();
  return { clientId, placementId };
}

async function tokenFor(id: string): Promise<string> {
  const { name, roles, organisation } = staffOfTests(id);
  return new SignJWT({ name, roles, organisation })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
}

async function openGateway(world: TestWorld, { clientId, placementId }: Followed): Promise<Contender> {
  const process = startMeasured('measuring/gateway-process');
  const start: GatewayStart = {
    databaseUrl: world.settings.DATABASE_URL!,
    prefix: world.prefix,
    secret: world.settings.KLANTBEELD_SECRET!,
    subgraphs: [...world.servers].map(([name, { url }]) => [name, url] as const),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
  const port = await process.ask<number>('start', start);
  const of = { source: 'people-development', kind: 'PLACEMENT_CHANGED', clientId, subjectId: placementId };
  return {
    process,
    url: `ws://127.0.0.1:${port}/graphql`,
    happen: () =>
      world.log.append([
        { ...of, eventId: randomUUID(), version: 1, payload: {}, occurredAt: new Date().toISOString() },
      ]),
  };
}

async function openBare(event: unknown): Promise<Contender> {
  const process = startMeasured('live/bare-process');
  const port = await process.ask<number>('start');
  return { process, url: `ws://127.0.0.1:${port}/graphql`, happen: () => process.ask('publish', event) };
}

async function openHive(event: unknown): Promise<Contender> {
  const process = startMeasured('live/hive-process');
  const port = await process.ask<number>('start', event);
  return { process, url: `ws://127.0.0.1:${port}/graphql`, happen: () => process.ask('publish') };
}

/** What our gateway tells one socket: the others tell the same. */
async function sampleOf(world: TestWorld, client: Followed, tokens: readonly string[]): Promise<unknown> {
  const contender = await openGateway(world, client);
  const listeners = startMeasured('live/listeners-process');
  await listen(contender, listeners, tokens, 1);
  await arrive(contender, listeners, 1);
  const { first } = await listeners.ask<{ first: string }>('arrived');
  await Promise.all([contender.process.stop(), listeners.stop()]);
  const { payload } = JSON.parse(first) as { payload: { data: unknown; errors?: unknown } };
  if (payload.errors) throw new Error(`The event could not be told whole: ${first}`);
  return payload.data;
}

async function measure(contender: Contender, tokens: readonly string[], sockets: number): Promise<FanOut> {
  const { process: server } = contender;
  const listeners = startMeasured('live/listeners-process');
  try {
    // What is needed for one socket is there before the others are counted.
    await listen(contender, listeners, tokens, 1);
    await arrive(contender, listeners, 1);
    const alone = await server.memory();
    await listen(contender, listeners, tokens, sockets);
    const opened = await server.memory();
    const took: number[][] = [];
    const used: number[] = [];
    for (let event = 0; event < EVENTS; event += 1) {
      const before = await server.processor();
      took.push(await arrive(contender, listeners, sockets));
      used.push(((await server.processor()) - before) / sockets);
    }
    const { topics } = await server.ask<{ topics: number }>('live');
    return {
      sockets,
      topics,
      p50: median(took.map((times) => times[Math.floor(times.length / 2)]!)),
      p99: median(took.map((times) => times[Math.ceil(times.length * 0.99) - 1]!)),
      last: median(took.map((times) => times.at(-1)!)),
      processor: median(used),
      memory: (opened - alone) / sockets,
    };
  } finally {
    await Promise.all([server.stop(), listeners.stop()]);
  }
}

/** Opens sockets until there are so many, and waits until the server follows for each of them. */
async function listen(
  { process: server, url }: Contender,
  listeners: MeasuredProcess,
  tokens: readonly string[],
  sockets: number,
): Promise<void> {
  await listeners.ask('listen', { url, tokens, sockets, query: QUERY });
  await until(async () => (await server.ask<{ readers: number }>('live')).readers === sockets);
}

/** Lets an event happen; resolves to the milliseconds until each socket had it, the quickest first. */
async function arrive({ happen }: Contender, listeners: MeasuredProcess, sockets: number): Promise<number[]> {
  await listeners.ask('begin');
  const began = performance.timeOrigin + performance.now();
  await happen();
  await until(async () => (await listeners.ask<{ count: number }>('arrived')).count >= sockets);
  const arrivals = await listeners.ask<number[]>('arrivals');
  if (arrivals.length !== sockets) throw new Error(`${arrivals.length} deliveries to ${sockets} sockets.`);
  return arrivals.map((arrival) => arrival - began).toSorted((one, other) => one - other);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('Not every socket was reached within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function told({ p50, p99, last, processor, memory, topics }: FanOut): string {
  const times = `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, last ${last.toFixed(0)} ms`;
  const cost = `${processor.toFixed(1)} microseconds a delivery, ${(memory / 1024).toFixed(1)} KB a socket`;
  return `${times}, ${cost}, ${topics} followed upstream`;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

await main();
