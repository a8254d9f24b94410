import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import type { Pool } from 'pg';
import { bringUpToDate } from '../migrating/bring-up-to-date.js';
import { openPool, type SqlPool, type StatementObserver } from '../reading/pool.js';
import { openReachingPool } from '../reading/reaching-pool.js';
import { LET_GO_OF_VANISHED, NOTICE_VANISHED, SilentConnections } from '../reading/silent-connections.js';
import type { SqlExecutor } from '../reading/sql-executor.js';
import { HOUSE, reachAtStart, reachValues, SET_REACH, type Reach } from '../walls/reach.js';
import { freeLostConnections } from './lost-connections.js';
import { sqlOf, type UnitOfWork } from './unit-of-work.js';

/** A step of the database's history: a name that sorts by date and says what it does, and the class that does it. */
export interface NamedMigration {
  /** Such as `20261121T1200_create-benefit`. */
  readonly name: string;
  readonly class: new (...parameters: ConstructorParameters<typeof Migration>) => Migration;
}

/** What a service stores and how its tables came to be. */
export interface DatabaseDefinition {
  /** Entities for writes. */
  readonly entities: NonNullable<Options['entities']>;
  /** All migrations, oldest first. */
  readonly migrations: readonly NamedMigration[];
}

/** Settings of one open database. */
export interface DatabaseOptions {
  readonly url: string;
  readonly observer?: StatementObserver;
  readonly onConnectionLost?: (error: Error) => void;
}

/** A database as one caller reaches it. */
export interface ReachedDatabase extends SqlExecutor {
  /** Runs the work in one transaction with entities; flushes and commits when it resolves, rolls back when it rejects. */
  write<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result>;
}

/**
 * One service's database. Its own `query`, `transaction` and `write` are the house's, with every municipality in reach;
 * what is done for a caller is done `within` the reach of that caller.
 */
export interface Database extends SqlPool, ReachedDatabase {
  /** The database with only these municipalities in reach: prepared reads on one side, units of work on the other. */
  within(reach: Reach): ReachedDatabase;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}

/** Few connections are quicker than many on a small machine. */
const READING_CONNECTIONS = 4;
const WORKING_CONNECTIONS = 4;
const WRITING_CONNECTIONS = 4;

/** Milliseconds: just longer than the gateway waits for a read and for a write; imports and clean-ups take longer. */
const READING_LIMIT = 3_000;
const WRITING_LIMIT = 12_000;
const WORKING_LIMIT = 120_000;

/** Opens a service's database and brings its tables up to date. Throws when the server cannot be reached, or walls do not hold. */
export async function openDatabase(definition: DatabaseDefinition, options: DatabaseOptions): Promise<Database> {
  const silent = new SilentConnections(WRITING_LIMIT);
  const orm = await MikroORM.init(ormOptions(definition, options, silent));
  const reading = openReachingPool({ ...options, maximum: READING_CONNECTIONS, statementLimit: READING_LIMIT });
  const working = openPool({ ...options, maximum: WORKING_CONNECTIONS, statementLimit: WORKING_LIMIT });
  const write = <Result>(reach: Reach, work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> =>
    orm.em.fork().transactional(async (entities) => {
      const unit = { entities: entities as EntityManager, sql: sqlOf(entities as EntityManager) };
      await unit.sql.query(SET_REACH, reachValues(reach));
      return work(unit);
    });
  const close = async (): Promise<void> => {
    const closed = Promise.all([reading.close(), working.close(), orm.close(true)]);
    silent.close();
    await closed;
  };
  try {
    await bringUpToDate(working, () => orm.migrator.up());
  } catch (error) {
    await close();
    throw error;
  }
  // Only now: a migration takes longer than any write.
  silent.look();
  return {
    query: working.query,
    transaction: working.transaction,
    write: (work) => write(HOUSE, work),
    within: (reach) => ({ ...reading.within(reach), write: (work) => write(reach, work) }),
    ping: async () => void (await reading.within(HOUSE).query('select 1')),
    close,
  };
}

function ormOptions(definition: DatabaseDefinition, options: DatabaseOptions, silent: SilentConnections): Options {
  return {
    clientUrl: options.url,
    entities: definition.entities,
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: WRITING_CONNECTIONS },
    driverOptions: {
      // The driver of the mapper takes role and host from the address and leaves out its query, where a socket or TLS stands.
      connectionString: options.url,
      statement_timeout: WRITING_LIMIT,
      connectionTimeoutMillis: 5_000,
      ...NOTICE_VANISHED,
      options: `${reachAtStart(HOUSE)} ${LET_GO_OF_VANISHED}`,
      onPoolCreated: (pool: Pool) => {
        freeLostConnections(pool);
        silent.know(pool);
      },
    },
    debug: false,
    logger: () => undefined,
    migrations: {
      migrationsList: definition.migrations.map((migration) => ({ name: migration.name, class: migration.class })),
      snapshot: false,
      silent: true,
      // Each in a transaction of its own: what one locked is free before the next begins.
      allOrNothing: false,
      tableName: 'migration',
    },
  };
}
