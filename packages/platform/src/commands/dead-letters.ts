import { describeFailure, factsOf, readDeadLetters, replayDeadLetters, type DeadLetter } from '@klantbeeld/events';
import type { ServiceDefinition } from '@klantbeeld/subgraph';
import { SERVICES, SUBGRAPHS } from '../running/services.js';
import { UsageError } from './usage-error.js';
import { withDatabases } from './with-databases.js';

/** Options of `klantbeeld dead-letters list`. */
export interface DeadLettersOptions {
  readonly service?: string;
}

/** Options of `klantbeeld dead-letters replay`. */
export interface ReplayOptions extends DeadLettersOptions {
  readonly position?: string;
  readonly all?: boolean;
}

const TITLES = ['service', 'consumer', 'position', 'event', 'client', 'tries', 'parked', 'why'];

/** `klantbeeld dead-letters list`: events that could not be handled; resolves to the exit code: 0 none, 2 some. */
export async function deadLettersList({ service }: DeadLettersOptions): Promise<number> {
  const services = chosen(service);
  return withDatabases(async ({ databases }) => {
    const rows: string[][] = [];
    for (const { name } of services) {
      const letters = await readDeadLetters(databases.get(name)!);
      rows.push(...letters.map((letter) => [name, ...wordsOf(letter)]));
    }
    process.stdout.write(rows.length === 0 ? 'There are no dead letters.\n' : tableOf([TITLES, ...rows]));
    return rows.length === 0 ? 0 : 2;
  }, services);
}

/**
 * `klantbeeld dead-letters replay`: handles them anew, in order; resolves to the exit code: 0 all that were asked for are
 * handled, 2 one failed again.
 */
export async function deadLettersReplay({ service, position, all = false }: ReplayOptions): Promise<number> {
  const services = chosen(service);
  const place = placeOf(position, all);
  return withDatabases(async ({ databases }) => {
    let isFailed = false;
    for (const { name, handlers } of services) {
      const { replayed, failed } = await replayDeadLetters(databases.get(name)!, handlers, place);
      if (replayed > 0) process.stdout.write(`${name}: ${replayed} handled.\n`);
      if (!failed) continue;
      isFailed = true;
      const { consumer, event } = failed.letter;
      const why = describeFailure(factsOf(failed.error));
      process.stdout.write(
        `${name}: ${consumer} failed again at position ${event.position} (${event.kind}): ${why}.\n`,
      );
    }
    const left = await Promise.all(services.map(({ name }) => readDeadLetters(databases.get(name)!)));
    process.stdout.write(`${left.flat().length} left.\n`);
    return isFailed ? 2 : 0;
  }, services);
}

function chosen(service: string | undefined): readonly ServiceDefinition[] {
  const services = SERVICES.filter((one) => service === undefined || one.name === service);
  if (services.length > 0) return services;
  throw new UsageError(`There is no service ${service}; choose from ${SUBGRAPHS.join(', ')}.`);
}

function placeOf(position: string | undefined, all: boolean): { readonly position?: number } {
  if ((position === undefined) !== all) throw new UsageError('Say which: --position with the number of one, or --all.');
  if (position === undefined) return {};
  if (!/^[1-9]\d{0,15}$/.test(position)) throw new UsageError('--position is a number, as the list tells it.');
  return { position: Number(position) };
}

function wordsOf({ consumer, event, waitsBehind, tries, parkedAt, failure }: DeadLetter): string[] {
  const why = failure ? describeFailure(failure) : `waits behind ${waitsBehind}`;
  const { position, kind, clientId } = event;
  return [consumer, String(position), kind, clientId ?? '-', String(tries), parkedAt, why];
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((word, column) => word.padEnd(widths[column]!)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
