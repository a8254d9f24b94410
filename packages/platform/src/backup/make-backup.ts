import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  atOneMoment,
  migrationsDone,
  openPool,
  rowsAsText,
  sequencesNow,
  storedTables,
  urlOfSeat,
  type SqlExecutor,
  type SqlPool,
} from '@klantbeeld/database';
import { holdDispatch, type LogBounds } from '@klantbeeld/events';
import { seatOf, type DatabaseServer } from '../running/databases.js';
import { SUBGRAPHS } from '../running/services.js';
import { BackupError } from './backup-error.js';
import {
  FORMAT,
  MANIFEST_FILE,
  sealedManifest,
  type BackupManifest,
  type DatabaseCopy,
  type SealCopy,
  type TableCopy,
} from './manifest.js';
import { writeTableFile } from './table-file.js';

/** Name of the event log among the databases. */
export const EVENTS = 'events';
/** Databases of a backup: one of each service, and the event log. */
export const PLACES: readonly string[] = [...SUBGRAPHS, EVENTS];

const BOUNDS = 'select coalesce(min(position), 0) as oldest, coalesce(max(position), 0) as newest from event_log';
const POSITIONS = 'select consumer, position from consumer_position order by consumer';
const SEAL = `select number, encode(hash, 'hex') as hash from log_seal order by number desc limit 1`;

/**
 * Copies all databases as they were at one moment into a new folder, while everything runs on. Throws BackupError when
 * the folder is there or a database is not; then nothing is left of it.
 */
export async function makeBackup(server: DatabaseServer, folder: string, madeAt: Date): Promise<BackupManifest> {
  const pools = PLACES.map((place) => openPool({ url: urlOfSeat(server.url, seatOf(server, place)), maximum: 2 }));
  try {
    await refuseAbsent(server, pools);
    await mkdirOnce(folder);
    const manifest = await copyAll(server, pools, folder, madeAt).catch(async (error: unknown) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
    return manifest;
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/**
 * While the snapshots are taken nothing moves from an outbox to the log. So every event of the log has its effect in the
 * copy of where it happened, no consumer is further than the log, and what was not moved yet still waits in an outbox.
 */
function copyAll(
  { secrets }: DatabaseServer,
  pools: readonly SqlPool[],
  folder: string,
  madeAt: Date,
): Promise<BackupManifest> {
  const hold = async (transaction: SqlExecutor): Promise<void> => holdDispatch(transaction);
  const held = (snapshots: readonly SqlExecutor[]): Promise<LogBounds> => boundsOf(snapshots[PLACES.indexOf(EVENTS)]!);
  const work = async (snapshots: readonly SqlExecutor[], log: LogBounds): Promise<BackupManifest> => {
    const databases: Record<string, DatabaseCopy> = {};
    for (const [index, place] of PLACES.entries()) databases[place] = await copyOne(snapshots[index]!, folder, place);
    const manifest = { format: FORMAT, madeAt: madeAt.toISOString(), secret: secrets.mark, log, databases } as const;
    const text = sealedManifest(manifest, secrets.backupKey);
    await writeFile(join(folder, MANIFEST_FILE), text, { flag: 'wx', mode: 0o600, flush: true });
    return manifest;
  };
  return atOneMoment(pools, { hold, held, work });
}

async function boundsOf(events: SqlExecutor): Promise<LogBounds> {
  return (await events.query<LogBounds>(BOUNDS))[0]!;
}

async function copyOne(snapshot: SqlExecutor, folder: string, place: string): Promise<DatabaseCopy> {
  const tables: Record<string, TableCopy> = {};
  for (const table of await storedTables(snapshot)) {
    const { name, columns } = table;
    const written = await writeTableFile(folder, join(place, `${name}.jsonl`), rowsAsText(snapshot, table));
    tables[name] = { ...written, columns };
  }
  const migrations = await migrationsDone(snapshot);
  const sequences = await sequencesNow(snapshot);
  return {
    migrations,
    tables,
    sequences,
    positions: await positionsIn(snapshot, place),
    seal: await sealIn(snapshot, place),
  };
}

/** How far each consumer of a service has come in the event log. */
export async function positionsIn(executor: SqlExecutor, place: string): Promise<Readonly<Record<string, number>>> {
  if (place === EVENTS) return {};
  const rows = await executor.query<{ consumer: string; position: number }>(POSITIONS);
  return Object.fromEntries(rows.map(({ consumer, position }) => [consumer, position]));
}

/** The newest seal of the access log of a service. */
export async function sealIn(executor: SqlExecutor, place: string): Promise<SealCopy | null> {
  if (place === EVENTS) return null;
  return (await executor.query<SealCopy>(SEAL))[0] ?? null;
}

async function mkdirOnce(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new BackupError(`${folder} is there already; a backup is made in a folder of its own.`);
  });
}

/** Where a database is not there, or was made by another secret, its role cannot come in. */
async function refuseAbsent(server: DatabaseServer, pools: readonly SqlPool[]): Promise<void> {
  for (const [index, pool] of pools.entries()) {
    await pool.query('select 1').catch((error: Error & { code?: string }) => {
      if (!['28P01', '28000', '3D000'].includes(error.code ?? '')) throw error;
      const { name } = seatOf(server, PLACES[index]!);
      throw new BackupError(
        `The database ${name} cannot be opened: it is not there, or was made with another KLANTBEELD_SECRET.`,
      );
    });
  }
}
