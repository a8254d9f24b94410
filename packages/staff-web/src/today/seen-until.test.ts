import { beforeEach, expect, test } from '@jest/globals';
import { keepSeenUntil, seenUntil } from './seen-until.js';

const kept = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  },
});
beforeEach(() => kept.clear());

const HANNEKE = { viewerId: 'sw-1', purpose: 'WORK_DEVELOPMENT' } as const;
const MARLOES = { viewerId: 'con-1', purpose: 'WWB_WORK' } as const;

test('what one person saw says nothing of what another saw at the same browser, nor for another purpose', () => {
  keepSeenUntil(HANNEKE, { alerts: 'place-7', caseload: 'place-8' });
  expect(seenUntil({ ...HANNEKE, viewerId: 'sw-2' })).toEqual({ alerts: null, caseload: null });
  expect(seenUntil({ ...HANNEKE, purpose: 'WSW_EMPLOYMENT' })).toEqual({ alerts: null, caseload: null });
  keepSeenUntil(MARLOES, { alerts: 'place-9' });
  expect(seenUntil(HANNEKE)).toEqual({ alerts: 'place-7', caseload: 'place-8' });
});

test('what was seen of one stream leaves the other as it was', () => {
  keepSeenUntil(HANNEKE, { alerts: 'place-7', caseload: 'place-8' });
  keepSeenUntil(HANNEKE, { alerts: 'place-9' });
  expect(seenUntil(HANNEKE)).toEqual({ alerts: 'place-9', caseload: 'place-8' });
});

test('what cannot be read is nothing', () => {
  kept.set('klantbeeld.seen-until', '{');
  expect(seenUntil(HANNEKE)).toEqual({ alerts: null, caseload: null });
});
