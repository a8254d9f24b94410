import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { finishBlock } from '../readme/shell.js';
import { assign, newBsn, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { INCOME, type Actor } from './inputs.js';

interface Problem {
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

const RESPONSE = '/BijstandsregelingenInfoResponse';
const CLIENT = `${RESPONSE}/ClientSuwi[1]`;
const RECEIVED = `query Received($id: ID!) { client(id: $id) {
  timeline(first: 20) { edges { node { kind } } }
  benefits { ... on BenefitsDossier { withheld { path } received {
    applications { lawCode appliedOn outcome outcomeCode decidedOn source { columnCode partyCode locationCode }
      partners { surname clientId } }
    claims { number amount { cents } balance { cents } decidedOn irrevocableOn rest { path value } partners { surname clientId } }
    specialAssistance { clusterCode costs payableOn }
    benefits { from lastDay periods { payable { cents } sanctions { from lowered { cents } } } }
  } } } } }`;

let world: TestWorld;
let noor: { readonly id: string; readonly bsn: string };
let lars: { readonly id: string; readonly bsn: string };
beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-16' });
  noor = await somebody('Wolkenveld');
  lars = await somebody('Terpwachter');
}, 60_000);
afterAll(() => world.stop());

async function somebody(surname: string): Promise<{ readonly id: string; readonly bsn: string }> {
  const bsn = newBsn();
  const id = await registerPerson(world, { bsn, surname });
  await assign(world, 'con-1', id);
  await assign(world, 'sw-1', id);
  return { id, bsn };
}

/** A message about somebody as files really have them. */
function message(bsn: string, surname: string, ...parts: readonly string[]): string {
  return `<bij:BijstandsregelingenInfoResponse xmlns:bij="http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500">
  <ClientSuwi>
    <Burgerservicenr>${bsn}</Burgerservicenr>
    <Voorletters>N.</Voorletters>
    <Voorvoegsel></Voorvoegsel>
    <SignificantDeelVanDeAchternaam>${surname}</SignificantDeelVanDeAchternaam>
    <Geslacht>v</Geslacht>
    <Geboortedat>19800215</Geboortedat>
${parts.join('\n')}
  </ClientSuwi>
</bij:BijstandsregelingenInfoResponse>
`;
}

const SOURCE =
  '<Bron><CdKolomSuwi>K1</CdKolomSuwi><CdPartijSuwi>P101</CdPartijSuwi><CdVestigingSuwi></CdVestigingSuwi></Bron>';
const LAW = '<SzWet><CdSzWet>ABW</CdSzWet></SzWet>';

function application(partner: { readonly bsn: string }, name: string): string {
  return `<AanvraagUitkering><DatAanvraagUitkering>20210810</DatAanvraagUitkering>${LAW}
<BeslissingOpAanvraagUitkering><CdBeslissingOpAanvraagUitkering>01</CdBeslissingOpAanvraagUitkering>
<DatDagtekeningBeslisOpAanvrUitk>20210820</DatDagtekeningBeslisOpAanvrUitk></BeslissingOpAanvraagUitkering>
<PartnerAanvraagUitkering><Burgerservicenr>${partner.bsn}</Burgerservicenr><Voorletters>L.</Voorletters>
<SignificantDeelVanDeAchternaam>${name}</SignificantDeelVanDeAchternaam></PartnerAanvraagUitkering>${SOURCE}</AanvraagUitkering>`;
}

function claim(number: string, amount: string, balance: string, more = ''): string {
  return `<Vordering><IdentificatienrVordering>${number}</IdentificatienrVordering>
<DatBesluitVordering>20221105</DatBesluitVordering>
<BedrAanvangVordering>${amount}</BedrAanvangVordering>
<BedrSaldoVordering>${balance}</BedrSaldoVordering>
<DatOnherroepelijkVordering>2023-01-10</DatOnherroepelijkVordering>${LAW}${more}${SOURCE}</Vordering>`;
}

let files = 0;
/** Imports files by the command line. */
async function importFiles(
  contents: readonly string[],
  options = '',
): Promise<{
  readonly exitCode: number | null;
  readonly output: string;
  readonly counts: any;
  readonly problems: Problem[];
}> {
  const folder = world.settings.KLANTBEELD_DATA!;
  const paths = contents.map(() => join(folder, `suwi-${(files += 1)}.xml`));
  await Promise.all(paths.map((path, place) => writeFile(path, contents[place]!)));
  const report = join(folder, `suwi-${files}.json`);
  const command = `npx pnpm klantbeeld import suwi-benefits ${paths.join(' ')} --report ${report} ${options}`;
  const { exitCode, output, complaints } = await finishBlock(command, world.settings);
  expect(complaints).toBe('');
  return { exitCode, output, ...JSON.parse(await readFile(report, 'utf8')) };
}

async function received(id: string, { staffId, purpose }: Actor = INCOME): Promise<any> {
  const { data, errors } = await world.ask(staffId, RECEIVED, { variables: { id }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

const ofSeverity = (problems: readonly Problem[], severity: string): Pick<Problem, 'line' | 'column'>[] =>
  problems.filter((one) => one.severity === severity).map(({ line, column }) => ({ line, column }));

describe('files as systems really deliver them (F45)', () => {
  const wrongPartner = '<PartnerVordering><Burgerservicenr>987654321</Burgerservicenr></PartnerVordering>';
  const unknown = '<Voorkeur>per post</Voorkeur>';

  test('a dry run says what would happen and keeps nothing', async () => {
    const file = message(noor.bsn, 'Wolkenveld', claim('785412369874521', '1250.00', '750.00'));
    const { exitCode, output } = await importFiles([file], '--dry-run');
    expect([exitCode, output]).toEqual([0, expect.stringMatching(/Dry run: nothing was kept[^]*1 created/)]);
    expect((await received(noor.id)).benefits.received.claims).toEqual([]);
  });

  test('come in with amounts exact to the cent and a remark, with its line and path, on what is unusual', async () => {
    const file = message(
      noor.bsn,
      'Wolkenveld',
      application(lars, 'Terpwachter'),
      claim(
        '785412369874521',
        '1250.00',
        '<WaardeBedr>75005</WaardeBedr>',
        `<Fraude><IndRecidive>N</IndRecidive></Fraude>${unknown}`,
      ),
      claim('654789321554789', '1.420,07', '0.00', wrongPartner),
    );
    const { exitCode, counts, problems } = await importFiles([file]);
    expect({ exitCode, counts }).toMatchObject({
      exitCode: 2,
      counts: { records: 1, created: 1, partsQuarantined: 1 },
    });
    expect(ofSeverity(problems, 'PART_QUARANTINED')).toEqual([
      { line: 23, column: `${CLIENT}/Vordering[2]/PartnerVordering/Burgerservicenr` },
    ]);
    expect(ofSeverity(problems, 'REMARK')).toEqual(
      expect.arrayContaining([
        { line: 7, column: `${CLIENT}/Geslacht` },
        { line: 16, column: `${CLIENT}/Vordering[1]/BedrAanvangVordering` },
        { line: 18, column: `${CLIENT}/Vordering[1]/DatOnherroepelijkVordering` },
        { line: 18, column: `${CLIENT}/Vordering[1]/Bron/CdPartijSuwi` },
        { line: 18, column: `${CLIENT}/Vordering[1]/Voorkeur` },
      ]),
    );
    await world.settled();
    const { benefits, timeline } = await received(noor.id);
    expect(benefits.received.applications).toEqual([
      {
        lawCode: 'ABW',
        appliedOn: '2021-08-10',
        outcome: 'GRANTED',
        outcomeCode: '01',
        decidedOn: '2021-08-20',
        source: { columnCode: '1', partyCode: '0101', locationCode: null },
        partners: [{ surname: 'Terpwachter', clientId: lars.id }],
      },
    ]);
    expect(benefits.received.claims).toEqual([
      expect.objectContaining({
        number: '654789321554789',
        amount: { cents: 142_007 },
        balance: { cents: 0 },
        partners: [],
      }),
      expect.objectContaining({
        number: '785412369874521',
        amount: { cents: 125_000 },
        balance: { cents: 75_005 },
        decidedOn: '2022-11-05',
        irrevocableOn: '2023-01-10',
        rest: [{ path: `${CLIENT}/Vordering[1]/Voorkeur`, value: 'per post' }],
      }),
    ]);
    expect(timeline.edges.map(({ node }: any) => node.kind)).toContain('BENEFIT_FILE_RECEIVED');
  });

  test('change nothing when they come again, and a newer balance takes the place of the older', async () => {
    const parts = (balance: string): string =>
      message(noor.bsn, 'Wolkenveld', application(lars, 'Terpwachter'), claim('111', '500.00', balance));
    expect((await importFiles([parts('400.00')])).counts).toMatchObject({ changed: 1, unchanged: 0 });
    expect((await importFiles([parts('400.00')])).counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await importFiles([parts('300.00')])).counts).toMatchObject({ changed: 1 });
    const { claims } = (await received(noor.id)).benefits.received;
    expect(claims.find(({ number }: any) => number === '111').balance).toEqual({ cents: 30_000 });
  });

  test('name partners both ways, also a partner who is registered later', async () => {
    const bsn = newBsn();
    const file = (own: string, name: string, partner: string, other: string): string =>
      message(own, name, application({ bsn: partner }, other));
    await importFiles([file(lars.bsn, 'Terpwachter', bsn, 'Laatkomer')]);
    const partnersOf = async (id: string): Promise<unknown> =>
      (await received(id)).benefits.received.applications.map(({ partners }: any) => partners);
    expect(await partnersOf(lars.id)).toEqual([[{ surname: 'Laatkomer', clientId: null }]]);
    const late = await registerPerson(world, { bsn, surname: 'Laatkomer' });
    await assign(world, 'con-1', late);
    await importFiles([file(bsn, 'Laatkomer', lars.bsn, 'Terpwachter')]);
    expect(await partnersOf(late)).toEqual([[{ surname: 'Terpwachter', clientId: lars.id }]]);
    expect(await partnersOf(lars.id)).toEqual([[{ surname: 'Laatkomer', clientId: late }]]);
  });

  test('with a number that fails the 11-test, of nobody, of somebody else, or with no client are put aside with their line', async () => {
    const clients = 'select count(*)::int as clients from client';
    const register = world.databases.get('people-development')!;
    const [before] = await register.query(clients);
    const answer = (inside: string): string =>
      `<b:BijstandsregelingenInfoResponse xmlns:b="http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500" xmlns:f="http://bkwi.nl/SuwiML/FWI/v0205">\n${inside}\n</b:BijstandsregelingenInfoResponse>`;
    const { exitCode, counts, problems } = await importFiles([
      message('123456789', 'Wolkenveld'),
      message(newBsn(), 'Wolkenveld'),
      message(noor.bsn, 'Anders'),
      message(noor.bsn, 'Wolkenveld').replace('19800215', '19800216'),
      answer('<f:FWI>\n<f:Fout><f:Code>1</f:Code></f:Fout></f:FWI>'),
      answer('<f:NietsGevonden>x</f:NietsGevonden>'),
      '<!DOCTYPE r [<!ENTITY a "x">]><r>&a;</r>',
      message(noor.bsn, 'Wolkenveld').slice(0, 300),
      '<ietsanders/>',
      message(noor.bsn, 'Wolkenveld', claim('222', '1250', '10.00')),
    ]);
    expect({ exitCode, counts }).toMatchObject({
      exitCode: 2,
      counts: { records: 10, created: 0, quarantined: 8, partsQuarantined: 1 },
    });
    expect(ofSeverity(problems, 'RECORD_QUARANTINED')).toEqual([
      { line: 3, column: `${CLIENT}/Burgerservicenr` },
      { line: 3, column: `${CLIENT}/Burgerservicenr` },
      { line: 3, column: `${CLIENT}/Burgerservicenr` },
      { line: 3, column: `${CLIENT}/Burgerservicenr` },
      { line: 3, column: `${RESPONSE}/FWI[1]/Fout` },
      { line: 1, column: '/' },
      { line: 6, column: '/' },
      { line: 1, column: '/' },
    ]);
    expect(ofSeverity(problems, 'PART_QUARANTINED')).toEqual([
      { line: 11, column: `${CLIENT}/Vordering/BedrAanvangVordering` },
    ]);
    expect(problems.map(({ problem }) => problem)).toContain(
      'The source knows nobody with the number that was asked for (NietsGevonden).',
    );
    expect(JSON.stringify(problems)).not.toContain(noor.bsn);
    expect(await register.query(clients)).toEqual([before]);
    const kept = `select count(*)::int as kept from import_quarantine where import_kind = 'suwi-benefits'`;
    expect(await register.query(kept)).toEqual([{ kept: 10 }]);
  });

  test('show nothing to who may not see sanctions and amounts', async () => {
    const seen = await received(noor.id, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    expect(seen.benefits.received).toBeNull();
    expect(seen.benefits.withheld.map(({ path }: any) => path)).toContain('received');
    expect(seen.timeline.edges).toEqual([]);
  });
});

test('the example of the docs is taken in whole, for who is in the example of persons', async () => {
  const run = (kind: string, file: string): Promise<{ exitCode: number | null; output: string }> =>
    finishBlock(`npx pnpm klantbeeld import ${kind} docs/examples/${file}`, world.settings);
  await run('brp-persons', 'brp-persons.csv');
  expect(await run('suwi-benefits', 'suwi-benefits.xml')).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/1 answers in 1 rows: 1 created[^]*remarks: 3/),
  });
});
