import { describe, expect, test } from '@jest/globals';
import { TEST_VAULT } from '@klantbeeld/subgraph/testing';
import type { RegisterOutcome } from './register-outcome.js';
import type { RegisterPerson } from './register-person.js';
import { openRegister } from './testing/open-register.js';
import { nextBsn, person } from './testing/register-person.builder.js';

const { write, kinds, clients, events } = openRegister('versions-of-a-person');

describe('a person whose number was replaced', () => {
  /** Under the old number, and under the new one with the old in an older version. */
  const renumbered = (changes: Partial<RegisterPerson> = {}): [RegisterPerson, RegisterPerson] => {
    const before = person();
    const identity = { bsn: before.bsn, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    return [before, { ...before, bsn: nextBsn(), formerIdentities: [identity], ...changes }];
  };
  const holders = async (): Promise<string[]> =>
    (await clients()).map((client) => TEST_VAULT.open(client.bsn_sealed as Buffer));

  test('is one client when the file of before comes again, however often', async () => {
    const [before, after] = renumbered();
    const told = [];
    for (const delivered of [before, after, before, after, before]) told.push(...(await kinds(delivered)));
    expect(told).toEqual(['created', 'changed', 'unchanged', 'unchanged', 'unchanged']);
    expect(await holders()).toEqual([after.bsn]);
    expect(await events()).toHaveLength(2);
  });

  test('is one client when both are new in one batch, in either order', async () => {
    const [before, after] = renumbered();
    expect(await kinds(before, after)).toEqual(['unchanged', 'created']);
    expect(await kinds(before, after)).toEqual(['unchanged', 'unchanged']);
    expect(await holders()).toEqual([after.bsn]);
    const [earlier, later] = renumbered();
    expect(await kinds(later, earlier)).toEqual(['created', 'unchanged']);
    expect(await clients()).toHaveLength(2);
  });

  test('is changed once when the batch holds a change under the old number too (07.67.20 F)', async () => {
    const [before, after] = renumbered({ secrecy: 7 });
    const [{ clientId }] = (await write(before)) as [RegisterOutcome];
    const ended = { ...before, suspension: { since: '20200101', reason: 'F' } };
    expect(await write(ended, after)).toEqual([
      { kind: 'unchanged', clientId },
      { kind: 'changed', clientId },
    ]);
    expect(await clients()).toMatchObject([{ version: 2, secrecy: 7, suspension_reason: null }]);
    expect(await kinds(ended, after)).toEqual(['unchanged', 'unchanged']);
  });

  test('twice in one batch has the last number', async () => {
    const [first, second] = renumbered();
    const identity = { ...second.formerIdentities[0]!, bsn: second.bsn };
    const third = { ...second, bsn: nextBsn(), formerIdentities: [identity, ...second.formerIdentities] };
    expect(await kinds(first, second, third)).toEqual(['unchanged', 'unchanged', 'created']);
    expect(await kinds(first, second, third)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await holders()).toEqual([third.bsn]);
  });

  test('keeps others out of the old number, until the version that holds it is marked as incorrect (01.84.10)', async () => {
    const [before, after] = renumbered();
    const [{ clientId }] = (await write(after)) as [RegisterOutcome];
    const other = {
      ...before,
      names: { ...before.names, surname: 'Bakker' },
      birth: { ...before.birth, date: '19550101' },
    };
    const [outcome] = await write(other);
    expect(outcome).toMatchObject({ kind: 'quarantined', clientId, field: '01.01.20' });
    expect(JSON.stringify(outcome)).not.toContain(before.bsn);
    expect(await kinds({ ...after, formerIdentities: [] }, other)).toEqual(['changed', 'created']);
  });

  test('by rows that each call the other the newest is quarantined, not turned back and forth', async () => {
    const [before, after] = renumbered();
    const back = { ...before, formerIdentities: [{ ...after.formerIdentities[0]!, bsn: after.bsn }] };
    expect(await kinds(back)).toEqual(['created']);
    expect(await kinds(after)).toEqual(['quarantined']);
    expect(await kinds(back, after)).toEqual(['unchanged', 'quarantined']);
  });

  test('by rows that go round in a circle stops nobody else', async () => {
    const [first, second] = renumbered();
    const former = (bsn: string): RegisterPerson['formerIdentities'] => [{ ...second.formerIdentities[0]!, bsn }];
    const third = { ...second, bsn: nextBsn(), formerIdentities: former(first.bsn) };
    const circle = [
      { ...first, formerIdentities: former(second.bsn) },
      { ...second, formerIdentities: former(third.bsn) },
      third,
    ];
    expect((await kinds(...circle, person())).toSorted()).toEqual(['created', 'created', 'quarantined', 'unchanged']);
    expect(await clients()).toHaveLength(2);
  });
});

describe('an older version of a person', () => {
  const [EARLY, MIDDLE, LATE] = ['20180101120000000', '20180527093000000', '20190101120000000'] as const;
  const death = { date: '20180526', place: '0141', countryCode: '6030' };

  test('F43: does not bring back who died, when an older file is run again', async () => {
    const alive = person({ recordedAt: EARLY });
    const died = { ...alive, death, recordedAt: MIDDLE };
    expect(await kinds(alive)).toEqual(['created']);
    expect(await kinds(died)).toEqual(['changed']);
    expect(await write(alive)).toMatchObject([{ kind: 'quarantined', field: '07.80.20' }]);
    expect(await clients()).toMatchObject([{ death_date: '20180526', version: 2 }]);
    expect(await events()).toHaveLength(2);
    expect(await kinds({ ...died, secrecy: 7, recordedAt: LATE })).toEqual(['changed']);
  });

  test('is known as older by a version that changed nothing that is kept', async () => {
    const first = person({ recordedAt: EARLY });
    await write(first);
    expect(await kinds({ ...first, recordedAt: LATE })).toEqual(['unchanged']);
    expect(await kinds({ ...first, secrecy: 7, recordedAt: MIDDLE })).toEqual(['quarantined']);
    expect(await clients()).toMatchObject([{ version: 1, secrecy: 0, brp_recorded_at: LATE }]);
    expect(await events()).toHaveLength(1);
  });

  test('is known as older for who came before the moment was kept, once the newest file has run again', async () => {
    const first = person();
    await write(first);
    expect(await kinds({ ...first, recordedAt: LATE })).toEqual(['unchanged']);
    expect(await kinds({ ...first, secrecy: 7, recordedAt: MIDDLE })).toEqual(['quarantined']);
  });

  test('that says the same is unchanged, and does not become the newest', async () => {
    const first = person({ recordedAt: LATE });
    await write(first);
    expect(await kinds({ ...first, recordedAt: EARLY })).toEqual(['unchanged']);
    expect(await clients()).toMatchObject([{ brp_recorded_at: LATE }]);
  });

  test('cannot be told where the moment is not delivered (07.80.20); the newest that was known stays known', async () => {
    const first = person({ recordedAt: MIDDLE });
    await write(first);
    expect(await kinds({ ...first, secrecy: 7, recordedAt: null })).toEqual(['changed']);
    expect(await kinds({ ...first, recordedAt: EARLY })).toEqual(['quarantined']);
    expect(await kinds({ ...first, recordedAt: MIDDLE })).toEqual(['changed']);
  });

  test('is not told by the record of a number that was replaced', async () => {
    const before = person({ recordedAt: LATE });
    await write(before);
    const identity = { bsn: before.bsn, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    const after = { ...before, bsn: nextBsn(), formerIdentities: [identity], recordedAt: MIDDLE };
    expect(await kinds(after)).toEqual(['changed']);
    expect(await clients()).toMatchObject([{ brp_recorded_at: MIDDLE }]);
    expect(await kinds({ ...before, recordedAt: LATE })).toEqual(['unchanged']);
    expect(await clients()).toMatchObject([{ brp_recorded_at: MIDDLE }]);
  });
});
