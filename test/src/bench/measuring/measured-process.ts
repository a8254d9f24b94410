import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of a measurement, told what to do by messages. */
export interface MeasuredProcess {
  readonly pid: number;
  /** Does something and resolves with what came of it. Rejects when the process fails at it, or ends. */
  ask<Result>(what: string, given?: unknown): Promise<Result>;
  /** Microseconds of processor time since its start. */
  processor(): Promise<number>;
  /** Bytes that its objects and buffers take, after it let go of what it does not need. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

type Acts = Readonly<Record<string, (given: never) => unknown>>;

/** Starts a module of the benchmarks, named by its folder and file, in a process of its own. */
export function startMeasured(module: string, environment: Readonly<Record<string, string>> = {}): MeasuredProcess {
  const path = fileURLToPath(new URL(`../${module}.js`, import.meta.url));
  const child: ChildProcess = fork(path, {
    execArgv: ['--expose-gc', '--no-warnings', '--enable-source-maps'],
    env: { ...process.env, ...environment },
    serialization: 'advanced',
  });
  let asked = 0;
  const ask: MeasuredProcess['ask'] = (what, given) =>
    new Promise((resolve, reject) => {
      const number = (asked += 1);
      const gone = (): void => reject(new Error(`${module} ended.`));
      const answer = (message: { number: number; result?: unknown; error?: string }): void => {
        if (message.number !== number) return;
        child.off('message', answer).off('exit', gone);
        if (message.error === undefined) resolve(message.result as never);
        else reject(new Error(`${module}: ${message.error}`));
      };
      child.on('message', answer).once('exit', gone);
      child.send({ number, what, given });
    });
  return {
    pid: child.pid!,
    ask,
    processor: () => ask<number>('processor'),
    memory: () => ask<number>('memory'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** In such a process: does what it is told, one message at a time or more. */
export function obey(acts: Acts): void {
  const all: Acts = { processor, memory, ...acts };
  // Whoever started it may end first.
  process.once('disconnect', () => process.exit());
  process.on('message', ({ number, what, given }: { number: number; what: string; given: never }) => {
    Promise.resolve()
      .then(() => all[what]!(given))
      .then(
        (result) => process.send!({ number, result }),
        (error: unknown) =>
          process.send!({ number, error: error instanceof Error ? (error.stack ?? '') : String(error) }),
      );
  });
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

async function memory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
