import type { Operation } from '../operations.js';
import { told } from './figures.js';
import { rowOf, type Row, type StageResult } from './result.js';
import { tableOf } from './tables.js';

const MEGABYTE = 1024 * 1024;
const LOG_OFF = 'klantbeeld, log off';
const LOG_ON = 'klantbeeld';

/** One promise about speed: what was wanted and what it is. */
interface Goal {
  readonly what: string;
  readonly wanted: string;
  /** Null where it was not measured. */
  readonly measured: string | null;
  readonly isReached: boolean;
}

/** A goal that one row is so many times another; `most` turns it round. */
interface Comparison {
  readonly what: string;
  readonly operation: Operation;
  readonly name: string;
  readonly other: string;
  readonly of: (row: Row) => number;
  readonly connections?: 1 | 4;
  readonly least?: number;
  readonly most?: number;
}

const rate = (row: Row): number => row.perSecond.middle;
const processor = (row: Row): number => row.processor.middle;
const p99 = (row: Row): number => row.p99.middle;
const p50 = (row: Row): number => row.p50.middle;

const POSTGRAPHILE = 'PostGraphile 5';
const USUAL = 'the usual stack';
const LIMIT = 'the limit';
const VIEW = { operation: 'view', name: LOG_OFF } as const;
const LIST = { operation: 'list', name: LOG_OFF } as const;

const COMPARISONS: readonly Comparison[] = [
  { ...VIEW, what: 'client view, one process, log off: requests/s', other: POSTGRAPHILE, of: rate, least: 2 },
  { ...VIEW, what: 'the same', other: USUAL, of: rate, least: 15 },
  { ...VIEW, what: 'the same', other: LIMIT, of: rate, least: 0.35 },
  { ...VIEW, what: 'the same: CPU a request', other: POSTGRAPHILE, of: processor, most: 0.7 },
  {
    ...VIEW,
    name: LOG_ON,
    what: 'client view, one process, log on: requests/s',
    other: POSTGRAPHILE,
    of: rate,
    least: 1,
  },
  { ...LIST, what: 'caseload of 50, one process, log off: requests/s', other: POSTGRAPHILE, of: rate, least: 1.8 },
  { ...LIST, what: 'the same', other: USUAL, of: rate, least: 10 },
  {
    ...LIST,
    name: LOG_ON,
    what: 'caseload of 50, one process, log on: requests/s',
    other: POSTGRAPHILE,
    of: rate,
    least: 1.8,
  },
  { ...LIST, name: LOG_ON, what: 'the same', other: USUAL, of: rate, least: 10 },
  {
    ...VIEW,
    name: 'klantbeeld apart',
    what: 'client view, five processes, log on: requests/s',
    other: USUAL,
    of: rate,
    least: 5,
  },
  { ...VIEW, what: 'client view, log off: p99 at 4 connections', other: POSTGRAPHILE, of: p99, most: 0.6 },
  { ...LIST, what: 'caseload of 50, log off: p99 at 4 connections', other: POSTGRAPHILE, of: p99, most: 0.6 },
  { ...VIEW, what: 'client view, log off: p50 unloaded', other: POSTGRAPHILE, of: p50, connections: 1, most: 0.65 },
  { ...LIST, what: 'caseload of 50, log off: p50 unloaded', other: POSTGRAPHILE, of: p50, connections: 1, most: 0.65 },
];

/** Every goal with what was measured, as a table. */
export function tellGoals(results: readonly StageResult[]): string {
  const [result] = results;
  const goals = [...COMPARISONS.map((comparison) => compared(result!, comparison)), ...otherGoals(results)];
  const verdict = ({ measured, isReached }: Goal): string =>
    measured === null ? 'not measured' : isReached ? 'reached' : '**missed**';
  const rows = goals.map((goal) => [goal.what, goal.wanted, goal.measured ?? '', verdict(goal)]);
  return tableOf(['', 'wanted', 'measured', ''], rows);
}

function compared(
  result: StageResult,
  { what, operation, name, other, of, connections, least, most }: Comparison,
): Goal {
  const [row, beside] = [rowOf(result, name, operation, connections), rowOf(result, other, operation, connections)];
  const wanted = least === undefined ? `at most ${most} × ${other}` : `at least ${least} × ${other}`;
  if (!row || !beside) return { what, wanted, measured: null, isReached: false };
  const times = of(row) / of(beside);
  const isReached = least === undefined ? times <= most! : times >= least;
  return { what, wanted, measured: `${told(times)} ×`, isReached };
}

function otherGoals([result, second]: readonly StageResult[]): Goal[] {
  const { growth, share, memory } = result!;
  const goals: Goal[] = [];
  const [smallest, largest] = [growth[0], growth.at(-1)];
  if (smallest && largest) {
    const isConstant = growth.every(
      ({ statements, calls }) => statements === smallest.statements && calls === smallest.calls,
    );
    const range = `lists of ${smallest.first} to ${largest.first}`;
    goals.push({
      what: `${range}: statements and calls`,
      wanted: 'constant',
      measured: growth.map(({ statements, calls }) => `${statements} and ${calls}`).join('; '),
      isReached: isConstant,
    });
    goals.push(
      ratio(
        `list of ${largest.first}, log off: CPU`,
        [largest.processor[LOG_OFF], largest.processor[LIMIT]],
        1.3,
        LIMIT,
      ),
    );
  }
  if (share) {
    const measured = `${told(share.view)} ms`;
    goals.push({
      what: 'gateway’s own share of a client view',
      wanted: 'at most 0.3 ms CPU',
      measured,
      isReached: share.view <= 0.3,
    });
  }
  if (memory) {
    const { idle, after, keptEarly, kept, requests } = memory;
    const most = Math.max(idle, after) / MEGABYTE;
    const measured = `${told(idle / MEGABYTE)} MB, ${told(after / MEGABYTE)} MB`;
    const what = `memory, one process, idle and after ${requests.toLocaleString('en')} requests`;
    goals.push({ what, wanted: 'at most 350 MB', measured, isReached: most <= 350 });
    goals.push({
      what: 'growth of what it keeps, from a tenth of them to all',
      wanted: 'none (at most 5 %)',
      measured: `${told(keptEarly / MEGABYTE)} MB to ${told(kept / MEGABYTE)} MB`,
      isReached: kept <= keptEarly * 1.05,
    });
  }
  if (second) {
    const [fewer, more] = [result!, second].toSorted((one, other) => one.clients - other.clients);
    const of = (one: StageResult): number | undefined => rowOf(one, LOG_OFF, 'view')?.processor.middle;
    const told = (one: StageResult): string => `among ${one.clients.toLocaleString('en')}`;
    goals.push(ratio(`client view ${told(more!)} clients, log off: CPU`, [of(more!), of(fewer!)], 1.3, told(fewer!)));
  }
  return goals;
}

function ratio(
  what: string,
  [one, other]: [number | undefined, number | undefined],
  most: number,
  beside: string,
): Goal {
  const wanted = `at most ${most} × ${beside}`;
  if (one === undefined || other === undefined) return { what, wanted, measured: null, isReached: false };
  return { what, wanted, measured: `${told(one / other)} ×`, isReached: one / other <= most };
}
