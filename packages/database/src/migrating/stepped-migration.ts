import { setTimeout as delay } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SqlExecutor } from '../reading/sql-executor.js';
import type { NamedMigration } from '../writing/database.js';
import { sqlOf } from '../writing/unit-of-work.js';
import { gaveWay } from './gave-way.js';
import { LongMigration, STATEMENT_LIMIT } from './migration.js';

/** Does a part of the work, from the place where the one before ended; resolves to where it ended, undefined at the end. */
export type MigrationStep<Place> = (transaction: SqlExecutor, place: Place | undefined) => Promise<Place | undefined>;

/** Shorter than what PostgreSQL takes to see that two wait for each other: then the migration gives way. */
const LOCK_LIMIT = '500ms';
/** Times that one step gives way, with a pause after each: together about as long as an import holds its clients. */
const MOST_TRIES = 300;
const PAUSE_MILLISECONDS = 200;

/**
 * A migration of rows that are many, in steps with a transaction each, so that nobody waits for long to write to one of
 * them. A step that gave way is tried again by itself. Each can be done twice: a migration that broke off is begun anew.
 */
export function steppedMigration<Place>(name: string, step: MigrationStep<Place>): NamedMigration {
  return {
    name,
    class: class extends LongMigration {
      override async up(): Promise<void> {
        let place: Place | undefined;
        do place = await this.patiently(place);
        while (place !== undefined);
      }

      private async patiently(place: Place | undefined): Promise<Place | undefined> {
        for (let tries = 1; ; tries += 1) {
          try {
            return await this.stepFrom(place);
          } catch (error) {
            if (!gaveWay(error) || tries === MOST_TRIES) throw error;
            await delay(PAUSE_MILLISECONDS);
          }
        }
      }

      private stepFrom(place: Place | undefined): Promise<Place | undefined> {
        return this.getEntityManager().transactional(async (entities) => {
          const transaction = sqlOf(entities as EntityManager);
          await transaction.query(`set local lock_timeout = '${LOCK_LIMIT}'`);
          await transaction.query(`set local statement_timeout = '${STATEMENT_LIMIT}'`);
          return step(transaction, place);
        });
      }
    },
  };
}
