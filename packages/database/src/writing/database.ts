import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { openPool, type SqlPool, type StatementObserver } from '../reading/pool.js';
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

/** One service's database: prepared reads on one side, units of work on the other. */
export interface Database extends SqlPool {
  /** Runs the work in one transaction with entities; flushes and commits when it resolves, rolls back when it rejects. */
  write<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result>;
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

/** Opens a service's database and brings its tables up to date. Throws when the server cannot be reached. */
export async function openDatabase(definition: DatabaseDefinition, options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init(ormOptions(definition, options));
  const reading = openPool({ ...options, maximum: READING_CONNECTIONS, statementLimit: READING_LIMIT });
  const working = openPool({ ...options, maximum: WORKING_CONNECTIONS, statementLimit: WORKING_LIMIT });
  await inTurn(working, () => orm.migrator.up());
  return {
    query: reading.query,
    transaction: working.transaction,
    write: (work) =>
      orm.em
        .fork()
        .transactional((entities) =>
          work({ entities: entities as EntityManager, sql: sqlOf(entities as EntityManager) }),
        ),
    ping: async () => void (await reading.query('select 1')),
    close: async () => {
      await Promise.all([reading.close(), working.close(), orm.close(true)]);
    },
  };
}

/** Processes that start at once bring the tables up to date one after another. */
async function inTurn(pool: SqlPool, migrate: () => Promise<unknown>): Promise<void> {
  await pool.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock(4711004)');
    await migrate();
  });
}

function ormOptions(definition: DatabaseDefinition, options: DatabaseOptions): Options {
  return {
    clientUrl: options.url,
    entities: definition.entities,
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: WRITING_CONNECTIONS },
    driverOptions: { statement_timeout: WRITING_LIMIT, connectionTimeoutMillis: 5_000 },
    debug: false,
    logger: () => undefined,
    migrations: {
      migrationsList: definition.migrations.map((migration) => ({ name: migration.name, class: migration.class })),
      snapshot: false,
      silent: true,
      tableName: 'migration',
    },
  };
}
