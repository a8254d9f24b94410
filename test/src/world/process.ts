import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root of the repository. */
export const REPOSITORY = join(import.meta.dirname, '../../..');
const CLI = join(REPOSITORY, 'packages/platform/dist/cli.js');

/** A command that runs, with what it printed so far. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** Standard output and error, together. */
  output(): string;
  /** Resolves to the first match once it was printed. Rejects when the command ends first, or after a minute. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves to the exit code. */
  ended(): Promise<number | null>;
}

/** Runs `klantbeeld` with some settings of its own; nothing of the environment of the tests but PATH and HOME. */
export function klantbeeld(parameters: readonly string[], settings: Readonly<Record<string, string>>): RunningCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [CLI, ...parameters], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const watchers = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
    watchers.forEach((watch) => watch());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const end = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => text,
    ended: () => end,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Nothing like ${pattern} was printed:\n${text}`)), 60_000);
        const watch = (): void => {
          const match = pattern.exec(text);
          if (!match) return;
          done();
          resolve(match);
        };
        const done = (): void => {
          clearTimeout(timer);
          watchers.delete(watch);
        };
        void end.then((code) => {
          done();
          reject(new Error(`The command ended with ${code} and printed nothing like ${pattern}:\n${text}`));
        });
        watchers.add(watch);
        watch();
      }),
  };
}

/** Command lines of the processes that name a folder, by process id. Reads /proc, so only where there is one. */
export function processesNaming(folder: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      if (line.includes(folder)) found.set(Number(entry), line);
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}
