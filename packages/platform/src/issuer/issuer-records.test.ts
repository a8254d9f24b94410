import { describe, expect, test } from '@jest/globals';

import { IssuerRecords } from './issuer-records.js';

describe("the issuer's records", () => {
  test('stay bounded: the oldest makes room for the newest', async () => {
    const records = new IssuerRecords();
    for (let number = 0; number <= 1_000; number++) await records.upsert(`id-${number}`, {}, 60);
    expect(await records.find('id-0')).toBeUndefined();
    expect(await records.find('id-1')).toEqual({});
    expect(await records.find('id-1000')).toEqual({});
  });

  test('lose what has expired before they lose what is still in use', async () => {
    const records = new IssuerRecords();
    await records.upsert('in-use', {}, 60);
    for (let number = 1; number < 1_000; number++) await records.upsert(`expired-${number}`, {}, -1);
    await records.upsert('newest', {}, 60);
    expect(await records.find('expired-1')).toBeUndefined();
    expect(await records.find('in-use')).toEqual({});
    expect(await records.find('newest')).toEqual({});
  });

  test('forget everything given out under a grant that is withdrawn', async () => {
    const records = new IssuerRecords();
    await records.upsert('mine', { grantId: 'grant-1' }, 60);
    await records.upsert('other', { grantId: 'grant-2' }, 60);
    await records.revokeByGrantId('grant-1');
    expect(await records.find('mine')).toBeUndefined();
    expect(await records.find('other')).toEqual({ grantId: 'grant-2' });
  });
});
