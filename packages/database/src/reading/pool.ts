import pg from 'pg';
import { HOUSE, reachAtStart, type Reach } from '../walls/reach.js';
import { hearLostConnections } from './lost-connections.js';
import { nestedRows } from './nested-values.js';
import { LET_GO_OF_VANISHED, NOTICE_VANISHED, SilentConnections } from './silent-connections.js';
import type { SqlExecutor } from './sql-executor.js';
import { VALUE_TYPES } from './value-types.js';

/** What is told of each statement that is sent, for counting and tracing. */
export type StatementObserver = (statement: { readonly name: string | undefined; readonly text: string }) => void;

/** Settings of a pool of connections. */
export interface PoolOptions {
  /** postgres:// address with role and password. */
  readonly url: string;
  /** Most connections at once; few are quicker than many on a small machine. */
  readonly maximum: number;
  /**
   * A statement is ended after this many milliseconds, so that one lock cannot hold every connection, and a connection
   * soon after it where the server says nothing; never when left out.
   */
  readonly statementLimit?: number;
  /** Told of every statement. */
  readonly observer?: StatementObserver;
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Connections to one database that run prepared statements and transactions. */
export interface SqlPool extends SqlExecutor {
  /** Runs the work in one transaction; commits when it resolves, rolls back when it rejects. */
  transaction<Result>(work: (transaction: SqlExecutor) => Promise<Result>): Promise<Result>;
  /** Closes every connection after its statement; where there is a limit, a second later at most. */
  close(): Promise<void>;
}

/** A statement waits this long for a free connection, or for the server to take a new one. */
const CONNECTION_MILLISECONDS = 5_000;

/**
 * Opens a pool for the house's own work, with every municipality in reach. Connections are made when first needed, so a
 * database that is down fails the statement, not this.
 */
export function openPool(options: PoolOptions): SqlPool {
  const { pool, close } = openConnections(options, { start: HOUSE });
  const run = async <Row extends object>(
    runner: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> => {
    options.observer?.({ name, text });
    const result = await runner.query<Row & pg.QueryResultRow>({ text, values: [...values], ...(name && { name }) });
    return nestedRows<Row>(result.rows);
  };
  return {
    query: (text, values, name) => run(pool, text, values, name),
    transaction: (work) =>
      inTransaction(pool, (client) => work({ query: (text, values, name) => run(client, text, values, name) })),
    close,
  };
}

/** How the connections of a pool begin. */
export interface ConnectionStart {
  /** What they reach before anything else is said. */
  readonly start: Reach;
  /** Settings of the server for them, such as `jit=off`. */
  readonly settings?: readonly string[];
  /** Whether statements are sent without waiting for the answer to the one before. */
  readonly isPipelined?: boolean;
}

/** Connections, and how they are closed. */
export interface OpenConnections {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Connections to one database, made when first needed. */
export function openConnections(
  options: PoolOptions,
  { start, settings = [], isPipelined = false }: ConnectionStart,
): OpenConnections {
  const { statementLimit } = options;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maximum,
    types: VALUE_TYPES,
    ...NOTICE_VANISHED,
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    options: startOptions(start, settings, statementLimit),
    ...(isPipelined && { pipeline: true }),
    ...(statementLimit !== undefined && { statement_timeout: statementLimit }),
  });
  hearLostConnections(pool);
  pool.on('error', (error) => {
    if (!pool.ending) options.onConnectionLost?.(error);
  });
  const silent = statementLimit === undefined ? undefined : new SilentConnections(statementLimit).know(pool).look();
  return {
    pool,
    close: () => {
      const ended = pool.end();
      silent?.close();
      return ended;
    },
  };
}

function startOptions(start: Reach, settings: readonly string[], statementLimit: number | undefined): string {
  const own = settings.map((setting) => `-c ${setting}`);
  // Without a limit somebody may read for as long as it takes to write a file.
  return [reachAtStart(start), ...own, ...(statementLimit === undefined ? [] : [LET_GO_OF_VANISHED])].join(' ');
}

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
