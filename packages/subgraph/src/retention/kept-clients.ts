import type { SqlExecutor } from '@klantbeeld/database';
import type { RetentionRule } from './retention-rule.js';

const CLIENT_OF_ROW = 'kept.client_id';

/** Tables of which the rows themselves say about which client they are. */
export function tablesAboutClients(rules: readonly RetentionRule[]): readonly string[] {
  return rules.filter(({ client }) => client === CLIENT_OF_ROW).map(({ table }) => table);
}

/**
 * Which of these clients have anything in the tables of these rules, whatever its term: one statement, however many
 * clients. Throws the database's error.
 */
export async function keptClients(
  database: SqlExecutor,
  rules: readonly RetentionRule[],
  clients: readonly string[],
): Promise<readonly string[]> {
  const tables = tablesAboutClients(rules);
  if (tables.length === 0 || clients.length === 0) return [];
  const parts = tables.map((table) => `select client_id from ${table} where client_id = any($1::uuid[])`);
  const found = await database.query<{ client: string }>(
    `select client_id::text as client from (${parts.join(' union ')}) as kept`,
    [clients],
  );
  return found.map(({ client }) => client);
}
