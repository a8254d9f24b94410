import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Outcome } from '../world/acts.js';
import { assign, consent, override, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { registerKnownPerson } from './known-person.js';

const TODAY = '2026-03-02';
const SUPPORT = `query($id: ID!) { client(id: $id) {
  support { __typename ... on SupportDossier { arrangements { product { code } } } }
  consents { id dataClass fromLaw purpose givenOn expiresOn withdrawnAt isValid viewerCanWithdraw version } } }`;

let world: TestWorld;
let clientId: string;
beforeAll(async () => {
  world = await openTestWorld({ today: TODAY });
  await registerStaff(world, 'sw-1', 'sw-2', 'wmo-1');
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.setToday(TODAY);
  clientId = await registerKnownPerson(world);
  await Promise.all(['con-1', 'sw-1', 'wmo-1'].map((staff) => assign(world, staff, clientId)));
});

function given(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const consented = { dataClass: 'SUPPORT_PROVISION', fromLaw: 'WMO', purpose: 'WWB_WORK', textVersion: '2026-1' };
  return { clientId, ...consented, ...changes };
}

function give(changes: Record<string, unknown> = {}, staffId = 'con-1', purpose = 'WWB_WORK'): Promise<Outcome> {
  const refusals = '... on ConsentCannotHelpError { obstacle } ... on ConsentAlreadyGivenError { existingConsentId }';
  return attempt(world, { staffId, purpose, act: 'giveConsent', input: given(changes), refusals });
}

async function gave(
  changes: Record<string, unknown> = {},
): Promise<{ id: string; expiresOn: string; version: number }> {
  const success = 'consent { id expiresOn version }';
  const of = { staffId: 'con-1', purpose: 'WWB_WORK', act: 'giveConsent', success };
  const { consent: made } = await succeed(world, { ...of, input: given(changes) });
  await world.settled();
  return made;
}

async function look(staffId = 'con-1', purpose = 'WWB_WORK'): Promise<any> {
  const { data, errors } = await world.ask(staffId, SUPPORT, { variables: { id: clientId }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

describe('a client who says yes', () => {
  test('opens exactly that for exactly that purpose, for a year at most', async () => {
    expect((await look()).support.__typename).toBe('Withheld');
    expect((await gave()).expiresOn).toBe('2027-03-02');
    expect((await look()).support).toMatchObject({ arrangements: [{ product: { code: '07A03' } }] });
    expect((await look('con-1', 'WWB_INCOME')).support.__typename).toBe('Withheld');
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).support.__typename).toBe('Withheld');
  });

  test('and it ends by itself on its day', async () => {
    await gave({ expiresOn: '2026-03-10' });
    world.setToday('2026-03-09');
    expect((await look()).support.__typename).toBe('SupportDossier');
    world.setToday('2026-03-10');
    const { support, consents } = await look();
    expect(support.__typename).toBe('Withheld');
    expect(consents).toMatchObject([{ isValid: false, withdrawnAt: null }]);
  });

  test('takes it back: nothing is shown any more, and both moments stay known', async () => {
    const { id, version } = await gave();
    const act = { staffId: 'wmo-1', purpose: 'WMO_SUPPORT', act: 'withdrawConsent' };
    const stale = await attempt(world, { ...act, input: { consentId: id, expectedVersion: 7 } });
    expect(stale.error!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: version });
    await succeed(world, { ...act, input: { consentId: id, expectedVersion: version } });
    await world.settled();
    const { support, consents } = await look();
    expect(support.__typename).toBe('Withheld');
    expect(consents).toMatchObject([
      { id, isValid: false, viewerCanWithdraw: false, givenOn: TODAY, withdrawnAt: expect.any(String) },
    ]);
    const again = await attempt(world, { ...act, input: { consentId: id, expectedVersion: version + 1 } });
    expect(again.result.__typename).toBe('ConsentWithdrawnError');
  });

  test('may say yes again after a no', async () => {
    const { id, version } = await gave();
    expect((await give()).result).toMatchObject({ __typename: 'ConsentAlreadyGivenError', existingConsentId: id });
    const input = { consentId: id, expectedVersion: version };
    await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'withdrawConsent', input });
    await gave();
    expect((await look()).support.__typename).toBe('SupportDossier');
  });

  test('is known to who sees by it and to who keeps the data, and not to the coach', async () => {
    await gave();
    expect((await look('con-1', 'WWB_WORK')).consents).toHaveLength(1);
    expect((await look('wmo-1', 'WMO_SUPPORT')).consents).toHaveLength(1);
    expect((await look('sw-1', 'WORK_DEVELOPMENT')).consents).toEqual([]);
    expect((await look('con-1', 'WWB_INCOME')).consents).toEqual([]);
  });
});

describe('a client who lets the consultant of support know what work asks', () => {
  const limitation = { dataClass: 'FUNCTIONAL_LIMITATION', fromLaw: 'SHARED', purpose: 'WMO_SUPPORT' };

  test('tells no coach that there is support: not by a list, nor by a refusal', async () => {
    const before = [await look('sw-1', 'WORK_DEVELOPMENT'), await give(limitation, 'sw-1', 'WORK_DEVELOPMENT')];
    const success = 'consent { id version }';
    const given = await succeed(world, {
      staffId: 'wmo-1',
      purpose: 'WMO_SUPPORT',
      act: 'giveConsent',
      success,
      input: { clientId, textVersion: '2026-1', ...limitation },
    });
    await world.settled();
    expect((await look('wmo-1', 'WMO_SUPPORT')).consents).toHaveLength(1);
    const after = [await look('sw-1', 'WORK_DEVELOPMENT'), await give(limitation, 'sw-1', 'WORK_DEVELOPMENT')];
    expect(after[0]).toEqual(before[0]);
    expect(after[0].consents).toEqual([]);
    expect(after[1].error!.extensions.code).toBe('FORBIDDEN');
    expect(after[1].error!.message).toBe(before[1].error!.message);
    const { id: consentId, version: expectedVersion } = given.consent;
    const input = { consentId, expectedVersion };
    const of = { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT', act: 'withdrawConsent' };
    expect((await attempt(world, { ...of, input })).result.__typename).toBe('ConsentNotFoundError');
  });

  test('tells nothing of it to who looks by an override', async () => {
    await consent(world, clientId, 'PARTICIPATION_LEVEL', 'WMO_SUPPORT');
    await override(world, 'sw-2', clientId, 'WORK_DEVELOPMENT', { startedAt: new Date(`${TODAY}T11:00:00Z`) });
    expect((await look('sw-2', 'WORK_DEVELOPMENT')).consents).toEqual([]);
  });
});

describe('consent that is not written down', () => {
  test.each([
    ['the law gives no basis', { dataClass: 'SUPPORT_ASSESSMENT' }, 'NO_LEGAL_BASIS'],
    ['it is not needed', { dataClass: 'INCOME', fromLaw: 'WWB' }, 'NOT_NEEDED'],
    ['it is confidential', { dataClass: 'ADDRESS', fromLaw: 'SHARED', purpose: 'WORK_DEVELOPMENT' }, 'CONFIDENTIAL'],
    ['it is of another purpose', { dataClass: 'SANCTION', fromLaw: 'WWB', purpose: 'WMO_SUPPORT' }, 'OTHER_PURPOSE'],
  ])('because %s, and the refusal says so', async (_why, changes, obstacle) => {
    const { result } = await give(changes);
    expect(result).toMatchObject({ __typename: 'ConsentCannotHelpError', obstacle });
    expect((await look()).consents).toEqual([]);
  });

  test.each([
    ['longer than a year', { expiresOn: '2027-03-03' }, 'expiresOn'],
    ['already over', { expiresOn: TODAY }, 'expiresOn'],
    ['to a text that has no version', { textVersion: 'de nieuwe' }, 'textVersion'],
    ['from a law that does not keep the data', { fromLaw: 'WWB' }, 'fromLaw'],
  ])('because it is %s', async (_why, changes, path) => {
    expect((await give(changes)).result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
  });

  test('by a coach, whom it does not concern', async () => {
    expect((await give({}, 'sw-1', 'WORK_DEVELOPMENT')).error!.extensions.code).toBe('FORBIDDEN');
  });
});

test('a consent that names another law than the one that keeps the data opens nothing', async () => {
  await consent(world, clientId, 'SUPPORT_PROVISION', 'WWB_WORK', { fromLaw: 'WWB' });
  expect((await look()).support.__typename).toBe('Withheld');
  await consent(world, clientId, 'SUPPORT_PROVISION', 'WWB_WORK', { fromLaw: 'WMO' });
  expect((await look()).support.__typename).toBe('SupportDossier');
});
