import { sqlMigration } from '../migrating/migration.js';
import { steppedMigration } from '../migrating/stepped-migration.js';
import type { NamedMigration } from '../writing/database.js';
import { EVERY_MUNICIPALITY, MUNICIPALITIES_SETTING } from './reach.js';

/** Rows whose wall is the municipality of the row that they belong to, such as the client. */
export interface KeptMunicipality {
  readonly table: string;
  /** Table of the rows that they belong to, which has a `municipality_code`. */
  readonly parent: string;
  /** Column that points to the parent. */
  readonly column: string;
  /** Column of the parent that it points to; `id` when left out. */
  readonly parentColumn?: string;
  /** Whether no foreign key keeps the parent there: a row may come before it, and stay when it goes. */
  readonly isLoose?: boolean;
}

/** Moments of the three steps, as they begin the names of migrations. */
export interface KeptMunicipalitySteps {
  readonly keep: string;
  readonly fill: string;
  readonly wall: string;
}

const IS_HOUSE = `current_setting('${MUNICIPALITIES_SETTING}', true) = '${EVERY_MUNICIPALITY}'`;
const REACHED = `municipality_code = any(string_to_array(current_setting('${MUNICIPALITIES_SETTING}', true), ',')) or ${IS_HOUSE}`;

/** Pages of a table that are filled in one transaction: those who write to these rows wait for as long. */
const PAGES_AT_ONCE = 64;

/**
 * Migrations that give rows the municipality of the row that they belong to, kept by the database whatever a writer says,
 * and make it their wall: it lets through what a wall through the parent did, and no statement looks the parent up. From
 * the first step on it is kept; then rows from before are filled while everybody works on; then it is the wall.
 */
export function municipalityOnRows(
  rows: readonly KeptMunicipality[],
  { keep, fill, wall }: KeptMunicipalitySteps,
): readonly NamedMigration[] {
  return [
    ...rows.map((row) => sqlMigration(`${keep}_keep-municipality-of-${row.table}`, keepMunicipality(row))),
    ...rows.map((row) => fillMunicipality(`${fill}_fill-municipality-of-${row.table}`, row)),
    ...rows.map((row) => sqlMigration(`${wall}_wall-by-municipality-of-${row.table}`, wallByKeptMunicipality(row))),
  ];
}

/** Adds the column and the triggers that keep it, when rows come and when their parent moves. */
function keepMunicipality(row: KeptMunicipality): readonly string[] {
  const { table, parent } = row;
  return [
    `alter table ${table} add column municipality_code text`,
    takeFromParent(row),
    `create trigger ${table}_takes_municipality before insert on ${table}
       for each row execute function ${table}_takes_municipality()`,
    // A row from before that somebody changes while the others are filled may come to stand where they were filled already.
    `create trigger ${table}_fills_municipality before update on ${table}
       for each row when (new.municipality_code is null) execute function ${table}_takes_municipality()`,
    ...holdWhileMoving(row),
    carryOn(row),
    `create trigger ${parent}_moves_${table} after update on ${parent}
       for each row when (new.municipality_code is distinct from old.municipality_code)
       execute function ${parent}_moves_${table}()`,
    ...(row.isLoose ? followLooseParent(row) : []),
  ];
}

/**
 * Makes the column the wall, and lets nobody write anything else in it. Triggers run in the order of their names: what
 * keeps the column comes before what moves the rows of these rows.
 */
function wallByKeptMunicipality({ table, column }: KeptMunicipality): readonly string[] {
  return [
    `drop trigger ${table}_fills_municipality on ${table}`,
    `create trigger ${table}_keeps_municipality before update of ${column}, municipality_code on ${table}
       for each row when (new.${column} is distinct from old.${column}
                          or new.municipality_code is distinct from old.municipality_code)
       execute function ${table}_takes_municipality()`,
    `alter policy wall on ${table} using (${REACHED}) with check (${REACHED})`,
  ];
}

/**
 * The parent is read as far as the writer reaches, so that who does not reach it is refused as before, and held, so that
 * it does not move until the row is there to move along. A row that the house puts back before its parent brings its
 * own; one that comes before its parent waits for whoever is adding parents, who would not see it.
 */
function takeFromParent({ table, parent, column, parentColumn = 'id', isLoose }: KeptMunicipality): string {
  const take = `select parent.municipality_code into code from ${parent} parent
     where parent.${parentColumn} = new.${column} for key share`;
  const waitForParent = `lock table ${parent} in share mode;
       ${take};
       if found then new.municipality_code := code; end if;`;
  return `
  create function ${table}_takes_municipality() returns trigger language plpgsql as $body$
  declare
    code text;
  begin
    ${take};
    if found then
      new.municipality_code := code;
    elsif tg_op = 'INSERT' and ${IS_HOUSE} then
      ${isLoose ? `if new.${column} is not null then ${waitForParent} end if;` : 'null;'}
    else
      new.municipality_code := null;
    end if;
    return new;
  end $body$`;
}

/** Who moves a parent waits for those who are adding rows to it, and they for who moves it; nobody else does. */
function holdWhileMoving({ parent, parentColumn = 'id' }: KeptMunicipality): readonly string[] {
  return [
    `create or replace function ${parent}_moves() returns trigger language plpgsql as $body$
     begin
       perform from ${parent} parent where parent.${parentColumn} = new.${parentColumn} for update;
       return new;
     end $body$`,
    `create or replace trigger ${parent}_moves before update on ${parent}
       for each row when (new.municipality_code is distinct from old.municipality_code)
       execute function ${parent}_moves()`,
  ];
}

function carryOn({ table, parent, column, parentColumn = 'id' }: KeptMunicipality): string {
  return `
  create function ${parent}_moves_${table}() returns trigger language plpgsql as $body$
  begin
    update ${table} set municipality_code = new.municipality_code where ${column} = new.${parentColumn};
    return null;
  end $body$`;
}

/** By statement, because parents come by the thousand; and by key, because most often none has a row yet. */
function followLooseParent({ table, parent, column, parentColumn = 'id' }: KeptMunicipality): readonly string[] {
  const byKey = 'set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off';
  return [
    `create function ${parent}_reaches_${table}() returns trigger language plpgsql ${byKey} as $body$
     begin
       update ${table} kept set municipality_code = come.municipality_code from come
        where kept.${column} = come.${parentColumn}
          and kept.municipality_code is distinct from come.municipality_code;
       return null;
     end $body$`,
    `create trigger ${parent}_reaches_${table} after insert on ${parent} referencing new table as come
       for each statement execute function ${parent}_reaches_${table}()`,
    `create function ${parent}_leaves_${table}() returns trigger language plpgsql ${byKey} as $body$
     begin
       update ${table} kept set municipality_code = null from gone
        where kept.${column} = gone.${parentColumn} and kept.municipality_code is not null;
       return null;
     end $body$`,
    `create trigger ${parent}_leaves_${table} after delete on ${parent} referencing old table as gone
       for each statement execute function ${parent}_leaves_${table}()`,
  ];
}

/** Fills rows from before, a few pages in one transaction, so that nobody waits for long to write to one of them. */
function fillMunicipality(name: string, row: KeptMunicipality): NamedMigration {
  return steppedMigration<number>(name, async ({ query }, page = 0) => {
    const [size] = await query<{ pages: string | number }>(
      `select pg_relation_size('${row.table}') / current_setting('block_size')::int as pages`,
    );
    if (page < Number(size!.pages)) {
      await query(fillPages(row, page));
      return page + PAGES_AT_ONCE;
    }
    await query(clearMoved(row));
    return undefined;
  });
}

/** Rows that a move has reached meanwhile have a municipality, and keep it. The parent is looked up for each row, never joined. */
function fillPages({ table, parent, column, parentColumn = 'id' }: KeptMunicipality, page: number): string {
  const code = `(select parent.municipality_code from ${parent} parent where parent.${parentColumn} = kept.${column})`;
  return `
  update ${table} kept set municipality_code = ${code}
   where kept.municipality_code is null and ${code} is not null
     and kept.ctid >= '(${page},0)'::tid and kept.ctid < '(${page + PAGES_AT_ONCE},0)'::tid`;
}

/** A parent that moved to no municipality while its rows were filled could not be told from one that never moved. */
function clearMoved({ table, parent, column, parentColumn = 'id' }: KeptMunicipality): string {
  return `
  update ${table} kept set municipality_code = null
    from (select ${parentColumn} from ${parent} where municipality_code is null for key share) parent
   where parent.${parentColumn} = kept.${column} and kept.municipality_code is not null`;
}
