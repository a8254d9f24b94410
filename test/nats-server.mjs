import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@klantbeeld/database/testing';

/** Whether there is a broker on this machine. */
export function hasNatsServer() {
  return spawnSync('nats-server', ['--version']).status === 0;
}

/**
 * Starts a broker with JetStream for tests, on a free port of this machine and a folder of its own.
 * `kill` ends it at once, as a crash does; `start` starts it again on the same port and folder. `hang` has it answer
 * nothing until `goOn`.
 */
export async function startNatsServer() {
  const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-nats-'));
  const port = await findFreePort();
  let server;
  const start = async () => {
    server = spawn(
      'nats-server',
      ['--jetstream', '--store_dir', join(folder, 'store'), '--addr', '127.0.0.1', '--port', String(port)].concat([
        '--ports_file_dir',
        folder,
      ]),
      { stdio: 'ignore' },
    );
    const failed = new Promise((_, reject) => server.once('error', reject));
    await Promise.race([failed, listening(folder, server.pid)]);
  };
  const end = async (signal) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    hang: () => server.kill('SIGSTOP'),
    goOn: () => server.kill('SIGCONT'),
    stop: async () => {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The broker writes the ports that it took into a file. */
async function listening(folder, pid) {
  for (let tries = 0; tries < 400; tries += 1) {
    const text = await readFile(join(folder, `nats-server_${pid}.ports`), 'utf8').catch(() => '');
    if (text.includes('}')) return;
    await pause(25);
  }
  throw new Error('nats-server did not say that it listens.');
}
