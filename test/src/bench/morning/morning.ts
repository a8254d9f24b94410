import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openEmbeddedServer } from '@klantbeeld/database';
import { SUBGRAPHS } from '@klantbeeld/platform';
import { until } from '../../world/until.js';
import { klantbeeld, type RunningCommand } from '../../world/process.js';
import type { GatewayStart } from '../measuring/gateway-process.js';
import { startMeasured, type MeasuredProcess } from '../measuring/measured-process.js';
import { memberOf, type Member } from '../measuring/members.js';
import { COUNTRY } from './mix.js';
import { parentOf, secondsOf, secondsOfMachine, secondsOfPostgres } from '../measuring/processors.js';
import { AUDIENCE, ISSUER } from '../measuring/trusted-key.js';
import { sizesOf, type Sizes } from './sizes.js';
import type { MorningAsked, MorningSeen, StaffStart } from './staff-process.js';
import { tellLoad, tellMorning, tellSizes } from './telling.js';

const SECONDS = Number(process.env.KLANTBEELD_BENCH_SECONDS ?? 60);
const CLIENTS = Number(process.env.KLANTBEELD_BENCH_CLIENTS ?? 20_000);
/** How much less there is of everything than in the whole country. */
const FACTOR = Number(process.env.KLANTBEELD_BENCH_FACTOR ?? 10);
const PREFIX = 'morning';
/** One member of staff may have five: some are left for who logs on again. */
const SOCKETS_OF_ONE = 3;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** What runs, each in a process of its own. */
interface Running {
  readonly services: ReadonlyMap<string, RunningCommand>;
  readonly gateway: MeasuredProcess;
  readonly staff: MeasuredProcess;
  readonly port: number;
  readonly postmaster: number;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-morning-'));
  const server = await openEmbeddedServer({ dataDirectory: folder, durable: true, maxConnections: 300 });
  const secret = randomBytes(32).toString('hex');
  const settings = {
    DATABASE_URL: server.url,
    KLANTBEELD_DATA: folder,
    KLANTBEELD_DATABASE_PREFIX: PREFIX,
    KLANTBEELD_SECRET: secret,
  };
  let running: Running | undefined;
  try {
    say(`Making ${CLIENTS} clients.`);
    const seeding = klantbeeld(['demo', '--clients', String(CLIENTS)], settings);
    if ((await seeding.ended()) !== 0) throw new Error(seeding.output());
    running = await startAll(settings, server.url, secret);
    await simulate(running, server.url);
  } finally {
    if (running) await stopAll(running);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startAll(settings: Readonly<Record<string, string>>, url: string, secret: string): Promise<Running> {
  const services = new Map(SUBGRAPHS.map((name) => [name, klantbeeld(['serve', name, '--port', '0'], settings)]));
  const gateway = startMeasured('measuring/gateway-process');
  const staff = startMeasured('morning/staff-process');
  const ready = [...services].map(
    async ([name, command]) => [name, (await command.printed(/is ready at (\S+)/))[1]!] as const,
  );
  const start: GatewayStart = {
    databaseUrl: url,
    prefix: PREFIX,
    secret,
    subgraphs: await Promise.all(ready),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
  const port = await gateway.ask<number>('start', start);
  const [row] = await rowsOf<{ pid: number }>(url, 'postgres', 'select pg_backend_pid() as pid');
  return { services, gateway, staff, port, postmaster: row!.pid };
}

async function simulate(running: Running, url: string): Promise<void> {
  const { staff, gateway, port } = running;
  const members = await membersOf(url);
  const sockets = Math.min(Math.round(COUNTRY.sockets / FACTOR), members.length * SOCKETS_OF_ONE);
  say(`${members.length} members of staff open ${sockets} sockets.`);
  const start: StaffStart = {
    port,
    members,
    sockets,
    issuer: ISSUER,
    audience: AUDIENCE,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
  await staff.ask('start', start);
  const followed = async (): Promise<boolean> => (await gateway.ask<{ readers: number }>('live')).readers >= sockets;
  await until('every socket is followed', followed, 60_000);
  await staff.ask('prepare');
  const before = await sizesOf(url, PREFIX);
  say(
    `A morning of ${SECONDS} seconds; the machine has ${cpus().length} cores and a load of ${loadavg()[0]!.toFixed(1)}.`,
  );
  const used = await usedOf(running);
  const asked: MorningAsked = { seconds: SECONDS, factor: FACTOR };
  const began = performance.now();
  const seen = await staff.ask<MorningSeen>('morning', asked);
  const took = (performance.now() - began) / 1000;
  const usedAfter = await usedOf(running);
  report(seen, { before, after: await sizesOf(url, PREFIX) });
  say(tellLoad(used.map(([name, seconds], index) => [name, (usedAfter[index]![1] - seconds) / took] as const)));
  judge(seen);
}

function report(seen: MorningSeen, { before, after }: { readonly before: Sizes; readonly after: Sizes }): void {
  say(tellMorning(seen, SECONDS));
  say(tellSizes(before, after, CLIENTS));
}

/** Wrong answers, errors and events that somebody never heard of are a failure; how long it took is not. */
function judge({ failures, missing }: MorningSeen): void {
  if (failures.length === 0 && missing === 0) return;
  say(`FAILED: ${failures.length} failures, ${missing} events that were not heard`);
  failures.slice(0, 10).forEach((failure) => say(`  ${failure}`));
  process.exitCode = 1;
}

async function membersOf(url: string): Promise<Member[]> {
  const text = `select id, roles, organisation from staff_member where id ~ '^vol-(con|sw)-' order by md5(id)`;
  const rows = await rowsOf<Pick<Member, 'id' | 'roles' | 'organisation'>>(url, `${PREFIX}_people_development`, text);
  return rows.map((row) => memberOf(row, CLIENTS)).filter(({ clients }) => clients.last - clients.first + 1 >= 20);
}

async function rowsOf<Row extends object>(url: string, database: string, text: string): Promise<Row[]> {
  const address = new URL(url);
  address.pathname = `/${database}`;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text);
    if (database !== 'postgres') return rows;
    return rows.map((row) => ('pid' in row ? { ...row, pid: parentOf(Number(row.pid)) } : row));
  } finally {
    await client.end();
  }
}

/** Seconds of processor time so far, by what runs. */
async function usedOf({ services, gateway, staff, postmaster }: Running): Promise<(readonly [string, number])[]> {
  const machine = secondsOfMachine();
  const ours = [
    ['gateway', (await gateway.processor()) / 1_000_000],
    ...[...services].map(([name, { child }]) => [name, secondsOf(child.pid!)] as const),
    ['PostgreSQL', secondsOfPostgres(postmaster)],
    ['staff (this bench)', (await staff.processor()) / 1_000_000],
  ] as const;
  const sum = ours.reduce((total, [, seconds]) => total + seconds, 0);
  return [...ours, ['others on this machine', machine - sum]];
}

async function stopAll({ services, gateway, staff }: Running): Promise<void> {
  await Promise.all([staff.stop(), gateway.stop()]);
  for (const { child } of services.values()) child.kill('SIGTERM');
  await Promise.all([...services.values()].map((service) => service.ended()));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
