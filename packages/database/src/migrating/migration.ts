import { Migration } from '@mikro-orm/migrations';
import type { NamedMigration } from '../writing/database.js';

/** A migration waits no longer than this for a lock, because everybody else waits behind it. */
const LOCK_LIMIT = '2s';
/** It may take this long itself: rows of years are many, and writes of callers have a limit of their own. */
const STATEMENT_LIMIT = '60min';

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
