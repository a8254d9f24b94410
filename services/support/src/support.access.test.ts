import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertRows } from '@klantbeeld/database';
import { giveConsent, statementsOf, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  allocate,
  COACH,
  connectedClient,
  ON_TUESDAY,
  openSupportWorld,
  putResearch,
  register,
  view,
  WMO,
  WWB,
} from './testing/operations.js';

let world: ServiceWorld;
let clientId: string;

beforeAll(async () => {
  world = await openSupportWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await clientWithSupport();
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

/** A client with a report, research that was late, and day activities on Tuesday. */
async function clientWithSupport(): Promise<string> {
  const client = await connectedClient(world);
  const { result } = await register(world, { clientId: client });
  const reportId = (result.report as Facts).id;
  const days = { started_on: '2015-03-10', completed_on: '2015-04-14' };
  const assessmentId = await putResearch(world, { client_id: client, report_id: reportId as string, ...days });
  await insertRows(world.database, 'needs_assessment_finding', [
    { assessment_id: assessmentId, subject: 'CARER_SUPPORT', finding: 'De partner is overbelast.' },
    { assessment_id: assessmentId, subject: 'NEEDS_AND_PREFERENCES', finding: 'Wil onder de mensen zijn.' },
  ]);
  await allocate(world, { clientId: client, reportId, practicalAgreement: ON_TUESDAY });
  return client;
}

describe('who sees what of social support (table D.2)', () => {
  test('the consultant of social support sees all of it', async () => {
    const [dossier] = await view(world, [clientId], WMO);
    expect(dossier).toMatchObject({
      reports: [{ state: 'DECIDED' }],
      assessments: [
        {
          dueBefore: '2015-04-13',
          isOverdue: true,
          findings: [{ subject: 'NEEDS_AND_PREFERENCES' }, { subject: 'CARER_SUPPORT' }],
          conclusion: 'Dagbesteding is nodig.',
        },
      ],
      arrangements: [{ product: { code: '07A03' }, practicalAgreement: { weekdays: ['TUESDAY'] }, withheld: [] }],
      practicalAgreements: [ON_TUESDAY],
      withheld: [],
    });
  });

  test('a job coach without consent is told what consent could open, whether or not there is anything', async () => {
    const without = await connectedClient(world);
    const [withSupport, withNothing] = await view(world, [clientId, without], COACH);
    expect(withSupport).toEqual({
      __typename: 'Withheld',
      law: 'WMO',
      reason: 'CONSENT_REQUIRED',
      purposesThatAllow: ['WMO_SUPPORT'],
    });
    expect(withNothing).toEqual(withSupport);
  });

  test('a job coach with consent for practical agreements sees only these: no product, no reason, no count', async () => {
    await giveConsent(world.database, clientId, { dataClass: 'PRACTICAL_AGREEMENT', purpose: 'WORK_DEVELOPMENT' });
    const [dossier] = await view(world, [clientId], COACH);
    expect(dossier).toEqual({
      __typename: 'SupportDossier',
      reports: null,
      assessments: null,
      arrangements: null,
      practicalAgreements: [ON_TUESDAY],
      withheld: [
        { path: 'reports', reason: 'NO_LEGAL_BASIS' },
        { path: 'assessments', reason: 'NO_LEGAL_BASIS' },
        { path: 'arrangements', reason: 'NO_LEGAL_BASIS' },
      ],
    });
    expect(JSON.stringify(dossier)).not.toMatch(/07A03|agbesteding/);
  });

  test('consent for one client opens nothing of another', async () => {
    await giveConsent(world.database, clientId, { dataClass: 'PRACTICAL_AGREEMENT', purpose: 'WORK_DEVELOPMENT' });
    const [own, other] = await view(world, [clientId, await clientWithSupport()], COACH);
    expect([own!.__typename, other!.__typename]).toEqual(['SupportDossier', 'Withheld']);
  });

  test('withdrawn consent closes the part again', async () => {
    await giveConsent(world.database, clientId, { dataClass: 'PRACTICAL_AGREEMENT', purpose: 'WORK_DEVELOPMENT' });
    await world.database.query('update consent set withdrawn_at = now() where client_id = $1', [clientId]);
    const [part] = await view(world, [clientId], COACH);
    expect(part!.__typename).toBe('Withheld');
  });

  test('a consultant for work with consent for provisions sees arrangements, but neither research nor agreements', async () => {
    await giveConsent(world.database, clientId, { dataClass: 'SUPPORT_PROVISION', purpose: 'WWB_WORK' });
    const [dossier] = await view(world, [clientId], WWB);
    expect(dossier).toMatchObject({
      reports: [{ state: 'DECIDED' }],
      assessments: null,
      practicalAgreements: null,
      arrangements: [
        {
          product: { code: '07A03' },
          practicalAgreement: null,
          withheld: [{ path: 'practicalAgreement', reason: 'CONSENT_REQUIRED' }],
        },
      ],
      withheld: [
        { path: 'assessments', reason: 'NO_LEGAL_BASIS' },
        { path: 'practicalAgreements', reason: 'CONSENT_REQUIRED' },
      ],
    });
  });

  test('fifty clients take as many statements as one', async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, clientWithSupport));
    const forOne = await statementsOf(world, () => view(world, clients.slice(0, 1)));
    expect(await statementsOf(world, () => view(world, clients))).toEqual(forOne);
    const dossiers = await view(world, clients);
    expect(dossiers.every((dossier) => (dossier.arrangements as Facts[]).length === 1)).toBe(true);
    expect(forOne).toEqual([
      'access-log-append',
      'needs-assessments-of-clients',
      'practical-agreements-of-clients',
      'relations',
      'support-arrangements-of-clients',
      'support-reports-of-clients',
    ]);
  });
});
