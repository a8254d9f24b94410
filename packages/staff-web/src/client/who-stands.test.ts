import { expect, test } from '@jest/globals';
import type { Problem } from '../graph/problems.js';
import { whoStands } from './who-stands.js';

const SAMIRA = { name: 'Samira' };
const failed = (code: string): Problem => ({ code, requestId: null, path: [], purposes: [] });
const stood = { answered: undefined, before: SAMIRA, problem: undefined, isByOverride: false };

test('whoever stood on the screen stays there while an answer is on its way, and when it failed', () => {
  expect(whoStands(stood)).toBe(SAMIRA);
  expect(whoStands({ ...stood, problem: failed('OFFLINE') })).toBe(SAMIRA);
  expect(whoStands({ ...stood, answered: null, problem: failed('SUBGRAPH_UNAVAILABLE') })).toBe(SAMIRA);
  expect(whoStands({ ...stood, before: null, problem: failed('OFFLINE') })).toBeUndefined();
});

test('a client who is there no more, or may be seen no more, does not stay', () => {
  expect(whoStands({ ...stood, answered: null })).toBeNull();
  expect(whoStands({ ...stood, problem: failed('FORBIDDEN') })).toBeUndefined();
  expect(whoStands({ ...stood, problem: failed('PURPOSE_DENIED') })).toBeUndefined();
});

test('a client outside the caseload, at whom one only looks, does not stay when the answer failed', () => {
  expect(whoStands({ ...stood, isByOverride: true, problem: failed('OFFLINE') })).toBeUndefined();
});
