import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { LIST_STATEMENT, VIEW_STATEMENT } from '../contenders/limit-statements.js';
import { secondsOfPostgres } from '../../measuring/processors.js';
import { OPERATIONS, PAGE, type Operation } from '../operations.js';
import { LISTING_STAFF } from '../stage/relations.js';
import type { Stage } from '../stage/stage.js';

/** What PostgreSQL does with the limit's statements when nothing is in front of it. */
export type PgbenchSeen = Readonly<
  Record<Operation, { readonly perSecond: number; readonly latency: number; readonly postgres: number }>
>;

/** Its connections end with it, and what they took is added up a moment later. */
const ENDING_MILLISECONDS = 100;

const run = promisify(execFile);

/** Runs `pgbench` with the statements of the limit, prepared, over four connections; null where it is not installed. */
export async function runPgbench(stage: Stage, milliseconds: number): Promise<PgbenchSeen | null> {
  const isThere = await run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-pgbench-'));
  try {
    const seen = [];
    for (const operation of OPERATIONS) seen.push([operation, await ask(stage, operation, folder, milliseconds)]);
    return Object.fromEntries(seen) as PgbenchSeen;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scriptOf(operation: Operation, clients: number): string {
  if (operation === 'view') {
    const id = `('d3e00000-0000-4000-8000-' || lpad(to_hex((:number)::int), 12, '0'))::uuid`;
    return `\\set number random(1, ${clients})\n${oneLine(VIEW_STATEMENT).replaceAll('$1::uuid', id)};\n`;
  }
  const staff = `('vol-con-' || lpad((:number)::int::text, 4, '0'))`;
  const text = oneLine(LIST_STATEMENT).replaceAll('$1::text', staff).replaceAll('$2::int', String(PAGE));
  return `\\set number random(1, ${LISTING_STAFF})\n${text};\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

async function ask({ peersUrl, clients, postmaster }: Stage, operation: Operation, folder: string, length: number) {
  const file = join(folder, `${operation}.sql`);
  await writeFile(file, scriptOf(operation, clients));
  const seconds = Math.max(1, Math.round(length / 1000));
  const before = secondsOfPostgres(postmaster);
  const parameters = ['-n', '-M', 'prepared', '-c', '4', '-j', '1', '-T', String(seconds), '-f', file];
  const { hostname, port, username, password, pathname } = new URL(peersUrl);
  const access = {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
  };
  const { stdout } = await run('pgbench', parameters, { env: { ...process.env, ...access } });
  await wait(ENDING_MILLISECONDS);
  const used = secondsOfPostgres(postmaster) - before;
  const number = (pattern: RegExp): number => Number(pattern.exec(stdout)![1]);
  return {
    perSecond: number(/tps = ([\d.]+)/),
    latency: number(/latency average = ([\d.]+)/),
    postgres: (used * 1000) / number(/transactions actually processed: (\d+)/),
  };
}
