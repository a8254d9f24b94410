import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { klantbeeld } from '../../world/process.js';
import { DRAIN_SECONDS, STOP_MILLISECONDS, stopUnderTraffic } from '../stop-under-traffic.js';
import { many, tellLine } from './line.js';
import { SIZES } from './sizes.js';

/** A platform that is asked to stop under traffic fails nobody and leaves nothing behind. */
export function stopIsClean(): void {
  test('stop is clean: SIGTERM under traffic fails no request, and leaves no process', async () => {
    const data = await mkdtemp(join(tmpdir(), 'klantbeeld-stop-'));
    const settings = { KLANTBEELD_DATA: data, PORT: '0', KLANTBEELD_DRAIN_SECONDS: DRAIN_SECONDS };
    const running = klantbeeld(['start'], settings);
    try {
      const stopped = await stopUnderTraffic(running, data, SIZES.answered);
      const { answered, afterNotReady, perSecond, closeCode, exitCode, took, left } = stopped;
      tellLine(
        'stop is clean',
        'PostgreSQL',
        `SIGTERM at ${perSecond.toFixed(0)} requests a second: ${many(answered)} answered, 0 failed, ${afterNotReady} of them ` +
          `after it was not ready; sockets closed ${closeCode}, exit ${exitCode} in ${took.toFixed(0)} ms, ${left} processes left`,
      );
      expect(afterNotReady).toBeGreaterThan(0);
      expect({ closeCode, exitCode, left }).toEqual({ closeCode: 1012, exitCode: 0, left: 0 });
      expect(took).toBeLessThan(STOP_MILLISECONDS);
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  });
}
