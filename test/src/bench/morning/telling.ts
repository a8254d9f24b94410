import { KINDS, type Kind } from './mix.js';
import type { DatabaseSize, Sizes } from './sizes.js';
import type { MorningSeen } from './staff-process.js';

/** What an empty database of PostgreSQL 18 takes. */
const EMPTY = 7_900_000;

/** The table of a morning. */
export function tellMorning(seen: MorningSeen, seconds: number): string {
  const failed = (kind: Kind): number => seen.failures.filter((failure) => failure.startsWith(`${kind}: `)).length;
  const rows = KINDS.map((kind) => {
    const rates = [seen.asked[kind], seen.took[kind].length].map((count) => (count / seconds).toFixed(2));
    return [kind, ...rates, ...percentiles(seen.took[kind]), String(failed(kind))];
  });
  const live = ['an act until a socket heard', '', (seen.delays.length / seconds).toFixed(2)];
  return [
    table([
      ['', 'asked/s', 'served/s', 'p50 ms', 'p99 ms', 'errors'],
      ...rows,
      [...live, ...percentiles(seen.delays), String(seen.missing)],
    ]),
    `At most ${seen.most} questions were waiting at one moment.`,
  ].join('\n');
}

/** Which part was how busy: 1 is a core. */
export function tellLoad(used: readonly (readonly [name: string, cores: number])[]): string {
  const rows = used.toSorted(([, one], [, other]) => other - one).map(([name, cores]) => [name, cores.toFixed(2)]);
  return table([['busiest first', 'cores'], ...rows]);
}

/** What a client, a look and an event take. */
export function tellSizes(before: Sizes, after: Sizes, clients: number): string {
  const rows = [...after.databases].map(([name, size]) => {
    const bytesOfClient =
      (before.databases.get(name)!.bytes - before.databases.get(name)!.bytesOfLooks - EMPTY) / clients;
    return [name, bytesOfClient.toFixed(0), String(looksOf(before, name, size)), bytesOfLook(size)];
  });
  const acts = after.events - before.events;
  const written = (after.written - before.written) / 1_000_000;
  return [
    table([['', 'bytes a client', 'looks written', 'bytes a look'], ...rows]),
    `${acts} events of ${(after.bytesOfEvents / after.events).toFixed(0)} bytes; ${written.toFixed(1)} MB written ahead`,
  ].join('\n');
}

function looksOf(before: Sizes, name: string, after: DatabaseSize): number {
  return after.looks - before.databases.get(name)!.looks;
}

function bytesOfLook({ looks, bytesOfLooks }: DatabaseSize): string {
  return looks === 0 ? '-' : (bytesOfLooks / looks).toFixed(0);
}

function percentiles(values: readonly number[]): string[] {
  const sorted = values.toSorted((one, other) => one - other);
  return [0.5, 0.99].map((part) => sorted[Math.ceil(sorted.length * part) - 1]?.toFixed(0) ?? '-');
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return rows.map(line).join('\n');
}
