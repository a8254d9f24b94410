import { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SqlExecutor } from '../reading/sql-executor.js';
import type { NamedMigration } from '../writing/database.js';
import { sqlOf } from '../writing/unit-of-work.js';

/** Does a part of the work, from the place where the one before ended; resolves to where it ended, undefined at the end. */
export type MigrationStep<Place> = (transaction: SqlExecutor, place: Place | undefined) => Promise<Place | undefined>;

/** Shorter than what PostgreSQL takes to see that two wait for each other: then the migration gives way. */
const LOCK_LIMIT = '500ms';

/**
 * A migration of rows that are many, in steps with a transaction each, so that nobody waits for long to write to one of
 * them. Each step can be done twice: a migration that gave way is begun anew.
 */
export function steppedMigration<Place>(name: string, step: MigrationStep<Place>): NamedMigration {
  return {
    name,
    class: class extends Migration {
      override isTransactional(): boolean {
        return false;
      }

      override async up(): Promise<void> {
        let place: Place | undefined;
        do {
          place = await this.getEntityManager().transactional(async (entities) => {
            const transaction = sqlOf(entities as EntityManager);
            await transaction.query(`set local lock_timeout = '${LOCK_LIMIT}'`);
            return step(transaction, place);
          });
        } while (place !== undefined);
      }
    },
  };
}
