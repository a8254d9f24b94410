import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { klantbeeld, type RunningCommand } from '../world/process.js';

const SUBGRAPHS = ['people-development', 'benefits', 'sheltered-employment', 'support'];

let data: string;
const running: RunningCommand[] = [];
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'klantbeeld-apart-'));
});
afterAll(async () => {
  running.forEach((one) => one.child.kill('SIGTERM'));
  await Promise.all(running.map((one) => one.ended()));
  await rm(data, { recursive: true, force: true });
});

test('an operator starts every part in a process of its own, in any order, and a consultant is answered', async () => {
  const settings = {
    KLANTBEELD_DATA: data,
    KLANTBEELD_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: process.env.KLANTBEELD_TEST_DATABASE_URL!,
    KLANTBEELD_DATABASE_PREFIX: `apart_${randomBytes(4).toString('hex')}`,
  };
  const parts = await Promise.all(
    SUBGRAPHS.map(async (part) => {
      const command = klantbeeld(['serve', part, '--port', '0'], settings);
      running.push(command);
      const [, url] = await command.printed(/is ready at (http:\/\/\S+)/);
      return [`${part.toUpperCase().replaceAll('-', '_')}_SUBGRAPH_URL`, url!] as const;
    }),
  );
  const gateway = klantbeeld(['serve', 'gateway', '--port', '0'], { ...settings, ...Object.fromEntries(parts) });
  running.push(gateway);
  const [, url] = await gateway.printed(/is ready at (http:\/\/\S+)/);
  const token = klantbeeld(['token', 'con-1'], settings);
  await token.ended();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token.output().trim()}`,
      'x-purpose': 'WWB_WORK',
    },
    body: JSON.stringify({ query: '{ viewer { id purpose } caseload { edges { node { id } } } }' }),
  });
  expect(await response.json()).toEqual({
    data: { viewer: { id: 'con-1', purpose: 'WWB_WORK' }, caseload: { edges: [] } },
  });
  const health = await (await fetch(`${url}/health/ready`)).json();
  expect(health).toEqual({ status: 'ready', parts: Object.fromEntries(SUBGRAPHS.map((part) => [part, true])) });
}, 60_000);
