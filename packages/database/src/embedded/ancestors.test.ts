import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findLaunchers } from './ancestors.js';
import { readProcess, type ProcessFacts } from './process-identity.js';

const watcher = fileURLToPath(new URL('testing/watcher-process.js', import.meta.url));

/** Process n has command line n and was started by process n + 1. */
function chainOf(commandLines: string[][]): (pid: number) => ProcessFacts | undefined {
  return (pid) => {
    const commandLine = commandLines[pid];
    return commandLine && { pid, parentPid: pid + 1, startedAt: '0', commandLine };
  };
}

function launcherPids(...commandLines: string[][]): number[] {
  return findLaunchers(0, chainOf(commandLines)).map(({ pid }) => pid);
}

describe('the launchers of a process', () => {
  test('are npm, pnpm and the shells that these started', () => {
    const chain = [
      ['sh', '-c', 'tsc -b && node cli.js'],
      ['pnpm', 'start'],
      ['sh', '-c', "'pnpm' start"],
      ['npm exec pnpm start'],
    ];
    expect(launcherPids(...chain, ['bash'], ['sshd'])).toEqual([0, 1, 2, 3]);
  });

  test('are recognised when Node runs them as a script', () => {
    expect(launcherPids(['/opt/my node/bin/node', '/opt/npm/bin/npx-cli.js', 'pnpm', 'start'], ['bash'])).toEqual([0]);
    expect(launcherPids(['node', '--no-warnings', '/opt/pnpm/bin/pnpm.cjs', 'start'], ['bash'])).toEqual([0]);
  });

  test('are none when a person, a shell script or a service manager started it', () => {
    expect(launcherPids(['bash'])).toEqual([]);
    expect(launcherPids(['sh', '-c', 'node cli.js start'], ['systemd'])).toEqual([]);
    expect(launcherPids(['node', 'server.js', 'npm'], ['bash'])).toEqual([]);
  });
});

/** A started process and the next line it prints; undefined after the last. */
function start(program: string, programArguments: string[], argv0 = program) {
  const child = spawn(program, programArguments, { argv0, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = on(createInterface({ input: child.stdout }), 'line', { close: ['close'] });
  const nextLine = async (): Promise<string | undefined> => ((await lines.next()).value as [string] | undefined)?.[0];
  return { child, nextLine };
}

const runInShell = `const { spawn } = require('node:child_process');
spawn('sh', ['-c', '"$0" "$1"; true', process.execPath, ${JSON.stringify(watcher)}], { stdio: 'inherit' });`;

describe('watching the launcher', () => {
  test('tells when only the outermost launcher was killed', async () => {
    const launcher = start(process.execPath, ['-e', runInShell], 'npm exec pnpm start');
    const pid = Number(await launcher.nextLine());
    launcher.child.kill('SIGKILL');
    expect(await launcher.nextLine()).toBe('launcher ended');
    process.kill(pid, 'SIGTERM');
    expect(await launcher.nextLine()).toBe('asked to end');
  });

  test('stays silent when a shell put the process in the background and went away', async () => {
    const shell = start('sh', ['-c', '"$0" "$1" &', process.execPath, watcher]);
    const shellEnded = once(shell.child, 'exit');
    const pid = Number(await shell.nextLine());
    await shellEnded;
    // Five of its looks at the processes above it: there is no event for something that must not happen.
    await delay(100);
    process.kill(pid, 'SIGTERM');
    expect(await shell.nextLine()).toBe('asked to end');
  });
});

test('a process that has ended is no longer read as a process', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const pid = child.pid ?? 0;
  expect(readProcess(pid)).toMatchObject({ pid, parentPid: process.pid });
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
  expect(readProcess(pid)).toBeUndefined();
});
