import { Migration } from '@mikro-orm/migrations';
import type { NamedMigration } from '../writing/database.js';

/** A migration of plain SQL statements. The name sorts by date and says what it does: `20261121T1200_create-benefit`. */
export function sqlMigration(name: string, statements: readonly string[]): NamedMigration {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
