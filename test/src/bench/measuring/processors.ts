import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Clock ticks in a second, as Linux counts them in /proc. */
const TICKS = 100;

/** Seconds of processor time that a process took since it started. Reads /proc: Linux only. */
export function secondsOf(pid: number): number {
  const { own } = timesOf(pid);
  return own;
}

/** The same of a PostgreSQL server with all its processes, those that ended too. */
export function secondsOfPostgres(postmaster: number): number {
  for (;;) {
    const { own, ended } = timesOf(postmaster);
    const running = childrenOf(postmaster).reduce((sum, pid) => sum + secondsOrNone(pid), 0);
    // What a process that just ended took is in one of the two, and not in both: only when none ended meanwhile.
    if (timesOf(postmaster).ended === ended) return own + ended + running;
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => parentOf(pid) === parent);
}

/** Seconds that all cores of the machine worked since it started, for whomever. */
export function secondsOfMachine(): number {
  const worked = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return worked.reduce((sum, one) => sum + one, 0) / 1000;
}

/** The process that started another; 0 when it is gone. */
export function parentOf(pid: number): number {
  try {
    return Number(fieldsOf(pid)[1]);
  } catch {
    return 0;
  }
}

function secondsOrNone(pid: number): number {
  try {
    return secondsOf(pid);
  } catch {
    return 0;
  }
}

function timesOf(pid: number): { own: number; ended: number } {
  const [user, system, userOfEnded, systemOfEnded] = fieldsOf(pid).slice(11, 15).map(Number);
  return { own: (user! + system!) / TICKS, ended: (userOfEnded! + systemOfEnded!) / TICKS };
}

/** What stands behind the name of the program, which may have spaces itself: the state comes first. */
function fieldsOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
