import { describe, expect, test } from '@jest/globals';
import type { RegisterPerson } from '@klantbeeld/people-development';
import { openCsvFile } from '../csv-file.js';
import type { DeliveredRecord } from '../run-import.js';
import { brpText, firstRow, nextBsn, writeTemporary, type BrpRow } from '../testing/brp-file.js';
import { personsIn } from './brp-grouping.js';
import { readLayout } from './brp-layout.js';
import { readPerson } from './brp-person.js';

async function read(...rows: BrpRow[]): Promise<DeliveredRecord<RegisterPerson>[]> {
  const file = await writeTemporary(brpText(rows));
  const csv = await openCsvFile(file);
  const lines = csv.rows();
  const layout = readLayout(file, (await lines.next()).value!);
  const persons: DeliveredRecord<RegisterPerson>[] = [];
  for await (const person of personsIn(lines)) persons.push(readPerson('persons.csv', layout, person));
  return persons;
}

async function readOne(...rows: BrpRow[]): Promise<RegisterPerson> {
  const [delivered] = await read(...rows);
  expect(delivered!.problems).toEqual([]);
  return delivered!.record!;
}

const wedding = (values: BrpRow = {}): BrpRow => ({
  '05.02.40': 'Jansen',
  '05.03.10': '19790000',
  '05.04.10': 'M',
  '05.06.10': '20050606',
  '05.15.10': 'H',
  ...values,
});

describe('a person in a file of BRP persons', () => {
  test('is read with names, birth, address and secrecy', async () => {
    const person = await readOne(
      firstRow({ '01.02.20': 'JV', '07.70.10': '7', '08.11.30': 'a', '08.11.60': '7607 ab' }),
    );
    expect(person).toMatchObject({
      names: { givenNames: 'Noor', titleCode: 'JV', prefix: 'van', surname: 'Dijk', nameUsage: 'E' },
      birth: { date: '19800402', place: '0141', countryCode: '6030' },
      sex: 'FEMALE',
      address: { kind: 'DUTCH', street: 'Marktplein', houseNumber: 1, houseLetter: 'a', postcode: '7607AB' },
      secrecy: 7,
      municipalityCode: 'GM0141',
      source: { file: 'persons.csv', line: 2 },
    });
  });

  test.each(['19680000', '19680400', '00000000'])('keeps the incomplete birth date %s', async (date) => {
    expect((await readOne(firstRow({ '01.03.10': date }))).birth.date).toBe(date);
  });

  test('keeps quotation marks, semicolons and diacritics in names', async () => {
    const person = await readOne(firstRow({ '01.02.40': '"Þór; Żáïŀëñøŕ"' }));
    expect(person.names.surname).toBe('"Þór; Żáïŀëñøŕ"');
  });

  test.each([
    [{ '08.10.10': 'B' }, 'POSTAL'],
    [{ '08.10.10': '', '08.11.10': '', '08.13.10': '5010', '08.13.30': 'Rue 1' }, 'ABROAD'],
    [{ '08.10.10': '', '08.11.10': '', '08.13.10': '0000' }, 'UNKNOWN'],
    [{ '08.10.10': '', '08.11.10': '' }, 'UNKNOWN'],
  ] as const)('with address %j has an address of kind %s', async (values, kind) => {
    expect((await readOne(firstRow(values))).address.kind).toBe(kind);
  });

  test('has an address under investigation until the investigation ended', async () => {
    expect((await readOne(firstRow({ '08.83.10': '081120' }))).address.underInvestigation).toBe(true);
    expect((await readOne(firstRow({ '08.83.10': '081120', '08.83.30': '20200101' }))).address.underInvestigation).toBe(
      false,
    );
  });

  test('has the moment at which the BRP recorded this version', async () => {
    expect((await readOne(firstRow({ '07.80.20': '20180527093000000' }))).recordedAt).toBe('20180527093000000');
    expect((await readOne(firstRow())).recordedAt).toBeNull();
  });

  test('keeps death, guardianship and suspension', async () => {
    const person = await readOne(
      firstRow({
        '06.08.10': '20080700',
        '06.08.30': '5022',
        '11.33.10': '1',
        '11.85.10': '20060210',
        '07.67.10': '20080700',
        '07.67.20': 'O',
      }),
    );
    expect(person).toMatchObject({
      death: { date: '20080700', countryCode: '5022' },
      guardianship: { isUnderGuardianship: true, since: '20060210' },
      suspension: { since: '20080700', reason: 'O' },
    });
  });
});

describe('rows below a person', () => {
  test('are earlier addresses and municipalities, each until the next', async () => {
    const person = await readOne(
      firstRow({ '08.09.20': '20150301', '08.10.30': '20180601' }),
      { '08.09.10': '0141', '08.09.20': '20150301', '08.10.10': 'W', '08.10.30': '20150301', '08.11.10': 'Havenweg' },
      { '08.09.10': '0599', '08.09.20': '19990000', '08.10.10': 'W', '08.10.30': '19990000', '08.11.10': 'Kade' },
    );
    expect(person.formerAddresses.map(({ street, since, until }) => [street, since, until])).toEqual([
      ['Havenweg', '20150301', '20180601'],
      ['Kade', '19990000', '20150301'],
    ]);
    expect(person.municipalities).toEqual([
      { municipalityCode: 'GM0141', from: '20150301', until: null },
      { municipalityCode: 'GM0599', from: '19990000', until: '20150301' },
    ]);
  });

  test('that were marked as incorrect are no history', async () => {
    const person = await readOne(firstRow(), {
      '08.09.10': '0599',
      '08.09.20': '19990101',
      '08.10.10': 'W',
      '08.11.10': 'Kade',
      '08.84.10': 'O',
    });
    expect(person.formerAddresses).toEqual([]);
    expect(person.municipalities).toHaveLength(1);
  });

  test('of an ended marriage give its beginning', async () => {
    const ended = { '05.06.10': '', '05.07.10': '20191231', '05.07.40': 'S', '05.H': '55' };
    const person = await readOne(firstRow(wedding(ended)), wedding());
    expect(person.partners).toMatchObject([{ kind: 'H', from: '20050606', until: '20191231', endReason: 'S' }]);
  });

  test('after marker 05 are another marriage, after marker 55 an older version of the same one', async () => {
    const number = nextBsn();
    const person = await readOne(
      firstRow(wedding({ '05.01.20': number, '05.H': '55' })),
      wedding({ '05.H': '05' }),
      wedding({ '05.02.40': 'Smit', '05.06.10': '', '05.07.10': '20010101', '05.07.40': 'O', '05.H': '55' }),
      wedding({ '05.02.40': 'Smit', '05.06.10': '19950505' }),
    );
    expect(person.partners.map(({ bsn, surname, from, until }) => [bsn, surname, from, until])).toEqual([
      [number, 'Jansen', '20050606', null],
      [null, 'Smit', '19950505', '20010101'],
    ]);
  });

  test('of a partnership that became a marriage (BW 1:80g) give both', async () => {
    const person = await readOne(
      firstRow(wedding({ '05.H': '55' })),
      wedding({ '05.15.10': 'P', '05.06.10': '20010101' }),
    );
    expect(person.partners.map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ['H', '20050606', null],
      ['P', '20010101', '20050606'],
    ]);
  });

  test('with an earlier name are an earlier identity, not a person', async () => {
    const first = firstRow({ '01.H': '51' });
    const persons = await read(first, { ...first, mark: '', '01.02.40': 'Smit', '01.H': '' }, firstRow());
    expect(persons.map(({ rows }) => rows)).toEqual([2, 1]);
    expect(persons[0]!.record!.formerIdentities).toMatchObject([{ bsn: first['01.01.20'], surname: 'Smit' }]);
  });
});

describe('what is wrong', () => {
  test.each([
    ['01.01.20', '', 'The value is missing.'],
    ['01.01.20', '999990018', 'This cannot be a BSN.'],
    ['01.01.20', '12345678', 'This cannot be a BSN.'],
    ['01.02.40', '', 'The value is missing.'],
    ['01.03.10', '19660013', 'This is not a date.'],
    ['01.03.10', '19810230', 'This is not a date.'],
    ['01.04.10', 'X', 'This is not a sex as the BRP knows it.'],
    ['06.08.10', '05', 'This is not a date.'],
    ['07.70.10', '', 'The value is missing.'],
    ['07.70.10', '9', 'The value does not have the form it should have.'],
    ['08.11.20', '12a', 'The value does not have the form it should have.'],
    ['05.01.20', '999990018', 'This cannot be a BSN.'],
  ] as const)('%s "%s" keeps the person out with line, column and mend', async (element, value, problem) => {
    const [, delivered] = await read(firstRow(), firstRow({ [element]: value }));
    expect(delivered!.record).toBeNull();
    expect(delivered!.problems).toEqual([
      {
        severity: 'RECORD_QUARANTINED',
        file: 'persons.csv',
        line: 3,
        column: expect.stringContaining(element),
        problem,
        mend: expect.stringMatching(/.{10}/),
      },
    ]);
    if (value.length > 4) expect(JSON.stringify(delivered!.problems)).not.toContain(value);
  });

  test('with an older version keeps only that version out', async () => {
    const first = firstRow({ '01.H': '51' });
    const [delivered] = await read(first, { ...first, mark: '', '01.01.20': '999990018', '01.84.10': 'O', '01.H': '' });
    expect(delivered!.record!.formerIdentities).toEqual([]);
    expect(delivered!.problems).toMatchObject([{ severity: 'VERSION_QUARANTINED', line: 3 }]);
  });

  test('an absent birth date or sex is unknown, with a remark', async () => {
    const [delivered] = await read(firstRow({ '01.03.10': '', '01.04.10': '' }));
    expect(delivered!.record).toMatchObject({ birth: { date: '00000000' }, sex: 'UNKNOWN' });
    expect(delivered!.problems.map(({ severity }) => severity)).toEqual(['REMARK', 'REMARK']);
  });

  test('a moment that a spreadsheet has rounded is no moment, with a remark', async () => {
    const [delivered] = await read(firstRow({ '07.80.20': '2,01805E+16' }));
    expect(delivered!.record).toMatchObject({ recordedAt: null });
    expect(delivered!.problems).toMatchObject([{ severity: 'REMARK', column: '07.80.20 datumtijdstempel' }]);
  });

  test('rows above the first person belong to nobody', async () => {
    const [delivered] = await read({ '08.09.10': '0141' }, firstRow());
    expect(delivered).toMatchObject({ record: null, problems: [{ line: 2, column: 'first column' }] });
  });
});
