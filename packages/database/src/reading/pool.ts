import pg from 'pg';
import { HOUSE, NOTHING, reachAtStart, reachValues, SET_REACH, type Reach } from '../walls/reach.js';
import type { SqlExecutor } from './sql-executor.js';

/** What is told of each statement that is sent, for counting and tracing. */
export type StatementObserver = (statement: { readonly name: string | undefined; readonly text: string }) => void;

/** Settings of a pool of connections. */
export interface PoolOptions {
  /** postgres:// address with role and password. */
  readonly url: string;
  /** Most connections at once; few are quicker than many on a small machine. */
  readonly maximum: number;
  /** A statement is ended after this many milliseconds, so that one lock cannot hold every connection; never when left out. */
  readonly statementLimit?: number;
  /** Told of every statement. */
  readonly observer?: StatementObserver;
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Connections to one database that read for callers: each statement within the reach of whoever asks. */
export interface ReachingPool {
  /** Reads within a reach, prepared once for each connection when there is a name. Throws the database's error. */
  read<Row extends object>(reach: Reach, text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** Closes every connection after its statement. */
  close(): Promise<void>;
}

/** Connections to one database that run prepared statements and transactions. */
export interface SqlPool extends SqlExecutor {
  /** Runs the work in one transaction; commits when it resolves, rolls back when it rejects. */
  transaction<Result>(work: (transaction: SqlExecutor) => Promise<Result>): Promise<Result>;
  /** Closes every connection after its statement. */
  close(): Promise<void>;
}

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());

/** A statement waits this long for a free connection, or for the server to take a new one. */
const CONNECTION_MILLISECONDS = 5_000;

/**
 * Opens a pool for the house's own work, with every municipality in reach. Connections are made when first needed, so a
 * database that is down fails the statement, not this.
 */
export function openPool(options: PoolOptions): SqlPool {
  const pool = poolOf(options, HOUSE, { isPipelined: false });
  const run = async <Row extends object>(
    runner: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> => {
    options.observer?.({ name, text });
    const result = await runner.query<Row & pg.QueryResultRow>({ text, values: [...values], ...(name && { name }) });
    return result.rows;
  };
  return {
    query: (text, values, name) => run(pool, text, values, name),
    transaction: (work) =>
      inTransaction(pool, (client) => work({ query: (text, values, name) => run(client, text, values, name) })),
    close: () => pool.end(),
  };
}

/** Opens a pool that reads for callers; outside of a reach its connections see nothing. */
export function openReachingPool(options: PoolOptions): ReachingPool {
  const pool = poolOf(options, NOTHING, { isPipelined: true });
  return {
    read: (reach, text, values = [], name = undefined) => {
      options.observer?.({ name, text });
      return readWithin(pool, reach, { text, values: [...values], ...(name && { name }) });
    },
    close: () => pool.end(),
  };
}

function poolOf(options: PoolOptions, start: Reach, { isPipelined }: { isPipelined: boolean }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maximum,
    types,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    options: reachAtStart(start),
    ...(isPipelined && { pipeline: true }),
    ...(options.statementLimit !== undefined && { statement_timeout: options.statementLimit }),
  });
  pool.on('error', (error) => {
    if (!pool.ending) options.onConnectionLost?.(error);
  });
  return pool;
}

/** The four statements go out together and cost one wait: begin, the reach, what is read, the end. */
async function readWithin<Row extends object>(pool: pg.Pool, reach: Reach, query: pg.QueryConfig): Promise<Row[]> {
  const reached = reachValues(reach);
  const client = await pool.connect();
  // Each statement rejects by itself when the connection is lost; unheard, the event would end the process.
  client.on('error', ignore);
  const frame = [
    client.query({ name: 'begin-read', text: 'begin read only' }),
    client.query({ name: 'set-reach', text: SET_REACH, values: [...reached] }),
  ];
  const read = client.query<Row & pg.QueryResultRow>(query);
  const settled = Promise.allSettled([...frame, read, client.query({ name: 'end-read', text: 'commit' })]);
  void settled.then((outcomes) => {
    client.off('error', ignore);
    client.release(outcomes.at(-1)!.status === 'rejected');
  });
  return (await read).rows;
}

function ignore(): void {}

async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that is lost between two statements has nobody to reject: unheard, that would end the process.
  const lose = (error: Error): void => void (broken = error);
  client.on('error', lose);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off('error', lose);
    client.release(broken);
  }
}
