import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportClient, UnknownClientError } from '@klantbeeld/platform';
import { textOf } from '../architecture/repository.js';
import { blocksOf } from '../readme/pages.js';
import { finishBlock } from '../readme/shell.js';
import { knowBenefits, knowShelteredEmployment, knowSupport } from '../access/known-in-laws.js';
import { assign, newBsn, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const COMMAND = blocksOf({ text: textOf('docs/run-and-carry-on.md') }, 'sh').find((block) =>
  block.includes('export client'),
)!;
const LAWS = ['shared', 'benefits', 'shelteredEmployment', 'support'];
const REPORT = `query ($from: Date!, $until: Date!, $id: ID!) { accessReport(from: $from, until: $until) { ${LAWS.map(
  (law) => `${law} { indicators { looks }
    lines(first: 9, filter: { clientId: $id, purpose: CLIENT_INSPECTION }) { edges { node { staffId organisation } } } }`,
).join(' ')} } }`;
const LOOKS = `
  select staff_id, purpose, law, decision, trace_id from access_audit where purpose = 'CLIENT_INSPECTION' order by id`;

let world: TestWorld;
let folder: string;
let client: string;
const bsn = newBsn();
const partnerBsn = newBsn();
beforeAll(async () => {
  world = await openTestWorld();
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  client = await registerPerson(world, { bsn, surname: 'Inzagevrager' });
  const other = await registerPerson(world, { bsn: partnerBsn, surname: 'Partnernaam' });
  const { vault } = world.secrets;
  await put(world, 'people-development', 'client_partner', [
    {
      client_id: client,
      place: 0,
      partner_client_id: other,
      partner_bsn_lookup: `\\x${vault.lookupKey(partnerBsn).toString('hex')}`,
      partner_bsn_sealed: `\\x${vault.seal(partnerBsn).toString('hex')}`,
      surname: 'Partnernaam',
      birth_date: '19810101',
      sex: 'MALE',
      kind: 'H',
      from_date: '20050606',
    },
  ]);
  for (const know of [knowBenefits, knowShelteredEmployment, knowSupport]) {
    await know(world, client);
    await know(world, other);
  }
  await assign(world, 'con-1', client);
}, 60_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

function command(out: string, id = client): string {
  return COMMAND.replace('<client id>', id).replace('inzage.json', join(folder, out));
}

async function looks(): Promise<Record<string, unknown>[]> {
  const found = await Promise.all([...world.databases.values()].map((database) => database.query(LOOKS)));
  return found.flat();
}

test('the command of the page writes all about one person and nothing about others, and that somebody did', async () => {
  const done = await finishBlock(command('inzage.json'), world.settings);
  expect(done).toEqual({ exitCode: 0, output: '', complaints: '' });
  const path = join(folder, 'inzage.json');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const text = await readFile(path, 'utf8');
  const told = JSON.parse(text) as { delen: { naam: string; onderdelen: { naam: string; gegevens: unknown[] }[] }[] };
  expect(told.delen.map(({ naam }) => naam)).toEqual([
    'Gemeenschappelijk: persoonsgegevens, intake en ontwikkeling',
    'Participatiewet (tot 2015 Wet werk en bijstand)',
    'Wet sociale werkvoorziening',
    'Wet maatschappelijke ondersteuning',
  ]);
  expect(told.delen.slice(1).map(({ onderdelen }) => onderdelen.map(({ gegevens }) => gegevens.length))).toEqual([
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0],
    [1, 1, 1, 2, 0, 0],
    [1, 1, 0, 1, 1, 2, 0, 0],
  ]);
  expect(text).toContain('Inzagevrager');
  expect(text).toContain(bsn);
  for (const other of ['Partnernaam', partnerBsn, '"con-1"', '"wmo-1"', 'bsn_lookup": "\\\\x'])
    expect(text).not.toContain(other);
  expect(text).toContain('gegevens van iemand anders (AVG art. 15 lid 4)');
  const written = await looks();
  expect(written.map(({ law }) => law)).toEqual(['SHARED', 'WWB', 'WSW', 'WMO']);
  expect(new Set(written.map(({ staff_id }) => staff_id))).toEqual(new Set(['r.dejong']));
  expect(new Set(written.map(({ trace_id }) => trace_id)).size).toBe(1);
}, 30_000);

test('the privacy officer of the client’s municipality sees the export, in every law, and no other does', async () => {
  const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const variables = { from: dayFrom(-1), until: dayFrom(2), id: client };
  const seenBy = async (staffId: string): Promise<unknown[]> => {
    const { data } = await world.ask(staffId, REPORT, { variables });
    return LAWS.map((law) => data.accessReport[law]).map(({ indicators, lines }) => [
      indicators.looks,
      ...lines.edges.map(({ node }: any) => `${node.staffId} of ${node.organisation}`),
    ]);
  };
  expect(await seenBy('fg-1')).toEqual(LAWS.map(() => [1, 'r.dejong of HOUSE']));
  expect(await seenBy('fg-2')).toEqual(LAWS.map(() => [0]));
  const stored = 'select distinct municipality_code as code from access_audit where staff_id = $1';
  for (const database of world.databases.values())
    expect(await database.query(stored, ['r.dejong'])).toEqual([{ code: 'GM0141' }]);
}, 30_000);

test('a file that is there is not overwritten, and nobody looked', async () => {
  await writeFile(join(folder, 'kept.json'), 'mine');
  const before = (await looks()).length;
  const refused = await finishBlock(command('kept.json'), world.settings);
  expect(refused).toMatchObject({ exitCode: 1, complaints: expect.stringMatching(/kept\.json is there already/) });
  expect(await readFile(join(folder, 'kept.json'), 'utf8')).toBe('mine');
  const named = await finishBlock(command(`inzage-${bsn}.json`), world.settings);
  expect(named).toMatchObject({ exitCode: 1, complaints: expect.not.stringContaining(bsn) });
  expect((await looks()).length).toBe(before);
}, 30_000);

test('an id that nobody has ends with 2 and no file, and one that is no id is refused', async () => {
  const unknown = '0a0a0a0a-0000-4000-8000-00000000dead';
  const absent = await finishBlock(command('absent.json', unknown), world.settings);
  expect(absent).toEqual({
    exitCode: 2,
    output: '',
    complaints: `There is no client ${unknown} in the register; nothing was written.\n`,
  });
  await expect(stat(join(folder, 'absent.json'))).rejects.toThrow('ENOENT');
  const wrong = await finishBlock(command('wrong.json', bsn), world.settings);
  expect(wrong).toMatchObject({ exitCode: 1, complaints: expect.not.stringContaining(bsn) });
}, 30_000);

test('the same data give the same file, and a log that cannot be written gives none', async () => {
  const { vault, logKeys } = world.secrets;
  const options = { databases: world.databases, vault, logKeys, clientId: client, operator: 'r.dejong' };
  const now = new Date('2026-11-22T12:00:00Z');
  const withoutLooks = (text: string): string => text.replace(/"raadplegingen": \[[^]*?\n {6,8}\]/g, '');
  const first = await exportClient({ ...options, now });
  const second = await exportClient({ ...options, now });
  expect(withoutLooks(second)).toBe(withoutLooks(first));
  const unknown = exportClient({ ...options, now, clientId: '0a0a0a0a-0000-4000-8000-00000000dead' });
  await expect(unknown).rejects.toThrow(UnknownClientError);
  await world.databases.get('support')!.query('alter table processing_log rename to processing_log_away');
  await expect(exportClient({ ...options, now })).rejects.toThrow('processing_log');
  await world.databases.get('support')!.query('alter table processing_log_away rename to processing_log');
});
