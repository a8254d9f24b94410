import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { klantbeeld, type RunningCommand } from '../world/process.js';

const ENDS_MILLISECONDS = 15_000;

let settings: Record<string, string>;
let others: Server;
let command: RunningCommand | undefined;
beforeEach(async () => {
  others = createServer().listen(0, '127.0.0.1');
  await once(others, 'listening');
  settings = {
    KLANTBEELD_DATA: await mkdtemp(join(tmpdir(), 'klantbeeld-cannot-start-')),
    KLANTBEELD_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: process.env.KLANTBEELD_TEST_DATABASE_URL!,
    KLANTBEELD_DATABASE_PREFIX: `cannot_${randomBytes(4).toString('hex')}`,
  };
});
afterEach(async () => {
  command?.child.kill('SIGKILL');
  await command?.ended();
  others.close();
  await rm(settings.KLANTBEELD_DATA!, { recursive: true, force: true });
});

/** How a command ended that cannot start; null when it goes on. */
async function endOf(parameters: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<unknown> {
  command = klantbeeld(parameters, { ...settings, ...more });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ENDS_MILLISECONDS, null)));
  return Promise.race([command.ended(), late]).finally(() => clearTimeout(timer));
}

test('a gateway whose port is taken ends with what to do', async () => {
  const { port } = others.address() as AddressInfo;
  expect(await endOf(['serve', 'gateway', '--port', String(port)])).toBe(1);
  expect(command!.output()).toContain('Another process uses this port; set PORT');
}, 30_000);

test('a gateway that finds a service at an address with a path ends with the name of the setting', async () => {
  const wrong = { BENEFITS_SUBGRAPH_URL: 'http://10.0.0.1/benefits' };
  expect(await endOf(['serve', 'gateway', '--port', '0'], wrong)).toBe(1);
  expect(command!.output()).toContain('BENEFITS_SUBGRAPH_URL names a server');
}, 30_000);
