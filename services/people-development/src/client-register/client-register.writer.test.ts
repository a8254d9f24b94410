import { describe, expect, test } from '@jest/globals';
import { TEST_VAULT } from '@klantbeeld/subgraph/testing';
import { createDeliveryClaims } from './delivery-claims.js';
import { keepInQuarantine } from './import-quarantine.js';
import type { RegisterOutcome } from './register-outcome.js';
import type { RegisterPerson } from './register-person.js';
import { address, nextBsn, partner, person } from './testing/register-person.builder.js';
import { openRegister } from './testing/open-register.js';

const register = openRegister('client-register');
const { writer, write, kinds, clients, events } = register;

describe('a delivered person', () => {
  test('is registered with the number sealed and not in clear', async () => {
    const delivered = person();
    await write(delivered);
    const [client] = await clients();
    expect(client).toMatchObject({ surname: 'Dijk', surname_search: 'dijk', version: 1, municipality_code: 'GM0141' });
    expect(client!.registered_at).toBe('2026-01-02T03:04:05.000Z');
    expect(TEST_VAULT.open(client!.bsn_sealed as Buffer)).toBe(delivered.bsn);
    expect(JSON.stringify(await register.database.query('select client::text from client'))).not.toContain(
      delivered.bsn,
    );
  });

  test('keeps an incomplete birth date incomplete', async () => {
    await write(person({ birth: { date: '19680000', place: null, countryCode: null } }));
    expect((await clients())[0]).toMatchObject({ birth_date: '19680000' });
  });

  test('that is the same is unchanged, writes no event and no new version', async () => {
    const delivered = person({ partners: [partner()] });
    await write(delivered);
    expect(await kinds({ ...delivered, source: { file: 'later.csv', line: 9 } })).toEqual(['unchanged']);
    expect(await events()).toHaveLength(1);
    expect((await clients())[0]).toMatchObject({ version: 1 });
  });

  test('that differs is changed once, with history written anew and one event without personal data', async () => {
    const delivered = person();
    const [first] = await write(delivered);
    const moved = {
      ...delivered,
      address: address({ street: 'Havenweg', since: '20200101' }),
      formerAddresses: [{ ...address(), until: '20200101' }],
    };
    expect(await kinds(moved)).toEqual(['changed']);
    expect(await clients()).toMatchObject([{ street: 'Havenweg', version: 2 }]);
    expect(await register.database.query('select street, until_date from client_address')).toEqual([
      { street: 'Marktplein', until_date: '20200101' },
    ]);
    expect((await events()).at(-1)).toEqual({
      kind: 'CLIENT_CHANGED',
      client_id: first!.clientId,
      version: 2,
      payload: { municipality_code: 'GM0141', death_date: null, is_under_guardianship: false },
    });
  });

  test('that came by an intake before is that client, not a second one', async () => {
    const delivered = person();
    const [{ id }] = (await register.database.query<{ id: string }>(
      `insert into client (bsn_lookup, bsn_sealed, surname, surname_search, birth_date, sex)
       values ($1, $2, 'Dijk', 'dijk', '19800402', 'FEMALE') returning id`,
      [TEST_VAULT.lookupKey(delivered.bsn), TEST_VAULT.seal(delivered.bsn)],
    )) as [{ id: string }];
    expect(await write(delivered)).toEqual([{ kind: 'changed', clientId: id }]);
    expect(await clients()).toHaveLength(1);
  });

  test('with a new number is the client who had the old one', async () => {
    const before = person();
    const [{ clientId }] = (await write(before)) as [RegisterOutcome];
    const identity = { bsn: before.bsn, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    const renumbered = { ...before, bsn: nextBsn(), formerIdentities: [identity] };
    expect(await write(renumbered)).toEqual([{ kind: 'changed', clientId }]);
    expect(await register.database.query('select client_id from client_former_number')).toEqual([
      { client_id: clientId },
    ]);
  });

  test('whose former number now belongs to somebody else is a client of its own', async () => {
    const other = person({
      names: { ...person().names, surname: 'Vermeer' },
      birth: { ...person().birth, date: '19550505' },
    });
    await write(other);
    const identity = { bsn: other.bsn, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    expect(await kinds(person({ formerIdentities: [identity] }))).toEqual(['created']);
  });

  test('F44: one number with another name, birth date and sex is quarantined, never merged', async () => {
    const known = person();
    await write(known);
    const other = {
      ...known,
      names: { ...known.names, surname: 'Bakker' },
      birth: { ...known.birth, date: '19550101' },
      sex: 'MALE' as const,
    };
    const [outcome] = await write(other);
    expect(outcome).toMatchObject({ kind: 'quarantined', field: '01.01.20' });
    expect(JSON.stringify(outcome)).not.toContain(known.bsn);
    expect(await clients()).toMatchObject([{ surname: 'Dijk', version: 1 }]);
  });

  test('twice in one call is refused', async () => {
    const delivered = person();
    await expect(write(delivered, delivered)).rejects.toThrow(RangeError);
  });
});

describe('partners', () => {
  const couple = (): [RegisterPerson, RegisterPerson] => {
    const [one, other] = [person(), person({ sex: 'MALE' })];
    return [
      { ...one, partners: [partner({ bsn: other.bsn })] },
      { ...other, partners: [partner({ bsn: one.bsn })] },
    ];
  };
  const links = (): Promise<Record<string, unknown>[]> =>
    register.database.query('select client_id, partner_client_id from client_partner order by client_id');

  test('that are delivered together are linked both ways', async () => {
    const [one, other] = await write(...couple());
    expect(await links()).toEqual(
      [
        { client_id: one!.clientId, partner_client_id: other!.clientId },
        { client_id: other!.clientId, partner_client_id: one!.clientId },
      ].sort((left, right) => (left.client_id! < right.client_id! ? -1 : 1)),
    );
  });

  test('that arrive later are linked then, and the one who waited has changed', async () => {
    const [one, other] = couple();
    const [waiting] = await write(one);
    await write(other);
    expect(await links()).toHaveLength(2);
    expect((await links()).every((link) => link.partner_client_id !== null)).toBe(true);
    expect((await events()).at(-1)).toMatchObject({ kind: 'CLIENT_CHANGED', client_id: waiting!.clientId, version: 2 });
  });

  test('who are not in the register wait without a link', async () => {
    await write(person({ partners: [partner(), partner({ bsn: null, until: '20100000', endReason: 'S' })] }));
    expect((await links()).map((link) => link.partner_client_id)).toEqual([null, null]);
  });

  test('stay linked when the person changes', async () => {
    const [one, other] = couple();
    await write(one, other);
    await write({ ...one, secrecy: 7 });
    expect((await links()).every((link) => link.partner_client_id !== null)).toBe(true);
  });
});

describe('several writers', () => {
  test('two at once with the same people make nobody twice', async () => {
    const persons = Array.from({ length: 40 }, () => person());
    const outcomes = await Promise.all([write(...persons), write(...persons.toReversed())]);
    expect(outcomes.flat().filter((outcome) => outcome.kind === 'created')).toHaveLength(40);
    expect(outcomes.flat().filter((outcome) => outcome.kind === 'unchanged')).toHaveLength(40);
    expect(await clients()).toHaveLength(40);
    expect(await events()).toHaveLength(40);
  });

  test('somebody who is registered by another route at the same moment is recognised, not doubled', async () => {
    const delivered = person();
    expect(await kindsDuringIntake(delivered.bsn, delivered, person())).toEqual(['changed', 'created']);
    expect(await clients()).toHaveLength(2);
  });

  test('somebody who is registered by another route under a new number has no second client under the old one', async () => {
    const before = person();
    const identity = { bsn: before.bsn, surname: 'Dijk', birthDate: '19800402', sex: 'FEMALE' } as const;
    const after = { ...before, bsn: nextBsn(), formerIdentities: [identity] };
    expect(await kindsDuringIntake(after.bsn, before, after)).toEqual(['unchanged', 'changed']);
    expect((await write(before, after)).map(({ clientId }) => clientId)).toEqual(
      Array(2).fill((await clients())[0]!.id),
    );
  });

  async function kindsDuringIntake(bsn: string, ...persons: RegisterPerson[]): Promise<string[]> {
    const inserted = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const intake = register.database.transaction(async (transaction) => {
      await transaction.query(
        `insert into client (bsn_lookup, bsn_sealed, surname, surname_search, birth_date, sex)
         values ($1, $2, 'Dijk', 'dijk', '19800402', 'FEMALE')`,
        [TEST_VAULT.lookupKey(bsn), TEST_VAULT.seal(bsn)],
      );
      inserted.resolve();
      await mayEnd.promise;
    });
    await inserted.promise;
    const imported = kinds(...persons);
    await waitUntilBlocked();
    mayEnd.resolve();
    await intake;
    return imported;
  }

  async function waitUntilBlocked(): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const rows = await register.database.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
    throw new Error('Nobody waited for the intake within ten seconds.');
  }
});

describe('the number of statements', () => {
  test('is the same for one person and for a hundred', async () => {
    const count = async (size: number): Promise<number> => {
      let statements = 0;
      const persons = Array.from({ length: size }, () =>
        person({ partners: [partner()], formerAddresses: [{ ...address(), until: '20100101' }] }),
      );
      await register.database.transaction((transaction) =>
        writer.write({ query: (...call) => ((statements += 1), transaction.query(...call)) }, persons),
      );
      return statements;
    };
    expect(await count(100)).toBe(await count(1));
  });
});

describe('lines of one delivery with one number', () => {
  const claims = createDeliveryClaims(TEST_VAULT);
  const delivery = '6f1c1c8e-0000-4000-8000-000000000001';

  test('the first speaks, the same again is a repetition, another is a contradiction', async () => {
    const first = person();
    const again = { ...first, source: { ...first.source, line: 3 } };
    const other = { ...first, secrecy: 7, source: { ...first.source, line: 4 } };
    expect(await claims.claim(register.database, delivery, [first, again])).toEqual(['FIRST', 'REPEATED']);
    expect(await claims.claim(register.database, delivery, [other, person()])).toEqual(['CONTRADICTS', 'FIRST']);
    await claims.release(register.database, delivery);
    expect(await register.database.query('select * from import_claim')).toEqual([]);
  });
});

describe('quarantine', () => {
  test('keeps a record once, without what stood in it', async () => {
    const record = {
      importKind: 'brp-persons',
      file: 'persons.csv',
      line: 7,
      column: '01.01.20',
      problem: 'No BSN.',
      mend: 'Look it up.',
      content: '999990019',
    };
    await keepInQuarantine(register.database, TEST_VAULT, [record]);
    await keepInQuarantine(register.database, TEST_VAULT, [{ ...record, line: 8 }]);
    const rows = await register.database.query<{ line: number; row: string }>(
      'select line, kept::text as row from import_quarantine kept',
    );
    expect(rows.map((row) => row.line)).toEqual([8]);
    expect(rows[0]!.row).not.toContain('999990019');
  });
});
