import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ImportReport } from '../import-report.js';
import { BATCH_SIZE } from '../run-import.js';
import { brpText, firstRow, nextBsn, writeTemporary, type BrpRow } from '../testing/brp-file.js';
import { openImportDatabase, rememberOutput, TEST_VAULT, type ImportDatabase } from '../testing/import-database.js';
import { importBrpPersons, type BrpPersonsImport } from './import-brp-persons.js';

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase();
}, 60_000);
afterAll(() => database.end());
beforeEach(() => database.empty());

type Told = { exitCode: 0 | 1 | 2; report: ImportReport; text: string };

async function run(files: readonly string[], changes: Partial<BrpPersonsImport> = {}): Promise<Told> {
  const output = rememberOutput();
  const inTransaction = database.transaction;
  const told = await importBrpPersons({ files, dryRun: false, inTransaction, vault: TEST_VAULT, output, ...changes });
  return { ...told, text: output.text };
}
const people = (count: number): BrpRow[] => Array.from({ length: count }, () => firstRow());
const fileOf = (...rows: BrpRow[]): Promise<string> => writeTemporary(brpText(rows));
const count = async (table: string): Promise<number> =>
  (await database.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count;

describe('importing made-up persons', () => {
  test('creates them, and again changes nothing', async () => {
    const file = await fileOf(...people(3));
    expect(await run([file])).toMatchObject({ exitCode: 0, report: { counts: { records: 3, created: 3 } } });
    const again = await run([file]);
    expect(again).toMatchObject({ exitCode: 0, report: { counts: { created: 0, changed: 0, unchanged: 3 } } });
    expect(again.text).toMatch(
      /3 persons in 3 rows: 0 created, 0 changed, 3 unchanged, 0 quarantined\.\n(.*\n)*\d[\d,]* persons a second/,
    );
    expect(await count('outbox')).toBe(3);
  });

  test('in a dry run tells the same and keeps nothing', async () => {
    const file = await fileOf(...people(2), firstRow({ '01.03.10': '19660013' }));
    const dry = await run([file], { dryRun: true });
    expect(dry).toMatchObject({ exitCode: 2, report: { dryRun: true, counts: { created: 2, quarantined: 1 } } });
    for (const table of ['client', 'outbox', 'import_quarantine', 'import_claim']) expect(await count(table)).toBe(0);
  });

  test('quarantines with file, line, column and mend, never with the number', async () => {
    const wrong = '999990018';
    const file = await fileOf(firstRow(), firstRow({ '01.01.20': wrong }));
    const reportFile = await writeTemporary('', 'report.json');
    const told = await run([file], { reportFile });
    expect(told.exitCode).toBe(2);
    expect(told.text).toContain(`${file}:3, 01.01.20 burgerservicenummer. Quarantined:`);
    const written = await readFile(reportFile, 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      kind: 'brp-persons',
      counts: { records: 2, created: 1, quarantined: 1 },
      problems: [{ file, line: 3, column: '01.01.20 burgerservicenummer', mend: expect.stringContaining('11-test') }],
    });
    expect(told.text + written + JSON.stringify(told.report)).not.toContain(wrong);
    expect(await count('import_quarantine')).toBe(1);
  });

  test('takes the first of two rows with one number, and again changes nothing', async () => {
    const first = firstRow();
    const other = { ...first, '01.02.40': 'Bakker', '01.03.10': '19550101', '01.04.10': 'M' };
    const file = await fileOf(first, { ...first }, other, ...people(BATCH_SIZE), other);
    const told = await run([file]);
    expect(told.report.counts).toMatchObject({ created: BATCH_SIZE + 1, unchanged: 1, quarantined: 2 });
    expect(told.report.problems.map(({ line }) => line)).toEqual([4, BATCH_SIZE + 5]);
    expect((await run([file])).report.counts).toMatchObject({ created: 0, changed: 0, quarantined: 2 });
  });

  test('quarantines a number that the register knows as another person', async () => {
    const first = firstRow();
    await run([await fileOf(first)]);
    const other = { ...first, '01.02.40': 'Bakker', '01.03.10': '19550101', '01.04.10': 'M' };
    expect(await run([await fileOf(other)])).toMatchObject({ exitCode: 2, report: { counts: { quarantined: 1 } } });
    expect(await database.query('select surname from client')).toEqual([{ surname: 'Dijk' }]);
  });

  test('F43: an older file after a newer one leaves a death as it is, and says so', async () => {
    const alive = firstRow({ '07.80.20': '20180101120000000' });
    const died = { ...alive, '06.08.10': '20180526', '07.67.10': '20180526', '07.67.20': 'O' };
    const [older, newer] = [await fileOf(alive), await fileOf({ ...died, '07.80.20': '20180527093000000' })];
    await run([older, newer]);
    const again = await run([older]);
    expect(again).toMatchObject({ exitCode: 2, report: { counts: { changed: 0, quarantined: 1 } } });
    expect(again.report.problems).toMatchObject([{ line: 2, column: '07.80.20 datumtijdstempel' }]);
    expect(again.text).toContain('The register knows a newer version of this person');
    expect(await database.query('select death_date from client')).toEqual([{ death_date: '20180526' }]);
    expect((await run([newer])).report.counts).toMatchObject({ unchanged: 1 });
    expect(await count('outbox')).toBe(2);
  });

  test('links partners across batches', async () => {
    const [one, other] = [nextBsn(), nextBsn()];
    const wedding = { '05.02.40': 'Jansen', '05.04.10': 'M', '05.06.10': '20050606', '05.15.10': 'H' };
    await run([
      await fileOf(
        firstRow({ '01.01.20': one, '05.01.20': other, ...wedding }),
        ...people(BATCH_SIZE),
        firstRow({ '01.01.20': other, '05.01.20': one, ...wedding }),
      ),
    ]);
    expect(await count('client_partner where partner_client_id is not null')).toBe(2);
  });

  test('reads commas between values as well', async () => {
    const file = await writeTemporary(brpText(people(2)).replaceAll(';', ','));
    expect((await run([file])).report.counts.created).toBe(2);
  });

  test('stopped by the operator keeps whole batches, and repeated is complete with nothing twice', async () => {
    const file = await fileOf(...people(BATCH_SIZE * 3));
    const stop = new AbortController();
    let transactions = 0;
    const inTransaction: BrpPersonsImport['inTransaction'] = async (work) => {
      transactions += 1;
      if (transactions === 3) stop.abort();
      return database.transaction(work);
    };
    const stopped = await run([file], { signal: stop.signal, inTransaction });
    expect(stopped).toMatchObject({ exitCode: 1, report: { ending: 'STOPPED', counts: { created: BATCH_SIZE * 2 } } });
    expect(stopped.text).toContain('Run the same command again to finish');
    const repeated = await run([file]);
    expect(repeated.report.counts).toMatchObject({ created: BATCH_SIZE, unchanged: BATCH_SIZE * 2 });
    expect(await count('client')).toBe(BATCH_SIZE * 3);
    expect(await count('outbox')).toBe(BATCH_SIZE * 3);
  });

  test('that loses the database fails with exit code 1 and what was kept', async () => {
    const file = await fileOf(...people(BATCH_SIZE * 3));
    let transactions = 0;
    const inTransaction: BrpPersonsImport['inTransaction'] = async (work) => {
      transactions += 1;
      if (transactions > 3) throw new Error('connection lost');
      return database.transaction(work);
    };
    const failed = await run([file], { inTransaction });
    expect(failed).toMatchObject({ exitCode: 1, report: { ending: 'FAILED', failure: 'connection lost' } });
    expect(await count('client')).toBe(BATCH_SIZE);
    expect((await run([file])).report.counts).toMatchObject({ created: BATCH_SIZE * 2, unchanged: BATCH_SIZE });
  });
});

describe('files that cannot be imported', () => {
  const header = brpText([]);
  test.each([
    ['an empty file', '', 'is empty'],
    ['a header alone in another language', 'name;city\nNoor;Almelo\n', 'no BRP element numbers'],
    ['missing columns', ';01.01.20;01.02.40\n', 'columns are missing: 01.03.10 geboortedatum'],
    ['a column twice', header.replace('01.61.10', '01.04.10'), 'stand there twice: 01.04.10'],
    ['no first column', header.replace('\uFEFF;', '\uFEFF'), 'first column has to be without a name'],
    ['an open quotation mark', `${header}"x;1\n2\n`, 'cannot be read as CSV'],
    ['UTF-16', Buffer.from(header, 'utf16le'), 'UTF-16'],
    [
      'Latin-1',
      Buffer.concat([Buffer.from(header), Buffer.from('x;Noor van D\xEFjk\n', 'latin1')]),
      ':2: the file is not in UTF-8',
    ],
    ['bytes of a workbook', Buffer.from('PK\u0003\u0004\0\0\0'), 'not a text file'],
  ])('%s: exit code 1 and what to do', async (_what, content, message) => {
    const file = await writeTemporary(content);
    const told = await run([file]);
    expect(told.exitCode).toBe(1);
    expect(told.report.failure).toContain(file);
    expect(told.text).toContain(message);
  });

  test('a folder and a missing file are named', async () => {
    const folder = dirname(await writeTemporary(''));
    expect((await run([folder])).text).toContain(`${folder}: is a folder`);
    expect((await run([join(folder, 'none.csv')])).text).toContain('there is no such file');
  });

  test('a row with too many values keeps only its person out', async () => {
    const file = await writeTemporary(`${brpText(people(2)).trimEnd()};1\n`);
    const told = await run([file]);
    expect(told).toMatchObject({ exitCode: 2, report: { counts: { created: 1, quarantined: 1 } } });
    expect(told.report.problems).toMatchObject([{ line: 3, column: 'whole row' }]);
  });
});

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const OFFICIAL = join(ROOT, '../shared/data/brp/test-persons-2022-05-02.csv');
const isThere = existsSync(OFFICIAL);
if (!isThere) process.stderr.write(`SKIPPED: the official test persons are not at ${OFFICIAL}\n`);
const officialTest = isThere ? test : test.skip;

describe('the official test persons', () => {
  officialTest(
    '739 rows with a number are 685 persons and 54 older versions of them, and again changes nothing',
    async () => {
      const told = await run([OFFICIAL]);
      expect(told.exitCode).toBe(2);
      expect(told.report.details).toEqual({ 'rows with a BSN': 739, 'of which older versions of a person': 54 });
      expect(told.report.counts).toEqual({
        rows: 2156,
        records: 687,
        created: 676,
        changed: 0,
        unchanged: 1,
        quarantined: 10,
        partsQuarantined: 0,
        versionsQuarantined: 1,
        remarks: 2,
      });
      const again = await run([OFFICIAL]);
      expect(again.report.counts).toMatchObject({ created: 0, changed: 0, unchanged: 677, quarantined: 10 });
      expect(again.report.problems).toEqual(told.report.problems);
    },
  );

  officialTest(
    'the one number that fails the 11-test is quarantined, its person is taken in by the right one',
    async () => {
      const told = await run([OFFICIAL]);
      expect(told.report.problems.filter(({ mend }) => mend.includes('11-test'))).toEqual([
        {
          severity: 'VERSION_QUARANTINED',
          file: OFFICIAL,
          line: 454,
          column: '01.01.20 burgerservicenummer',
          problem: 'This cannot be a BSN.',
          mend: expect.any(String),
        },
      ]);
      expect(await count(`client where surname = 'Verstratenmaker'`)).toBe(1);
      expect(told.text + JSON.stringify(told.report)).not.toContain('010008579');
    },
  );

  officialTest('the people of the scenarios are there as delivered', async () => {
    await run([OFFICIAL]);
    const found = async (bsn: string): Promise<Record<string, unknown> | undefined> =>
      (await database.query('select * from client where bsn_lookup = $1', [TEST_VAULT.lookupKey(bsn)]))[0];
    expect(await found('999993653')).toMatchObject({ surname: 'Moulin', birth_date: '19851201', secrecy: 0 });
    expect(await found('999994931')).toMatchObject({ secrecy: 7 });
    expect(await found('999993811')).toMatchObject({ is_under_guardianship: true });
    expect(await found('999991565')).toMatchObject({ address_kind: 'POSTAL' });
    expect(await found('999990147')).toMatchObject({ death_date: '20180526' });
    expect(await found('999992806')).toMatchObject({ birth_date: '19680000' });
  });

  officialTest('partners in the file are linked', async () => {
    await run([OFFICIAL]);
    const waiting = `client_partner join client partner on partner.bsn_lookup = client_partner.partner_bsn_lookup
                      where partner_client_id is null and partner.id <> client_id`;
    expect(await count(waiting)).toBe(0);
    expect(await count('client_partner where partner_client_id is not null')).toBe(181);
  });
});
