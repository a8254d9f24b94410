import type { SqlExecutor } from '../reading/sql-executor.js';

const UNWALLED = `
  select c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     and n.nspname not like 'pg_temp%'
     and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
   order by c.relname`;

/** Throws when a table has no wall: a table that somebody forgot would be open to every municipality. */
export async function refuseUnwalled(executor: SqlExecutor): Promise<void> {
  const tables = await executor.query<{ name: string }>(UNWALLED);
  if (tables.length === 0) return;
  const names = tables.map(({ name }) => name).join(', ');
  throw new Error(`These tables have no wall: ${names}. Add one in a migration, by a function of walls/wall.ts.`);
}
