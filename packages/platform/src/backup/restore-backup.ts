import {
  countRows,
  dropUnfinished,
  emptyTable,
  insertTextRows,
  markSeats,
  openDatabase,
  openPool,
  provisionDatabases,
  seatsTaken,
  setSequence,
  storedTables,
  UNFINISHED_RESTORE,
  urlOfSeat,
  withoutForeignKeys,
  withoutTriggers,
  type DatabaseDefinition,
  type DatabaseSeat,
  type SqlExecutor,
  type StoredTable,
} from '@klantbeeld/database';
import { EVENT_LOG_DATABASE, seatOf, type DatabaseServer } from '../running/databases.js';
import { SERVICES } from '../running/services.js';
import { BackupError } from './backup-error.js';
import { EVENTS, PLACES } from './make-backup.js';
import type { BackupManifest, DatabaseCopy } from './manifest.js';
import { rowsOfTableFile } from './table-file.js';

/** Where a backup comes from, once its files were checked. */
export interface CheckedBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/**
 * Events after a restore get numbers far beyond those that were given after the backup was made: a cursor from then is a
 * place that this log never had, and who comes back with it is told to read again.
 */
const NUMBERS_LEFT_OUT = 1_000_000;
const POSITIONED = 'event_log';
const POSITIONS = 'event_log_position_seq';

/**
 * Makes the databases anew and fills them from a backup. Throws BackupError when one is there already; whatever goes
 * wrong, the databases that it made are gone again.
 */
export async function restoreBackup(server: DatabaseServer, { folder, manifest }: CheckedBackup): Promise<void> {
  const definitions = new Map(PLACES.map((place) => [place, definitionOf(place, manifest.databases[place]!)]));
  const seats = PLACES.map((place) => seatOf(server, place));
  await refuseTaken(server, seats);
  try {
    await provisionDatabases(
      server.url,
      seats.map((seat) => ({ ...seat, mark: UNFINISHED_RESTORE })),
    );
    for (const place of PLACES) {
      const url = urlOfSeat(server.url, seatOf(server, place));
      await (await openDatabase(definitions.get(place)!, { url })).close();
      await fill(url, folder, manifest.databases[place]!);
    }
    await markSeats(server.url, seats);
  } catch (error) {
    await dropUnfinished(server.url, seats);
    throw error;
  }
}

/** The tables as they were when the backup was made; a start brings them up to date, and what is in them. */
function definitionOf(place: string, { migrations }: DatabaseCopy): DatabaseDefinition {
  const definition = place === EVENTS ? EVENT_LOG_DATABASE : SERVICES.find(({ name }) => name === place)!.database;
  const known = definition.migrations.map(({ name }) => name);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BackupError(
      `This backup was made by a newer version: its ${place} has ${unknown.join(', ')}, which this version does not know.`,
    );
  }
  return { ...definition, migrations: definition.migrations.filter(({ name }) => migrations.includes(name)) };
}

async function refuseTaken({ url }: DatabaseServer, seats: readonly DatabaseSeat[]): Promise<void> {
  const taken = await seatsTaken(url, seats);
  const used = taken.filter(({ isUnfinished }) => !isUnfinished).map(({ name }) => name);
  if (used.length > 0) {
    throw new BackupError(
      `A backup is put into a new cluster only, and here are ${used.join(', ')} already; nothing was changed. ` +
        'Use another server or data folder, or set KLANTBEELD_DATABASE_PREFIX for new databases.',
    );
  }
  await dropUnfinished(url, seats);
}

/** All of one database in one transaction. */
async function fill(url: string, folder: string, copy: DatabaseCopy): Promise<void> {
  const pool = openPool({ url, maximum: 1 });
  try {
    await pool.transaction(async (transaction) => {
      const tables = await storedTables(transaction);
      refuseOtherTables(tables, copy);
      await withoutForeignKeys(transaction, () =>
        withoutTriggers(transaction, tables, async () => {
          for (const table of tables) await fillTable(transaction, folder, { table, copy });
        }),
      );
      for (const [name, last] of Object.entries(copy.sequences)) await setSequence(transaction, name, last);
      if (POSITIONED in copy.tables)
        await setSequence(transaction, POSITIONS, (copy.sequences[POSITIONS] ?? 0) + NUMBERS_LEFT_OUT);
    });
    await pool.query('analyze');
  } finally {
    await pool.close();
  }
}

function refuseOtherTables(tables: readonly StoredTable[], copy: DatabaseCopy): void {
  const shapeOf = (name: string, columns: readonly string[]): string => `${name} (${columns.toSorted().join(', ')})`;
  const kept = Object.entries(copy.tables).map(([name, { columns }]) => shapeOf(name, columns));
  const made = tables.map(({ name, columns }) => shapeOf(name, columns));
  const different = [
    ...kept.filter((shape) => !made.includes(shape)),
    ...made.filter((shape) => !kept.includes(shape)),
  ];
  if (different.length > 0)
    throw new BackupError(`The tables of this version differ from those of the backup: ${different.join(', ')}.`);
}

async function fillTable(
  transaction: SqlExecutor,
  folder: string,
  { table, copy }: { readonly table: StoredTable; readonly copy: DatabaseCopy },
): Promise<void> {
  const { file, rows, columns } = copy.tables[table.name]!;
  await emptyTable(transaction, table);
  await insertTextRows(transaction, { name: table.name, columns }, rowsOfTableFile(folder, file));
  const counted = await countRows(transaction, table);
  if (counted !== rows) throw new BackupError(`${table.name} got ${counted} rows, and the backup has ${rows}.`);
}
