import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type ControlledTransaction } from 'kysely';
import { nestedRows } from '../reading/nested-values.js';
import type { SqlExecutor } from '../reading/sql-executor.js';

/** What a write works with: entities, and plain SQL in the same transaction. */
export interface UnitOfWork {
  /** Entities that are saved when the work ends. */
  readonly entities: EntityManager;
  /** Plain SQL inside the same transaction; flush the entities first where the statement must see them. */
  readonly sql: SqlExecutor;
}

/** Plain SQL inside the open transaction of an entity manager, with parameters. Throws when no transaction is open. */
export function sqlOf(entities: EntityManager): SqlExecutor {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const transaction = entities.getTransactionContext<ControlledTransaction<unknown>>();
      if (!transaction) throw new Error('A unit of work runs inside a transaction.');
      const result = await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
      return nestedRows<Row>(result.rows);
    },
  };
}
