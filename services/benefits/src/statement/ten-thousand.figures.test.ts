import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DOSSIERS } from '../testing/generated-dossiers.js';
import { statementsUntil } from './statement.rules.js';

const DOSSIERS_PROMISED = 10_000;
const SECONDS_PROMISED = 20;

test(`${DOSSIERS_PROMISED} generated dossiers recompute, every month of them, in under ${SECONDS_PROMISED} seconds`, () => {
  const dossiers = fc.sample(DOSSIERS, { seed: 2006, numRuns: DOSSIERS_PROMISED });
  const started = performance.now();
  const months = dossiers.reduce((sum, facts) => sum + statementsUntil('2026-12-01', facts).length, 0);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${DOSSIERS_PROMISED} dossiers with ${months} months recomputed in ${seconds.toFixed(2)} s, promised ${SECONDS_PROMISED} s\n`,
  );
  expect(months).toBeGreaterThan(DOSSIERS_PROMISED * 12);
  expect(seconds).toBeLessThan(SECONDS_PROMISED);
});
