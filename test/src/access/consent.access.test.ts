import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { assign, consent } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { EVERYTHING } from './everything.query.js';
import { seen } from './expectation-table.js';
import { registerKnownPerson } from './known-person.js';

const SUPPORT = ['reports', 'assessments', 'arrangements', 'practicalAgreements'] as const;
const NOTHING = Object.fromEntries(SUPPORT.map((field) => [field, '(consent)']));

let world: TestWorld;
let id: string;

beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
});
afterAll(() => world?.stop());
beforeEach(async () => {
  id = await registerKnownPerson(world);
  await Promise.all(['sw-1', 'con-1', 'wmo-1'].map((staff) => assign(world, staff, id)));
});

interface View {
  readonly text: string;
  // Read by path in the tests, as answers are.
  readonly client: any;
  /** What is seen of social support, field by field. */
  readonly support: Readonly<Record<string, string>>;
}

async function look(staff: string, purpose: string, clientId = id): Promise<View> {
  const { data, text, errors } = await world.ask(staff, EVERYTHING, { variables: { id: clientId }, purpose });
  expect(errors).toBeUndefined();
  const support = Object.fromEntries(SUPPORT.map((field) => [field, seen(data.client, `SupportDossier.${field}`)]));
  return { text, client: data.client, support };
}

describe('a client who agrees that the job coach knows the practical agreements', () => {
  beforeEach(() => consent(world, id, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT'));

  test('shows the coach on which days somebody is away, and neither what the support is nor why', async () => {
    const { support, client, text } = await look('sw-1', 'WORK_DEVELOPMENT');
    expect(support).toEqual({
      reports: 'basis',
      assessments: 'basis',
      arrangements: 'basis',
      practicalAgreements: 'yes',
    });
    expect(client.support.practicalAgreements).toEqual([{ weekdays: ['TUESDAY'], text: 'Dinsdagbusje' }]);
    expect(text).not.toMatch(/07A03|738291645|Trapliftvraag|Eenzaamheidsconclusie/);
  });

  test('lets the coach know that the law plays, and not what was decided when', async () => {
    const { client } = await look('sw-1', 'WORK_DEVELOPMENT');
    expect(client.intake.laws).toEqual(['WWB', 'WSW', 'WMO']);
    expect(JSON.stringify(client.timeline)).not.toContain('ARRANGEMENT_ALLOCATED');
  });

  test('shows the same coach nothing for another purpose', async () => {
    expect((await look('sw-1', 'WSW_EMPLOYMENT')).support).toEqual(NOTHING);
  });

  test('shows the consultant of the benefit nothing', async () => {
    expect((await look('con-1', 'WWB_INCOME')).support).toEqual(NOTHING);
    expect((await look('con-1', 'WWB_WORK')).support).toEqual(NOTHING);
  });

  test('shows nothing of another client', async () => {
    const other = await registerKnownPerson(world);
    await assign(world, 'sw-1', other);
    expect((await look('sw-1', 'WORK_DEVELOPMENT', other)).support).toEqual(NOTHING);
  });

  test('does not let in a coach who is not connected', async () => {
    const answer = await world.ask('sw-2', EVERYTHING, { variables: { id }, purpose: 'WORK_DEVELOPMENT' });
    expect(JSON.parse(answer.text)).toEqual({ data: { client: null } });
  });
});

describe('a client who agrees that guidance to work knows of provisions', () => {
  beforeEach(() => consent(world, id, 'SUPPORT_PROVISION', 'WWB_WORK'));

  test('shows the consultant reports and arrangements, neither the research nor the agreements in them', async () => {
    const { support, client, text } = await look('con-1', 'WWB_WORK');
    expect(support).toEqual({
      reports: 'yes',
      assessments: 'basis',
      arrangements: 'yes',
      practicalAgreements: 'consent',
    });
    expect(seen(client, 'SupportArrangement.practicalAgreement')).toBe('consent');
    expect(text).not.toMatch(/Eenzaamheidsconclusie|Dinsdagbusje/);
  });

  test('shows in the timeline that support was allocated', async () => {
    const { client } = await look('con-1', 'WWB_WORK');
    expect(JSON.stringify(client.timeline)).toContain('ARRANGEMENT_ALLOCATED');
  });

  test('shows the same consultant nothing when the amount is at stake', async () => {
    expect((await look('con-1', 'WWB_INCOME')).support).toEqual(NOTHING);
  });
});

describe('a client who lets social support know what was found on the way to work', () => {
  const ofWork = ['Intake.limitations', 'Intake.adaptations', 'Intake.participationLevel', 'Client.participationLevel'];

  async function seenByWmo(): Promise<Record<string, string>> {
    const { client } = await look('wmo-1', 'WMO_SUPPORT');
    return Object.fromEntries(ofWork.map((field) => [field, seen(client, field)]));
  }

  test('by limitations shows limitations and adaptations, not the level', async () => {
    await consent(world, id, 'FUNCTIONAL_LIMITATION', 'WMO_SUPPORT');
    expect(await seenByWmo()).toEqual({
      'Intake.limitations': 'yes',
      'Intake.adaptations': 'yes',
      'Intake.participationLevel': 'consent',
      'Client.participationLevel': 'consent',
    });
  });

  test('by level shows the level, not the limitations', async () => {
    await consent(world, id, 'PARTICIPATION_LEVEL', 'WMO_SUPPORT');
    expect(await seenByWmo()).toEqual({
      'Intake.limitations': 'consent',
      'Intake.adaptations': 'consent',
      'Intake.participationLevel': 'yes',
      'Client.participationLevel': 'yes',
    });
  });
});

describe('consent that does not hold', () => {
  test.each([
    ['expired yesterday', { expiresOn: '2026-03-01' }],
    ['expires today', { expiresOn: '2026-03-02' }],
    ['begins tomorrow', { givenOn: '2026-03-03' }],
    ['was withdrawn', { withdrawnAt: '2026-03-01T10:00:00Z' }],
  ])('opens nothing when it %s', async (_when, times) => {
    await consent(world, id, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT', times);
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support).toEqual(NOTHING);
  });

  test('opens nothing when it is for a class that the law does not open by consent', async () => {
    await consent(world, id, 'SUPPORT_ASSESSMENT', 'WORK_DEVELOPMENT');
    await consent(world, id, 'SUPPORT_PROVISION', 'WORK_DEVELOPMENT');
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support).toEqual(NOTHING);
  });

  test('does not show a coach an address, the reason of an exemption, a sanction or an amount', async () => {
    for (const dataClass of ['ADDRESS', 'DUTY_REASON', 'SANCTION', 'INCOME', 'BSN_IN_FULL', 'HOUSEHOLD'] as const) {
      await consent(world, id, dataClass, 'WORK_DEVELOPMENT');
    }
    const { text } = await look('sw-1', 'WORK_DEVELOPMENT');
    expect(text).not.toMatch(/Elzenbroekpad|Mantelzorgverhaal|Werkweigering|1234577|Boterbloem/);
  });

  test('closes at the next question after it was withdrawn, and a new one opens again', async () => {
    await consent(world, id, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT');
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support.practicalAgreements).toBe('yes');
    const withdraw = `update consent set withdrawn_at = '2026-03-02T09:00:00Z' where client_id = $1`;
    for (const database of world.databases.values()) {
      await database.transaction((transaction) => transaction.query(withdraw, [id]));
    }
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support).toEqual(NOTHING);
    await consent(world, id, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT');
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support.practicalAgreements).toBe('yes');
  });

  test('ends by itself on the day it expires', async () => {
    await consent(world, id, 'PRACTICAL_AGREEMENT', 'WORK_DEVELOPMENT', { expiresOn: '2026-03-03' });
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support.practicalAgreements).toBe('yes');
    world.setToday('2026-03-03');
    try {
      expect((await look('sw-1', 'WORK_DEVELOPMENT')).support).toEqual(NOTHING);
    } finally {
      world.setToday('2026-03-02');
    }
  });
});
