import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { klantbeeld, processesNaming, type RunningCommand } from '../world/process.js';
import { READY, STOP_MILLISECONDS, stopUnderTraffic } from './stop-under-traffic.js';

/** A second start is promised within five seconds. */
const SECOND_START_MILLISECONDS = 5_000;

const describeWithProc = existsSync('/proc/self') ? describe : describe.skip;

describeWithProc('an operator starts and stops the platform', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'klantbeeld-start-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  const start = (): RunningCommand => klantbeeld(['start'], { KLANTBEELD_DATA: data, PORT: '0' });
  const answers = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

  test('the first start answers, and SIGTERM ends it clean', async () => {
    const first = start();
    const [, url] = await first.printed(READY);
    expect(await answers(url!)).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(0);
    expect([...processesNaming(data)]).toEqual([]);
  }, 60_000);

  test('SIGTERM under traffic is told by readiness first, and no request in flight fails', async () => {
    const { afterNotReady, closeCode, exitCode, took, left } = await stopUnderTraffic(data, 100);
    expect(afterNotReady).toBeGreaterThan(0);
    expect({ closeCode, exitCode, left }).toEqual({ closeCode: 1012, exitCode: 0, left: 0 });
    expect(took).toBeLessThan(STOP_MILLISECONDS);
  }, 60_000);

  test('the second start takes less than five seconds, and Ctrl-C ends it clean, also when it comes twice', async () => {
    const began = performance.now();
    const second = start();
    await second.printed(READY);
    expect(performance.now() - began).toBeLessThan(SECOND_START_MILLISECONDS);
    second.child.kill('SIGINT');
    second.child.kill('SIGINT');
    expect(await second.ended()).toBe(0);
    expect([...processesNaming(data)]).toEqual([]);
  }, 60_000);

  test('after kill -9 a new start works on the same data and leaves no orphan', async () => {
    const killed = start();
    await killed.printed(READY);
    killed.child.kill('SIGKILL');
    await killed.ended();
    const next = start();
    const [, url] = await next.printed(READY);
    expect(await answers(url!)).toBe(200);
    const postmasters = [...processesNaming(data).values()].filter(
      (line) => line.includes('postgres -D') || line.includes('/postgres '),
    );
    expect(postmasters).toHaveLength(1);
    next.child.kill('SIGTERM');
    expect(await next.ended()).toBe(0);
    expect([...processesNaming(data)]).toEqual([]);
  }, 60_000);

  test('a second platform on the same data is refused with the mend', async () => {
    const one = start();
    await one.printed(READY);
    const other = start();
    expect(await other.ended()).toBe(1);
    expect(other.output()).toContain('KLANTBEELD_DATA');
    one.child.kill('SIGTERM');
    await one.ended();
  }, 60_000);
});
