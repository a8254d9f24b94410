import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assign, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const BSN = '991234182';
const FIND = 'query($by: ClientLookup!) { findClient(by: $by) { id } }';
const BY_BIRTH = { birthDateAndSurname: { birthDate: '1984-05-17', surname: 'Waterlelie' } };

let world: TestWorld;
/** Jasmijn, with whom a consultant, a job coach and a contact of employers work. */
let jasmijn: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  jasmijn = await registerPerson(world, { bsn: BSN, surname: 'Waterlelie', birthDate: '19840517' });
  await Promise.all(['con-1', 'sw-1'].map((staff) => assign(world, staff, jasmijn)));
  await assign(world, 'emp-1', jasmijn, { capacity: 'EMPLOYER_CONTACT' });
});
afterAll(() => world?.stop());

describe('looking somebody up', () => {
  test.each(['WORK_DEVELOPMENT', 'WSW_EMPLOYMENT'])(
    'a job coach for %s, who sees the last four digits, cannot find out the others by trying',
    async (purpose) => {
      const { data, errors } = await world.ask('sw-1', FIND, { variables: { by: { bsn: BSN } }, purpose });
      expect({ data: data ?? null, code: errors![0]!.extensions.code }).toEqual({ data: null, code: 'FORBIDDEN' });
    },
  );

  test('a consultant, who sees the whole number, finds the client by it', async () => {
    const { data } = await world.ask('con-1', FIND, { variables: { by: { bsn: BSN } }, purpose: 'WWB_WORK' });
    expect(data.findClient).toEqual([{ id: jasmijn }]);
  });

  test('a job coach finds who is at the desk by birth date and surname', async () => {
    const { data } = await world.ask('sw-1', FIND, { variables: { by: BY_BIRTH }, purpose: 'WORK_DEVELOPMENT' });
    expect(data.findClient).toEqual([{ id: jasmijn }]);
  });

  test('the contact of an employer learns no birth date by it: a right and a wrong day answer the same', async () => {
    const wrong = { birthDateAndSurname: { ...BY_BIRTH.birthDateAndSurname, birthDate: '1984-05-18' } };
    const [onRight, onWrong] = await Promise.all(
      [BY_BIRTH, wrong].map(async (by) => {
        const { text } = await world.ask('emp-1', FIND, { variables: { by }, purpose: 'WORK_DEVELOPMENT' });
        return text;
      }),
    );
    expect(JSON.parse(onRight!)).toEqual({ data: { findClient: [] } });
    expect(onRight).toBe(onWrong);
  });

  test('twice in one request, under other names, shows neither and says how to ask', async () => {
    const query = `query($by: ClientLookup!, $other: ClientLookup!) {
      one: findClient(by: $by) { id } two: findClient(by: $other) { id } }`;
    const other = { birthDateAndSurname: { birthDate: '1984-05-18', surname: 'Waterlelie' } };
    const variables = { by: BY_BIRTH, other };
    const { data, errors, text } = await world.ask('sw-1', query, { variables, purpose: 'WORK_DEVELOPMENT' });
    expect({ data: data ?? null, code: errors![0]!.extensions.code }).toEqual({ data: null, code: 'BAD_USER_INPUT' });
    expect(errors![0]!.message).toContain('a request of its own');
    expect(text).not.toContain(jasmijn);
  });

  test('again in a next request is possible', async () => {
    for (let request = 0; request < 2; request += 1) {
      const { data } = await world.ask('sw-1', FIND, { variables: { by: BY_BIRTH }, purpose: 'WORK_DEVELOPMENT' });
      expect(data.findClient).toEqual([{ id: jasmijn }]);
    }
  });
});
