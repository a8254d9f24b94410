import pg from 'pg';
import { DatabaseServerError } from '../provisioning/provision.js';
import type { SqlExecutor } from '../reading/sql-executor.js';

const ROLE = `
  select rolname as role, current_database() as database, rolsuper or rolbypassrls as "passesWalls"
    from pg_roles where rolname = current_user`;

/**
 * Throws when walls would not hold whoever is connected: a role that passes row level security, or another than the one
 * of the same name that the database is for. Without this every municipality would read every other one's, in silence.
 */
export async function refuseUnheldRole(executor: SqlExecutor): Promise<void> {
  const [found] = await executor.query<{ role: string; database: string; passesWalls: boolean }>(ROLE);
  const { role, database, passesWalls } = found!;
  if (role !== database) {
    throw new DatabaseServerError(
      `The database ${database} was opened by the role ${role}, and not by its own; between municipalities there would be no walls. Check DATABASE_URL.`,
    );
  }
  if (!passesWalls) return;
  throw new DatabaseServerError(
    `The role ${role} passes the walls between municipalities; take that from it with: alter role ${pg.escapeIdentifier(role)} nosuperuser nobypassrls`,
  );
}
