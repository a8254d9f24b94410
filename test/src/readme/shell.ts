import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../architecture/repository.js';

/** Words of the README that mean: the command line as it was built, without installing and building it again. */
const WORDS = `
npx() { [ "$1" = pnpm ] && shift; pnpm "$@"; }
pnpm() { [ "$1" = --silent ] && shift; [ "$1" = run ] && shift; [ "$1" = klantbeeld ] && shift; exec "$OUR_NODE" "$OUR_CLI" "$@"; }
`;

/** A block of commands that runs. */
export interface RunningBlock {
  readonly child: ChildProcess;
  /** What was printed for programs. */
  output(): string;
  /** What was printed for people. */
  complaints(): string;
  /** Resolves to the exit code when it is over. */
  readonly ended: Promise<number | null>;
}

/** Runs a block of a page in bash at the root of the repository, with these settings and no others of ours. */
export function runBlock(block: string, settings: Readonly<Record<string, string>>): RunningBlock {
  const { PATH = '', HOME = '' } = process.env;
  const ours = { OUR_NODE: process.execPath, OUR_CLI: join(REPOSITORY, 'packages/platform/dist/cli.js') };
  const child = spawn('bash', ['-c', `${WORDS}${block}`], {
    cwd: REPOSITORY,
    env: { PATH, HOME, ...ours, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { output: '', complaints: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.complaints += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => printed.output, complaints: () => printed.complaints, ended };
}

/** Runs a block to its end. */
export async function finishBlock(
  block: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly output: string; readonly complaints: string }> {
  const running = runBlock(block, settings);
  const exitCode = await running.ended;
  return { exitCode, output: running.output(), complaints: running.complaints() };
}
