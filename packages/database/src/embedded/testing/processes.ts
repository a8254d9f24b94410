import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readProcess } from '../process-identity.js';

/** What an owner process says about itself. */
export interface OwnerAnswer {
  url: string;
  isOwner: boolean;
  uid: number;
  error?: string;
}

/** A process of its own that holds a server. */
export interface OwnerProcess {
  child: ChildProcess;
  answer: OwnerAnswer;
  /** Lets it stop the server and waits for its end. */
  finish(): Promise<void>;
}

/** Path of the compiled owner process. */
export const ownerScript = fileURLToPath(new URL('owner-process.js', import.meta.url));

/** Under this a program sees no processes and no shared memory but its own, as in a container. */
export const CONTAINER = ['unshare', '--pid', '--ipc', '--fork', '--mount-proc', '--kill-child'];

/** Starts another process that opens the server of a data directory, and waits for what it says. */
export async function startOwnerProcess(
  programArguments: string[],
  account: { uid?: number; gid?: number } = {},
  under: readonly string[] = [],
): Promise<OwnerProcess> {
  const [program = '', ...rest] = [...under, process.execPath, ownerScript, ...programArguments];
  const child = spawn(program, rest, {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...account,
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const finish = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { child, answer: JSON.parse(line) as OwnerAnswer, finish };
}

/** Ids of the living processes whose command line holds a text. */
export function findProcesses(text: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => readProcess(pid)?.commandLine.join(' ').includes(text));
}

/** Ids of the postmasters of one data directory. */
export function findPostmasters(directory: string): number[] {
  return findProcesses(directory).filter((pid) => readProcess(pid)?.commandLine[0]?.endsWith('/postgres'));
}
