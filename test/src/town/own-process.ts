import { findFreePort } from '@klantbeeld/database/testing';
import { endWithUs } from './end-with-us.js';
import { klantbeeld, type RunningCommand } from '../world/process.js';

/** A part of the platform in a process of its own, which keeps its address while it is killed and started again. */
export interface OwnProcess {
  /** Address such as http://127.0.0.1:4101. */
  readonly url: string;
  readonly pid: number;
  /** Everything that it printed since its last start. */
  output(): string;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it; resolves when it says that it is ready. */
  start(): Promise<void>;
  /** Sends it a signal and goes on. */
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code of a process that was asked to end. */
  ended(): Promise<number | null>;
}

/** So many of the last characters are told of a part that ended by itself. */
const TOLD = 4_000;

/** A part that is not started yet, at a free port of this machine. */
export async function newProcess(part: string, settings: Readonly<Record<string, string>>): Promise<OwnProcess> {
  const port = await findFreePort();
  let running: RunningCommand | undefined;
  let isAskedToEnd = false;
  const end = async (): Promise<void> => {
    if (!running) return;
    isAskedToEnd = true;
    running.child.kill('SIGKILL');
    await running.ended();
  };
  const tellWhyItEnded = async ({ ended, output }: RunningCommand): Promise<void> => {
    const code = await ended();
    if (!isAskedToEnd) process.stderr.write(`${part} ended by itself with ${code}:\n${output().slice(-TOLD)}\n`);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return running!.child.pid!;
    },
    output: () => running?.output() ?? '',
    kill: end,
    start: async () => {
      running = klantbeeld(['serve', part, '--port', String(port)], settings);
      isAskedToEnd = false;
      endWithUs(running.child);
      void tellWhyItEnded(running);
      await running.printed(/ is ready at http/);
    },
    signal: (name) => {
      isAskedToEnd = true;
      running?.child.kill(name);
    },
    ended: () => running!.ended(),
  };
}
