import { isIsoDate, todayInTheNetherlands, type IsoDate } from '@klantbeeld/domain';
import { refuseLeapSinceRun } from '../retention/clock-check.js';
import { runRetention, type PlacedResult } from '../retention/run-retention.js';
import { anchorFolderIn } from '../running/start-subgraphs.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** Options of `klantbeeld retention run`. */
export interface RetentionRunOptions {
  readonly on?: string;
  readonly dryRun?: boolean;
}

/** `klantbeeld retention run`: lets go of what is past its term, and prints how many rows of which table. */
export async function retentionRun({ on, dryRun = false }: RetentionRunOptions): Promise<void> {
  const today = dayOf(on, dryRun);
  await withDatabases(async ({ settings, secrets, ...open }) => {
    // Who names the day knows it; a command of every night has it from the clock.
    if (on === undefined && !dryRun) await refuseLeapSinceRun([...open.databases.values()], today);
    const seals = { keys: secrets.logKeys, anchorFolder: anchorFolderIn(settings.dataDirectory) };
    const results = await runRetention({ ...open, seals, today, isDryRun: dryRun });
    process.stdout.write(tableOf(results, today, dryRun));
  });
}

/** A day that has not come yet may be looked at only: what it removed could not be put back. */
function dayOf(on: string | undefined, dryRun: boolean): IsoDate {
  const today = todayInTheNetherlands();
  if (on === undefined) return today;
  if (!isIsoDate(on)) throw new UsageError('--on is a day that exists, written YYYY-MM-DD, such as 2031-01-01.');
  if (on > today && !dryRun) throw new UsageError(`${on} has not come yet; add --dry-run to see what would go.`);
  return on;
}

function tableOf(results: readonly PlacedResult[], today: IsoDate, dryRun: boolean): string {
  const done = results.filter(({ rows }) => rows > 0);
  const title = dryRun ? `On ${today} this would go; nothing was changed.` : `Gone on ${today}.`;
  if (done.length === 0) return `${title}\nNothing is past its term.\n`;
  const words = done.map(({ place, table, act, rows, amount, unit, basis }) => [
    place,
    table,
    act === 'DELETE' ? 'deleted' : 'anonymised',
    String(rows),
    `${amount} ${unit === 'YEAR' ? 'year' : 'day'}${amount === 1 ? '' : 's'}`,
    basis,
  ]);
  const all = [['database', 'table', 'act', 'rows', 'term', 'basis'], ...words];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) => row.map((word, column) => word.padEnd(widths[column]!)).join('  '));
  return `${[title, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}
