import { EVERY_MUNICIPALITY, MUNICIPALITIES_SETTING, STAFF_SETTING } from './reach.js';

// As a subquery, so that it is read once for a statement and not once for a row.
const MUNICIPALITIES = `((select string_to_array(current_setting('${MUNICIPALITIES_SETTING}', true), ','))::text[])`;
const IS_HOUSE = `(select current_setting('${MUNICIPALITIES_SETTING}', true)) = '${EVERY_MUNICIPALITY}'`;
const IS_ANYBODY = `(select current_setting('${MUNICIPALITIES_SETTING}', true)) <> ''`;

/**
 * Rows of a municipality: only who works for it reaches them. Takes the column with its code; a row without a code is
 * reached by the house alone.
 */
export function wallByMunicipality(table: string, column = 'municipality_code'): readonly string[] {
  return walled(table, `${column} = any(${MUNICIPALITIES}) or ${IS_HOUSE}`);
}

/** Rows that belong to a row of another table: who reaches that one reaches these. Takes the columns that join them. */
export function wallThrough(table: string, parent: string, column: string, parentColumn = 'id'): readonly string[] {
  const reached = `exists (select from ${parent} parent where parent.${parentColumn} = ${table}.${column})`;
  return walled(table, `${IS_HOUSE} or ${reached}`);
}

/** Rows of one member of staff, such as the keys of their writes: nobody else reaches them. */
export function wallByStaff(table: string, column = 'staff_id'): readonly string[] {
  return walled(table, `${column} = (select current_setting('${STAFF_SETTING}', true)) or ${IS_HOUSE}`);
}

/** Rows of the house's own work: no request reaches them. */
export function wallForHouse(table: string): readonly string[] {
  return walled(table, IS_HOUSE);
}

/** Rows that a request may add and never read, such as what happened and who looked. */
export function wallForWriting(table: string): readonly string[] {
  return [...wallForHouse(table), `create policy added_by_requests on ${table} for insert with check (${IS_ANYBODY})`];
}

/** Rows that only the house adds, and of which a request reads those of the municipalities that it works for. */
export function wallForReading(table: string, column = 'municipality_code'): readonly string[] {
  const reached = `${column} = any(${MUNICIPALITIES})`;
  return [...wallForHouse(table), `create policy read_by_municipality on ${table} for select using (${reached})`];
}

/** Rows about no client, such as terms of the law: every request reads them, only the house changes them. */
export function wallForReference(table: string): readonly string[] {
  return [...wallForHouse(table), `create policy read_by_requests on ${table} for select using (${IS_ANYBODY})`];
}

/** Rows about no client that requests change as well, such as who is in a team: whoever works for any municipality. */
export function wallForWork(table: string): readonly string[] {
  return walled(table, IS_ANYBODY);
}

/** Forced: the role of the service owns the table, and a wall that does not hold for the owner holds for nobody. */
function walled(table: string, reached: string): readonly string[] {
  return [
    `alter table ${table} enable row level security, force row level security`,
    `create policy wall on ${table} using (${reached}) with check (${reached})`,
  ];
}

const AS_PARTS: readonly (readonly [pattern: string, mend: string])[] = [
  [`\\( SELECT (current_setting\\([^()]*\\)) AS current_setting\\)`, '\\1'],
  [`\\( SELECT (string_to_array\\(current_setting\\([^()]*\\), [^()]*\\)) AS string_to_array\\)`, '\\1'],
  [`EXISTS \\( SELECT\\s+FROM (\\w+) parent\\s+WHERE (\\([^()]*\\))\\)`, '( SELECT true FROM \\1 parent WHERE \\2)'],
];

/**
 * Makes the walls of a table quicker to pass; they let through the same. A question about one client looks at a few rows:
 * reading a setting at each costs less than the subqueries that a wall brings to every statement, and the row that another
 * belongs to is found by its key, never by reading them all. Each parent row has a key of its own. One table in one transaction: who changes
 * the walls of several at once holds up, and is held up by, whoever reads them in another order.
 */
export function quickerWall(table: string): string {
  return `
  do $body$
  declare
    wall record;
  begin
    for wall in
      select tablename, policyname, ${mended('qual')} as reached, ${mended('with_check')} as checked
        from pg_policies where schemaname = current_schema() and tablename = '${table}'
    loop
      execute format('alter policy %I on %I', wall.policyname, wall.tablename)
        || coalesce(' using (' || wall.reached || ')', '') || coalesce(' with check (' || wall.checked || ')', '');
    end loop;
  end $body$`;
}

function mended(expression: string): string {
  return AS_PARTS.reduce(
    (inner, [pattern, mend]) => `regexp_replace(${inner}, '${pattern}', '${mend}', 'g')`,
    expression,
  );
}
