import type { SqlExecutor } from '@klantbeeld/database';
import type { BsnVault } from '@klantbeeld/domain';
import { LEFT_OUT, type InspectedTable, type InspectionPlan } from './inspection-plan.js';

/** A value of a row as it goes into the file. */
export type ToldRow = Readonly<Record<string, unknown>>;

/** What is kept about a person in one table. */
export interface ToldTable {
  readonly naam: string;
  readonly gegevens: readonly ToldRow[];
  /** Names of what was left out, with the reason; only of data, not of ids and versions. */
  readonly weggelaten: Readonly<Record<string, string>>;
}

/** What one service keeps about a person. */
export interface ToldPart {
  readonly naam: string;
  readonly onderdelen: readonly ToldTable[];
  readonly nietOpgenomen: Readonly<Record<string, string>>;
}

interface BasisRow {
  readonly basis_bwb_id: string;
  readonly basis_article: string;
  readonly basis_paragraph: string | null;
  readonly basis_valid_from: string;
}

const BASIS_COLUMNS = ['basis_bwb_id', 'basis_article', 'basis_paragraph', 'basis_valid_from'] as const;

/** Reads what a service keeps about a client, in an order that is always the same. */
export async function readInspection(
  database: SqlExecutor,
  plan: InspectionPlan,
  clientId: string,
  vault: BsnVault,
): Promise<ToldPart> {
  const parts: ToldTable[] = [];
  for (const table of plan.tables) parts.push(await readTable(database, table, clientId, vault));
  const untold = plan.untold.map(({ table, reason }) => [table, reason] as const);
  return { naam: plan.title, onderdelen: parts, nietOpgenomen: Object.fromEntries(untold) };
}

/** Names for the access log of what a person is told, and of what is left out, in alphabetical order. */
export function namesOfInspection({ tables }: InspectionPlan): {
  readonly given: string[];
  readonly withheld: string[];
} {
  const withheld = tables.flatMap(({ table, leftOut }) =>
    Object.keys(leftOut).flatMap((column) => (leftOut[column] === 'TECHNICAL' ? [] : `${table}.${column}`)),
  );
  return { given: tables.map(({ table }) => table).toSorted(), withheld: withheld.toSorted() };
}

async function readTable(
  database: SqlExecutor,
  table: InspectedTable,
  clientId: string,
  vault: BsnVault,
): Promise<ToldTable> {
  const rows = await database.query(statementOf(table), [clientId]);
  const told = rows.map((row) => toldRow(row, table, vault));
  const inOrder = told
    .map((row) => [JSON.stringify(row), row] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const leftOut = Object.entries(table.leftOut).filter(([, reason]) => reason !== 'TECHNICAL');
  return {
    naam: table.title,
    gegevens: inOrder.map(([, row]) => row),
    weggelaten: Object.fromEntries(leftOut.map(([column, reason]) => [column, LEFT_OUT[reason]])),
  };
}

function statementOf({ table, isAbout, columns, added, hasLegalBasis }: InspectedTable): string {
  const own = [...Object.keys(columns), ...(hasLegalBasis ? BASIS_COLUMNS : [])].map((column) => `kept.${column}`);
  const others = Object.entries(added).map(([name, expression]) => `${expression} as "${name}"`);
  return `select ${[...own, ...others].join(', ')} from ${table} kept where ${isAbout}`;
}

function toldRow(row: Record<string, unknown>, table: InspectedTable, vault: BsnVault): ToldRow {
  const values = Object.entries(table.columns).map(([column, name]) => {
    const value = row[column];
    return [name, table.sealed.includes(column) && Buffer.isBuffer(value) ? vault.open(value) : value] as const;
  });
  const added = Object.keys(table.added).map((name) => [name, row[name]] as const);
  const basis = table.hasLegalBasis ? [['wettelijkeGrondslag', basisOf(row as unknown as BasisRow)] as const] : [];
  return Object.fromEntries([...values, ...added, ...basis]);
}

function basisOf(row: BasisRow): ToldRow {
  return {
    bwbId: row.basis_bwb_id,
    artikel: row.basis_article,
    lid: row.basis_paragraph,
    versieVan: row.basis_valid_from,
  };
}
