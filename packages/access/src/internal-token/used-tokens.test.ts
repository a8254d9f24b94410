import { describe, expect, test } from '@jest/globals';
import { LONGEST_USE_SECONDS } from './internal-token.js';
import { rememberUsedTokens } from './used-tokens.js';

describe('tokens that carried a write', () => {
  test('each is good for one use', () => {
    const used = rememberUsedTokens();
    expect([used.use('a'), used.use('b'), used.use('a'), used.use('b')]).toEqual([true, true, false, false]);
  });

  test('are remembered for as long as they could be used again, and no longer', () => {
    let now = 0;
    const used = rememberUsedTokens(10, () => now);
    used.use('a');
    now = LONGEST_USE_SECONDS * 1_000 - 1;
    expect(used.use('a')).toBe(false);
    now += 1;
    expect(used.use('a')).toBe(true);
  });

  test('take no more memory than was given: then nothing is written, and nothing twice', () => {
    let now = 0;
    const used = rememberUsedTokens(3, () => now);
    expect(['a', 'b', 'c', 'd', 'a'].map((id) => used.use(id))).toEqual([true, true, true, false, false]);
    now = LONGEST_USE_SECONDS * 1_000;
    expect(used.use('d')).toBe(true);
  });
});
