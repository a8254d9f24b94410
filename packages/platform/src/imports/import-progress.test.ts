import { describe, expect, test } from '@jest/globals';
import { createImportProgress } from './import-progress.js';
import { noCounts } from './import-report.js';
import { rememberOutput } from './testing/import-database.js';

const standing = (records: number, seconds: number) => ({ counts: { ...noCounts(), records }, part: 0.25, seconds });

describe('progress', () => {
  test('on a terminal rewrites one line and clears it before lines that stay', () => {
    const output = rememberOutput(true);
    let now = 0;
    const progress = createImportProgress(output, 'persons', () => now);
    progress.show(standing(1500, 1));
    now = 50;
    progress.show(standing(1600, 1));
    now = 200;
    progress.show(standing(2500, 1));
    progress.say('Done.');
    expect(output.text).toBe(
      '\r\u001b[2K25%  1,500 persons, 1,500 a second\r\u001b[2K25%  2,500 persons, 2,500 a second\r\u001b[2KDone.\n',
    );
  });

  test('elsewhere writes a plain line at most every five seconds', () => {
    const output = rememberOutput(false);
    let now = 0;
    const progress = createImportProgress(output, 'persons', () => now);
    for (now = 0; now <= 11_000; now += 500) progress.show(standing(now, now / 1000));
    expect(output.text).toBe('25%  5,000 persons, 1,000 a second\n25%  10,000 persons, 1,000 a second\n');
  });
});
