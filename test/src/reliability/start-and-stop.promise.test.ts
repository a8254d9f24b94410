import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { klantbeeld, processesNaming, type RunningCommand } from '../world/process.js';
import { until } from '../world/until.js';
import { DRAIN_SECONDS, READY, STOP_MILLISECONDS, stopUnderTraffic } from './stop-under-traffic.js';

/** A second start is promised within five seconds. */
const SECOND_START_MILLISECONDS = 5_000;
/** One more than a database is started again in a row. */
const KILLS = 6;

const describeWithProc = existsSync('/proc/self') ? describe : describe.skip;

// One after the other on the same data, as an operator would; what one test started the next one goes on with.
describeWithProc('an operator starts and stops the platform', () => {
  let data: string;
  const started: RunningCommand[] = [];
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'klantbeeld-start-'));
  });
  afterAll(async () => {
    started.forEach(({ child }) => child.kill('SIGTERM'));
    await Promise.all(started.map((one) => one.ended()));
    await rm(data, { recursive: true, force: true });
  });

  const start = (settings: Readonly<Record<string, string>> = {}): RunningCommand => {
    const command = klantbeeld(['start'], { KLANTBEELD_DATA: data, PORT: '0', ...settings });
    started.push(command);
    return command;
  };
  const answers = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

  test('the first start answers; SIGTERM under traffic is told by readiness first, and no request in flight fails', async () => {
    const first = start({ KLANTBEELD_DRAIN_SECONDS: DRAIN_SECONDS });
    const [, url] = await first.printed(READY);
    expect(await answers(url!)).toBe(200);
    const { afterNotReady, closeCode, exitCode, took, left } = await stopUnderTraffic(first, data, 100);
    expect(afterNotReady).toBeGreaterThan(0);
    expect({ closeCode, exitCode, left }).toEqual({ closeCode: 1012, exitCode: 0, left: 0 });
    expect(took).toBeLessThan(STOP_MILLISECONDS);
  }, 60_000);

  test('the second start takes less than five seconds, and a second platform on the same data is refused with the mend', async () => {
    const began = performance.now();
    await start().printed(READY);
    expect(performance.now() - began).toBeLessThan(SECOND_START_MILLISECONDS);
    const other = start();
    expect(await other.ended()).toBe(1);
    expect(other.output()).toContain('KLANTBEELD_DATA');
  }, 60_000);

  test('after kill -9 a new start works on the same data and leaves no orphan; Ctrl-C ends it clean, also when it comes twice', async () => {
    const killed = started[1]!;
    expect(killed.child.exitCode).toBeNull();
    killed.child.kill('SIGKILL');
    await killed.ended();
    const next = start();
    const [, url] = await next.printed(READY);
    expect(await answers(url!)).toBe(200);
    const postmasters = [...processesNaming(data).values()].filter(
      (line) => line.includes('postgres -D') || line.includes('/postgres '),
    );
    expect(postmasters).toHaveLength(1);
    next.child.kill('SIGINT');
    next.child.kill('SIGINT');
    expect(await next.ended()).toBe(0);
    expect([...processesNaming(data)]).toEqual([]);
  }, 60_000);

  test('a database that is killed is started again under the platform; killed again and again it ends both, and says so', async () => {
    const running = start();
    const [, url] = await running.printed(READY);
    const postmaster = async (): Promise<number> => {
      const owner = JSON.parse(await readFile(join(data, 'owner.json'), 'utf8')) as { postmaster: { pid: number } };
      return owner.postmaster.pid;
    };
    for (let kills = 0; kills < KILLS; kills += 1) {
      const pid = await postmaster();
      process.kill(pid, 'SIGKILL');
      if (kills === KILLS - 1) break;
      await until('the database is started again', async () => (await postmaster()) !== pid, 20_000);
      await until('the platform is ready', async () => (await answers(url!)) === 200, 20_000);
    }
    expect(await running.ended()).toBe(1);
    expect(running.output()).toContain('ended by itself again and again');
    expect([...processesNaming(data)]).toEqual([]);
  }, 120_000);
});
