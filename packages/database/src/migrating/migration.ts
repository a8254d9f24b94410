import { Migration } from '@mikro-orm/migrations';
import { CompiledQuery } from 'kysely';
import type { NamedMigration } from '../writing/database.js';

/** A migration waits no longer than this for a lock, because everybody else waits behind it. */
const LOCK_LIMIT = '2s';
/** It may take this long itself: rows of years are many, and writes of callers have a limit of their own. */
export const STATEMENT_LIMIT = '60min';

/** A migration that is in no transaction as a whole. */
export abstract class LongMigration extends Migration {
  override isTransactional(): boolean {
    return false;
  }
}

/** A migration of plain SQL statements. The name sorts by date and says what it does: `20261121T1200_create-benefit`. */
export function sqlMigration(name: string, statements: readonly string[]): NamedMigration {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(`set local lock_timeout = '${LOCK_LIMIT}'`);
        this.addSql(`set local statement_timeout = '${STATEMENT_LIMIT}'`);
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}

/** An index to be built while everybody goes on writing. */
export interface GrownIndex {
  readonly name: string;
  /** What stands behind `create [unique] index <name>`: the table and the columns. */
  readonly on: string;
  readonly isUnique: boolean;
}

/** It waits longer for who began before it: nobody waits behind it. */
const LOCK_LIMIT_OF_INDEX = '10s';

/**
 * A migration that builds an index of a large table while it is written to: reads the table twice and stops nobody. What a
 * try that failed left of it goes first. It has no transaction, so it can do nothing else.
 */
export function indexMigration(name: string, { name: index, on, isUnique }: GrownIndex): NamedMigration {
  const statements = [
    `set lock_timeout = '${LOCK_LIMIT_OF_INDEX}'`,
    `set statement_timeout = '${STATEMENT_LIMIT}'`,
    `drop index concurrently if exists ${index}`,
    `create ${isUnique ? 'unique ' : ''}index concurrently ${index} on ${on}`,
  ];
  return {
    name,
    class: class extends LongMigration {
      override async up(): Promise<void> {
        // Limits are of a connection, so all of it goes over one.
        await this.driver
          .getConnection()
          .getClient()
          .connection()
          .execute(async (connection) => {
            const run = (text: string): Promise<unknown> => connection.executeQuery(CompiledQuery.raw(text));
            try {
              for (const statement of statements) await run(statement);
            } finally {
              for (const limit of ['lock_timeout', 'statement_timeout']) await run(`reset ${limit}`);
            }
          });
      }
    },
  };
}
