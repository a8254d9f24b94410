import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process, told apart from a later one that got the same id. */
export interface ProcessIdentity {
  /** Process id. */
  pid: number;
  /** When it started, in whatever unit the system gives; only good for comparing. */
  startedAt: string;
}

/** What the system tells about a living process. */
export interface ProcessFacts extends ProcessIdentity {
  /** Process id of the parent. */
  parentPid: number;
  /** Program and arguments; one single element where the system does not keep them apart. */
  commandLine: string[];
}

const hasProcFileSystem = existsSync('/proc/self/stat');

/** The facts of a living process; undefined when there is none with this id (a zombie is not alive). */
export function readProcess(pid: number): ProcessFacts | undefined {
  try {
    return hasProcFileSystem ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return undefined;
  }
}

/** The identity of this very process. Throws when the system does not tell. */
export function ownIdentity(): ProcessIdentity {
  const facts = readProcess(process.pid);
  if (!facts) throw new Error('The system does not tell when this process started.');
  return { pid: facts.pid, startedAt: facts.startedAt };
}

/** Whether the very process that was seen earlier is still alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  return readProcess(identity.pid)?.startedAt === identity.startedAt;
}

function readFromProc(pid: number): ProcessFacts | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands between parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, parentPid] = fields;
  const startTicks = fields[19];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return undefined;
  return {
    pid,
    parentPid: Number(parentPid),
    startedAt: `${bootId()}/${startTicks}`,
    commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .filter((part) => part !== ''),
  };
}

/** Start times count from the boot: without its id a process of before a restart could look like a living one. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

function readFromPs(pid: number): ProcessFacts | undefined {
  const columns = ['state=', 'ppid=', 'lstart=', 'command='].flatMap((column) => ['-o', column]);
  const line = execFileSync('ps', ['-ww', ...columns, '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const match = /^\s*(\S+)\s+(\d+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(line.trim());
  if (!match || match[1]?.startsWith('Z')) return undefined;
  return { pid, parentPid: Number(match[2]), startedAt: match[3] ?? '', commandLine: [match[4] ?? ''] };
}
