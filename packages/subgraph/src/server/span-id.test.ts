import { expect, test } from '@jest/globals';
import { newSpanId } from './span-id.js';

test('ids of spans are sixteen hexadecimal digits, and none is given twice', () => {
  const ids = Array.from({ length: 5_000 }, () => newSpanId());
  expect(ids.filter((id) => !/^[0-9a-f]{16}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
