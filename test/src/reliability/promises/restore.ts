import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { finished, secondMachine } from '../../backup/restored.js';
import { clientsOf } from '../../town/people-of-town.js';
import { storm } from '../../town/storm.js';
import type { Town } from '../../town/town.js';
import { many, tellLine } from './line.js';
import { SIZES } from './sizes.js';

/** A backup that is made while people work is put into a new cluster, and everything in it is held against what it was. */
export function restoreIsWhole(town: () => Town): void {
  test('restore: rows, seals of the log and positions of events are as they were at the moment of the backup', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'klantbeeld-restore-'));
    try {
      const clientIds = await clientsOf(town(), 20);
      const writing = storm(town(), { clientIds, acts: SIZES.restored, name: `copy-${randomUUID().slice(0, 8)}` });
      const made = await finished(['backup', '--out', join(folder, 'one')], town().settings);
      await writing;
      expect({ exitCode: made.exitCode, output: made.output }).toMatchObject({ exitCode: 0 });
      const machine = await secondMachine(town());
      const began = performance.now();
      const restored = await finished(['restore', join(folder, 'one')], machine.settings).finally(() => machine.stop());
      const took = performance.now() - began;
      const lines = restored.output.split('\n');
      const good = lines.filter((line) => line.startsWith('ok '));
      const wrong = lines.filter((line) => line.startsWith('WRONG'));
      const rows = good.reduce((sum, line) => sum + Number(/: (\d+) rows in \d+ tables/.exec(line)?.[1] ?? 0), 0);
      tellLine(
        'restore',
        town().kindOfLog,
        `${many(rows)} rows, copied while people worked, in a new cluster after ${took.toFixed(0)} ms: ` +
          `${good.length} checks of counts, seals and positions are good, ${wrong.length} wrong`,
      );
      expect({ exitCode: restored.exitCode, wrong, output: restored.output }).toMatchObject({ exitCode: 0, wrong: [] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
