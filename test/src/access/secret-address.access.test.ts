import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { textOf } from '../architecture/repository.js';
import { follow } from '../world/live-stream.js';
import { assign, override, put, registerPerson } from '../world/people.js';
import { changeHours, startPlacement } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { registerKnownPerson } from './known-person.js';
import { questionsOfWholeClient } from './whole-client.js';

const WHERE = `name { full } hasSecretAddress secrecy address { street postcode locality } locality
  municipalityHistory { code } withheld { path reason }`;
const QUERY = `query($id: ID!) { client(id: $id) { ${WHERE} } }`;
const FIND = 'query($by: ClientLookup!) { findClient(by: $by) { id } }';
const SOURCE = 'organisation withheld { path reason }';
const SOURCES = `query($id: ID!) { client(id: $id) { municipality intake { ${SOURCE} }
  developmentPlan { ${SOURCE} responsible { id ${SOURCE} } } interventions { ${SOURCE} }
  responsibleConsultant { id ${SOURCE} } assignments { staff { id ${SOURCE} } } } }`;
const NO_SOURCE = { organisation: null, withheld: [{ path: 'organisation', reason: 'CONFIDENTIAL' }] };
const ADDRESS_WORDS = /Schuilplaatsweg|Geheimdorp|7699XX/;
const NOT_TOLD = { secrecy: null, address: null, locality: null, municipalityHistory: null };

/** The members of staff who work with Pieter, each for a purpose. */
const COLLEAGUES = [
  ['sw-1', 'WORK_DEVELOPMENT'],
  ['sw-1', 'WSW_EMPLOYMENT'],
  ['emp-1', 'WORK_DEVELOPMENT'],
] as const;

let world: TestWorld;
/** Pieter, whose address is secret. */
let pieter: string;
/** Marijke lives in the same town and her address is not secret. */
let marijke: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  const place = { locality: 'Geheimdorp', postcode: '7699XX', houseNumber: 7 };
  pieter = await registerPerson(world, { ...place, surname: 'Pijlkruid', street: 'Schuilplaatsweg', secrecy: 7 });
  marijke = await registerPerson(world, { ...place, surname: 'Margriet', houseNumber: 8 });
  for (const client of [pieter, marijke]) {
    await assign(world, 'con-1', client);
    await assign(world, 'sw-1', client);
    await assign(world, 'emp-1', client, { capacity: 'EMPLOYER_CONTACT' });
    await put(world, 'people-development', 'client_municipality', [
      { client_id: client, place: 0, municipality_code: 'GM0141', from_date: '20100101' },
    ]);
  }
});
afterAll(() => world?.stop());

describe('a client with a secret address', () => {
  test.each(COLLEAGUES)(
    '%s with purpose %s knows that it is secret, and neither street nor town',
    async (staff, purpose) => {
      const { data, text } = await world.ask(staff, QUERY, { variables: { id: pieter }, purpose });
      expect(data.client).toMatchObject({ name: { full: 'Mies Pijlkruid' }, hasSecretAddress: true, ...NOT_TOLD });
      expect(data.client.withheld).toContainEqual({ path: 'address', reason: 'CONFIDENTIAL' });
      expect(data.client.withheld).toContainEqual({ path: 'locality', reason: 'CONFIDENTIAL' });
      expect(text).not.toMatch(ADDRESS_WORDS);
    },
  );

  test.each(COLLEAGUES)(
    '%s with purpose %s does know the town of who has no secret address',
    async (staff, purpose) => {
      const { data } = await world.ask(staff, QUERY, { variables: { id: marijke }, purpose });
      expect(data.client).toMatchObject({ hasSecretAddress: false, address: null, locality: 'Geheimdorp' });
    },
  );

  test.each(['WWB_INCOME', 'WWB_WORK'])('the consultant sees it for %s', async (purpose) => {
    const { data } = await world.ask('con-1', QUERY, { variables: { id: pieter }, purpose });
    expect(data.client).toMatchObject({
      secrecy: 7,
      address: { street: 'Schuilplaatsweg', postcode: '7699XX', locality: 'Geheimdorp' },
      locality: 'Geheimdorp',
      municipalityHistory: [{ code: 'GM0141' }],
    });
  });

  test.each(COLLEAGUES)(
    '%s with purpose %s may not look by address, whether or not somebody lives there',
    async (staff, purpose) => {
      const refusals = await Promise.all(
        [
          ['7699XX', 7],
          ['7699XX', 8],
          ['1111AA', 1],
        ].map(async ([postcode, houseNumber]) => {
          const variables = { by: { postcodeAndHouseNumber: { postcode, houseNumber } } };
          const { data, errors } = await world.ask(staff, FIND, { variables, purpose });
          const { requestId: _requestId, ...facts } = errors![0]!.extensions;
          return { data: data ?? null, message: errors![0]!.message, facts };
        }),
      );
      expect(refusals[0]).toMatchObject({ data: null, facts: { code: 'FORBIDDEN' } });
      expect(refusals[1]).toEqual(refusals[0]);
      expect(refusals[2]).toEqual(refusals[0]);
    },
  );

  test('the consultant finds a client by address, with the postcode as people write it', async () => {
    const by = { postcodeAndHouseNumber: { postcode: '7699 xx', houseNumber: 7 } };
    const { data } = await world.ask('con-1', FIND, { variables: { by }, purpose: 'WWB_WORK' });
    expect(data.findClient).toEqual([{ id: pieter }]);
  });

  test('is listed to the coach without any of it', async () => {
    const query = `{ caseload { edges { node { ${WHERE} } } } }`;
    const { data, text } = await world.ask('sw-1', query, { purpose: 'WORK_DEVELOPMENT' });
    const listed = data.caseload.edges.map(({ node }: { node: { locality: string | null } }) => node.locality);
    expect(listed).toEqual(['Geheimdorp', null]);
    expect(text).not.toMatch(/Schuilplaatsweg|7699XX/);
  });

  test('is not told of in a live update to the coach', async () => {
    const placement = await startPlacement(world, pieter, 'Inpakker');
    const query = `subscription { placementUpdated { placement { id client { ${WHERE} } } } }`;
    const stream = await follow(world, 'sw-1', query, { purpose: 'WORK_DEVELOPMENT' });
    await changeHours(world, placement, 30);
    const update = await stream.next();
    expect(update).toMatchObject({
      data: {
        placementUpdated: {
          placement: { id: placement.id, client: { name: { full: 'Mies Pijlkruid' }, ...NOT_TOLD } },
        },
      },
    });
    expect(JSON.stringify(update)).not.toMatch(ADDRESS_WORDS);
    await stream.leave();
  });
});

describe('a client with a secret address of whom much is known', () => {
  test.each(COLLEAGUES.slice(0, 2))(
    'is for %s with purpose %s in no municipality by way of intake, plan, intervention or consultant',
    async (staff, purpose) => {
      const hidden = await registerKnownPerson(world, { secrecy: 7 });
      await Promise.all(['con-1', 'sw-1'].map((one) => assign(world, one, hidden)));
      const { data, text } = await world.ask(staff, SOURCES, { variables: { id: hidden }, purpose });
      expect(data.client).toMatchObject({
        municipality: null,
        intake: NO_SOURCE,
        developmentPlan: { ...NO_SOURCE, responsible: { id: 'con-1', ...NO_SOURCE } },
        interventions: [NO_SOURCE],
        responsibleConsultant: { id: 'con-1', ...NO_SOURCE },
      });
      expect(text).not.toContain('GM0141');
    },
  );

  test('is for the consultant in Almelo, by all of those', async () => {
    const hidden = await registerKnownPerson(world, { secrecy: 7 });
    await assign(world, 'con-1', hidden);
    const { data } = await world.ask('con-1', SOURCES, { variables: { id: hidden }, purpose: 'WWB_WORK' });
    const source = { organisation: 'GM0141', withheld: [] };
    expect(data.client).toMatchObject({ intake: source, developmentPlan: source, responsibleConsultant: source });
  });

  test.each(COLLEAGUES)(
    'is for %s with purpose %s in no municipality, whatever of the graph they ask',
    async (staff, purpose) => {
      const hidden = await registerKnownPerson(world, { secrecy: 7 });
      for (const one of ['con-1', 'sw-1']) await assign(world, one, hidden);
      await assign(world, 'emp-1', hidden, { capacity: 'EMPLOYER_CONTACT' });
      expect(await tellersOf('GM0141', staff, purpose, hidden)).toEqual([]);
    },
  );

  test.each(['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'] as const)(
    'is in no municipality for who is let in for a short time with purpose %s',
    async (purpose) => {
      const hidden = await registerKnownPerson(world, { secrecy: 7 });
      await override(world, 'sw-2', hidden, purpose);
      expect(await tellersOf('GM0141', 'sw-2', purpose, hidden)).toEqual([]);
    },
  );

  test('is for the consultants in Almelo, in the same questions', async () => {
    const hidden = await registerKnownPerson(world, { secrecy: 7 });
    for (const one of ['con-1', 'wmo-1']) await assign(world, one, hidden);
    expect(await tellersOf('GM0141', 'con-1', 'WWB_WORK', hidden)).toContain('municipality');
    expect(await tellersOf('GM0141', 'wmo-1', 'WMO_SUPPORT', hidden)).toContain('municipality');
  });
});

const QUESTIONS = questionsOfWholeClient(buildSchema(textOf('schema/public.graphql')));

/** Where in the graph of a client a word stands, of all that there is to ask. */
async function tellersOf(word: string, staff: string, purpose: string, id: string): Promise<string[]> {
  const answers = await Promise.all(
    QUESTIONS.map(async ({ about, query }) => {
      const { data, errors, text } = await world.ask(staff, query, { variables: { id }, purpose });
      expect(errors).toBeUndefined();
      expect(data.client).not.toBeNull();
      return { about, isTold: text.includes(word) };
    }),
  );
  return answers.filter(({ isTold }) => isTold).map(({ about }) => about);
}
