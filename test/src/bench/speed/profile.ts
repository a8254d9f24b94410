import { join } from 'node:path';
import type { SelfTime } from '../measuring/profiling.js';
import type { Ours } from './contenders/klantbeeld.js';
import type { Load } from './load/load.js';
import { OPERATIONS } from './operations.js';
import { rowsOf } from './stage/sql.js';
import type { Stage } from './stage/stage.js';

const FUNCTIONS = 40;
const PARTS = 25;

interface Profiling {
  readonly stage: Stage;
  readonly milliseconds: number;
  /** Where the profiles are written. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/**
 * Profiles ours under each operation, and prints where the time of the process goes. It samples by the clock: where the
 * machine has too few cores, a call that wakes PostgreSQL up counts the moment that PostgreSQL takes the core, too.
 */
export async function profile(ours: Ours, load: Load, { stage, milliseconds, folder, say }: Profiling): Promise<void> {
  const server = stage.urlOf('postgres');
  for (const statement of COUNT_STATEMENTS) await rowsOf(server, statement);
  for (const operation of OPERATIONS) {
    await load.run(ours, operation, { connections: 4, milliseconds: 2 * milliseconds });
    await rowsOf(server, 'select pg_stat_statements_reset()');
    await ours.process.ask('startProfile');
    const seen = await load.run(ours, operation, { connections: 4, milliseconds: 4 * milliseconds });
    const path = join(folder, `${ours.name.replaceAll(/[ ,]+/g, '-')}-${operation}.cpuprofile`);
    const times = await ours.process.ask<readonly SelfTime[]>('stopProfile', path);
    const each = (microseconds: number): string => (microseconds / seen.requests).toFixed(0).padStart(6);
    say(
      `${ours.name}, ${operation}: ${seen.perSecond.toFixed(0)} a second, processor a request ${seen.servers.toFixed(2)} ms servers ` +
        `and ${seen.postgres.toFixed(2)} ms PostgreSQL; the profile itself costs some. ${path}`,
    );
    say('Microseconds a request, by function itself');
    times
      .filter(({ name }) => name !== '(idle)')
      .slice(0, FUNCTIONS)
      .forEach(({ name, file, line, microseconds }) => say(`${each(microseconds)}  ${name}  ${file}:${line}`));
    say('Microseconds a request, by part');
    [...byPart(times)]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, PARTS)
      .forEach(([part, microseconds]) => say(`${each(microseconds)}  ${part}`));
    say('Microseconds a request in PostgreSQL, by statement: planned, executed, how often; sending and receiving not');
    for (const { planned, executed, calls, database, query } of await rowsOf<StatementTime>(server, STATEMENTS))
      say(`${each(planned)} ${each(executed)}  ${(calls / seen.requests).toFixed(2)} ×  ${database}: ${query}`);
  }
}

interface StatementTime {
  /** Microseconds. */
  readonly planned: number;
  readonly executed: number;
  readonly calls: number;
  readonly database: string;
  readonly query: string;
}

const COUNT_STATEMENTS = [
  'create extension if not exists pg_stat_statements',
  'alter system set pg_stat_statements.track_planning = on',
  'select pg_reload_conf()',
];
const STATEMENTS = `
  select sum(total_plan_time) * 1000 as planned, sum(total_exec_time) * 1000 as executed, sum(calls)::int as calls, datname as database,
         left(regexp_replace(query, '\\s+', ' ', 'g'), 160) as query
    from pg_stat_statements join pg_database d on d.oid = dbid
   group by datname, left(regexp_replace(query, '\\s+', ' ', 'g'), 160) order by sum(total_plan_time + total_exec_time) desc limit 30`;

function byPart(times: readonly SelfTime[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { file, name, microseconds } of times.filter(({ name: one }) => one !== '(idle)')) {
    const part = partOf(file, name);
    sums.set(part, (sums.get(part) ?? 0) + microseconds);
  }
  return sums;
}

/** The package or room that a function is of; what has no file is the engine's or a call to the system. */
function partOf(file: string, name: string): string {
  if (file === '') return name;
  if (file.startsWith('node:inspector')) return 'the profile itself';
  if (file.startsWith('node:')) return 'Node';
  const parts = file.split('/');
  const isOurs = /^(packages|services)\//.test(file);
  return isOurs || file.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}
