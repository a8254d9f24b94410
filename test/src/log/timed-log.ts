import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ACCESS_LOG_TABLES,
  createAccessLogKeys,
  LOG_TABLES,
  LOG_TRIM_TABLES,
  openAccessLog,
  openFileAnchor,
  sealsAfter,
  startSealer,
  trimAccessLog,
  verifyAccessLog,
  type AccessLine,
  type AccessLogKeys,
  type Anchor,
  type GoneRows,
  type LogReader,
  type LogStore,
  type LogTrim,
  type LogVerdict,
  type TrimOptions,
} from '@klantbeeld/access';
import { sqlMigration, wallForHouse, type Database } from '@klantbeeld/database';
import { openTestDatabase } from '@klantbeeld/subgraph/testing';
import { callerOfTests } from '../world/test-caller.js';

const EVERY_TABLE = [...LOG_TABLES, 'log_seal', 'log_trim'];
const LOG_WALLS = ['migration', ...EVERY_TABLE].flatMap(wallForHouse);
const MIGRATIONS = [sqlMigration('20261121T1200_create-log', [...ACCESS_LOG_TABLES, ...LOG_TRIM_TABLES, ...LOG_WALLS])];

/** The moment at which these logs are trimmed and verified. */
export const NOW = new Date('2026-11-22T03:00:00Z');

/** Moments past a term of five years at that moment. */
export const OLD = ['2020-01-06', '2020-06-01', '2021-03-01', '2021-11-21'].map((day) => `${day}T10:00:00Z`);
/** Moments that are kept; of the first it is the last day. */
export const KEPT = ['2021-11-22', '2024-02-29', '2026-11-20'].map((day) => `${day}T10:00:00Z`);
/** Looks under each seal, unless a test says otherwise. */
export const EACH = 3;

/** An access log of which a test sets the time. */
export interface TimedLog {
  readonly database: Database;
  readonly keys: AccessLogKeys;
  readonly anchor: Anchor;
  /** Writes looks at a moment and seals them, each time under a seal of their own. */
  write(moments: readonly string[], looks?: number): Promise<void>;
  /** Writes looks without sealing them. */
  look(moment: string, looks: number): Promise<void>;
  /** Seals what was written, at a moment. */
  seal(moment: string): Promise<void>;
  trim(options?: Partial<TrimOptions>): Promise<GoneRows>;
  verify(store?: LogReader): Promise<LogVerdict>;
  /** How many rows there are of processing_log, access_audit, log_seal and log_trim. */
  sizes(): Promise<readonly number[]>;
  end(): Promise<void>;
}

/** Opens an empty one on a database of its own. */
export async function openTimedLog(): Promise<TimedLog> {
  const folder = await mkdtemp(join(tmpdir(), 'timed-log-'));
  const { database } = await openTestDatabase({ entities: [], migrations: MIGRATIONS }, 'log');
  const keys = createAccessLogKeys(Buffer.alloc(32, 11));
  const anchor = openFileAnchor(join(folder, 'benefits.log'));
  const log = openAccessLog({ store: database, keys });
  let clock = NOW;
  const sealer = startSealer({
    store: database,
    anchor,
    everyMilliseconds: 3_600_000,
    now: () => clock,
    onError: (error) => {
      throw error;
    },
  });
  const look: TimedLog['look'] = (moment, looks) => log.write(Array.from({ length: looks }, () => lineAt(moment)));
  const seal: TimedLog['seal'] = async (moment) => {
    clock = new Date(moment);
    await sealer.sealed();
  };
  const trimOptions = { store: database, keys, anchor, today: '2026-11-22', now: NOW } as const;
  return {
    database,
    keys,
    anchor,
    look,
    seal,
    write: async (moments, looks = EACH) => {
      for (const moment of moments) {
        await look(moment, looks);
        await seal(moment);
      }
    },
    trim: (options) => trimAccessLog({ ...trimOptions, term: { amount: 5, unit: 'YEAR' }, ...options }),
    verify: (store = database) => verifyAccessLog({ store, keys, anchor, now: NOW }),
    sizes: async () => {
      const sizeOf = (table: string) => database.query<{ size: number }>(`select count(*)::int as size from ${table}`);
      return (await Promise.all(EVERY_TABLE.map(sizeOf))).map(([row]) => row!.size);
    },
    end: async () => {
      await log.close();
      await sealer.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function lineAt(moment: string): AccessLine {
  return {
    caller: { ...callerOfTests('con-1', 'WWB_WORK'), requestId: randomUUID() },
    law: 'WWB',
    clientId: randomUUID(),
    name: 'query client',
    spanId: '00f067aa0ba902b7',
    startedAt: new Date(moment),
    endedAt: new Date(moment),
    isAnswered: true,
    caseId: null,
    capacity: 'GUIDANCE',
    given: ['Client.name'],
    withheld: [],
    decision: 'SHOWN',
  };
}

/** What a trim until a seal would say, without its mark. */
export async function forgedTrim({ database }: TimedLog, until = 4): Promise<Omit<LogTrim, 'mark'>> {
  const [seal] = await sealsAfter(database, until - 1, 1);
  return {
    number: 1,
    trimmedAt: NOW.toISOString(),
    lastSeal: until,
    lastHash: seal!.hash.toString('hex'),
    processingUntil: seal!.processing.until,
    auditUntil: seal!.audit.until,
    newestAt: seal!.sealedAt,
    term: { amount: 5, unit: 'YEAR' },
    findings: 0,
  };
}

/** Does something as who has every right on the database. */
export async function unguarded(store: LogStore, act: string | ((sql: LogReader) => Promise<unknown>)): Promise<void> {
  await store.transaction(async (sql) => {
    for (const table of EVERY_TABLE) await sql.query(`alter table ${table} disable trigger user`);
    await (typeof act === 'string' ? sql.query(act) : act(sql));
    for (const table of EVERY_TABLE) await sql.query(`alter table ${table} enable trigger user`);
  });
}
