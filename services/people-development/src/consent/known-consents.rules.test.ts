import { describe, expect, test } from '@jest/globals';
import type { Caller, Capacity, DataClass, Purpose } from '@klantbeeld/access';
import { subjectAccess } from '@klantbeeld/subgraph';
import { isConsentKnown } from './known-consents.rules.js';

const SUPPORT = { dataClass: 'SUPPORT_PROVISION', purpose: 'WWB_WORK' } as const;
const LIMITATION = { dataClass: 'FUNCTIONAL_LIMITATION', purpose: 'WMO_SUPPORT' } as const;

function knows(
  purpose: Purpose | null,
  terms: typeof SUPPORT | typeof LIMITATION,
  { capacity = 'GUIDANCE', consents = [] }: { capacity?: Capacity; consents?: readonly DataClass[] } = {},
): boolean {
  const caller = { purpose, purposes: [], roles: [] } as unknown as Caller;
  return isConsentKnown(caller, subjectAccess(caller, 'client', { capacity, consents: new Set(consents) }), terms);
}

describe('a consent is known', () => {
  test('to who may see by it and to who keeps what it opens, and to nobody else', () => {
    expect(knows('WWB_WORK', SUPPORT)).toBe(true);
    expect(knows('WMO_SUPPORT', SUPPORT)).toBe(true);
    expect(knows('WORK_DEVELOPMENT', SUPPORT)).toBe(false);
    expect(knows('WWB_INCOME', SUPPORT)).toBe(false);
    expect(knows('WWB_INCOME', SUPPORT, { consents: ['SUPPORT_PROVISION'] })).toBe(false);
    expect(knows(null, SUPPORT)).toBe(false);
  });

  test('of data that the laws share, only to who may know that the law plays that it opens them for', () => {
    expect(knows('WMO_SUPPORT', LIMITATION)).toBe(true);
    for (const purpose of ['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT', 'WWB_WORK', 'WWB_INCOME'] as const) {
      expect(knows(purpose, LIMITATION)).toBe(false);
    }
    expect(knows('WWB_WORK', LIMITATION, { consents: ['SUPPORT_PROVISION'] })).toBe(true);
  });

  test('to nobody who looks by an override, whatever it shows of the data itself', () => {
    const capacity = 'OVERRIDE';
    expect(knows('WORK_DEVELOPMENT', { ...LIMITATION }, { capacity })).toBe(false);
    expect(knows('WMO_SUPPORT', SUPPORT, { capacity })).toBe(false);
    expect(knows('WWB_WORK', SUPPORT, { capacity })).toBe(false);
  });
});
