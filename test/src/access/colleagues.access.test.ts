import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assign, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { registerKnownPerson } from './known-person.js';

const QUERY = `query($id: ID!) { client(id: $id) {
  team responsibleConsultant { id team } assignments { isResponsible staff { id team } }
  developmentPlan { responsible { id team } } } }`;

let world: TestWorld;
/** Fleur, who has a benefit, social support, guidance to work and medical advice. */
let fleur: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  fleur = await registerKnownPerson(world);
  await registerStaff(world, 'sw-1', 'sw-2', 'wmo-1', 'med-1', 'emp-1');
  await Promise.all(['con-1', 'sw-1', 'sw-2', 'wmo-1', 'med-1'].map((staff) => assign(world, staff, fleur)));
  await assign(world, 'emp-1', fleur, { capacity: 'EMPLOYER_CONTACT' });
});
afterAll(() => world?.stop());

interface Colleague {
  readonly isResponsible: boolean;
  readonly staff: { readonly id: string; readonly team: string | null };
}

async function look(staff: string, purpose: string) {
  const { data, errors } = await world.ask(staff, QUERY, { variables: { id: fleur }, purpose });
  expect(errors).toBeUndefined();
  const { assignments, ...client } = data.client;
  return { ...client, colleagues: assignments.map((one: Colleague) => one.staff.id) };
}

describe('who works with a client tells nobody which laws play', () => {
  test.each([
    ['the job coach', 'sw-1', 'WORK_DEVELOPMENT', ['con-1', 'emp-1', 'sw-1', 'sw-2']],
    ['the coach as employer', 'sw-1', 'WSW_EMPLOYMENT', ['con-1', 'emp-1', 'sw-1', 'sw-2']],
    ['the consultant of the benefit', 'con-1', 'WWB_INCOME', ['con-1', 'emp-1', 'sw-1', 'sw-2']],
    ['the consultant of social support', 'wmo-1', 'WMO_SUPPORT', ['con-1', 'wmo-1']],
    ['the medical advisor', 'med-1', 'MEDICAL_ADVICE', ['con-1', 'med-1']],
    ['the contact of employers', 'emp-1', 'WORK_DEVELOPMENT', ['con-1', 'emp-1', 'sw-1', 'sw-2']],
  ])('%s sees who is responsible and the colleagues of the same work', async (_who, staff, purpose, expected) => {
    const { colleagues, responsibleConsultant } = await look(staff, purpose);
    expect(colleagues).toEqual(expected);
    expect(responsibleConsultant.id).toBe('con-1');
  });

  test('the team of the responsible consultant is named to who may know of the benefit', async () => {
    const known = { team: 'Noord', responsibleConsultant: { id: 'con-1', team: 'Noord' } };
    expect(await look('sw-1', 'WORK_DEVELOPMENT')).toMatchObject({
      ...known,
      developmentPlan: { responsible: { id: 'con-1', team: 'Noord' } },
    });
    expect(await look('con-1', 'WWB_INCOME')).toMatchObject(known);
  });

  test.each([
    ['wmo-1', 'WMO_SUPPORT'],
    ['med-1', 'MEDICAL_ADVICE'],
    ['emp-1', 'WORK_DEVELOPMENT'],
    ['sw-1', 'WSW_EMPLOYMENT'],
  ])('and not to %s with purpose %s, who may not', async (staff, purpose) => {
    const hidden = { team: null, responsibleConsultant: { id: 'con-1', team: null } };
    expect(await look(staff, purpose)).toMatchObject(hidden);
  });
});
