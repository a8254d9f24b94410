import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openServiceWorld, statementsOf, type Facts, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { BENEFITS_SERVICE } from './index.js';
import { COACH, grant, INCOME, SHELTERED, SINGLE_FROM_MARCH, view, WMO, WORK } from './testing/operations.js';
import { connectedClient, exemptFromWork, pendingApplication, sanctionInMarch } from './testing/stored-records.js';

let world: ServiceWorld;
let clientId: string;

beforeAll(async () => {
  world = await openServiceWorld(BENEFITS_SERVICE, { today: '2006-03-20' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await connectedClient(world.database);
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function dossierOf(client: string): Promise<Facts> {
  return (await view(world, [client]))[0]!;
}

async function benefitsOf(client: string): Promise<Facts[]> {
  return (await dossierOf(client)).allBenefits as Facts[];
}

/** Kinds of the events about a client. */
async function kindsOf(client: string): Promise<string[]> {
  return (await world.eventsOf(client)).map((event) => event.kind);
}

describe('granting a benefit', () => {
  test('decides the application with it, rests on art. 44 and tells the others by ids alone', async () => {
    const applicationId = await pendingApplication(world.database, clientId);
    const { result } = await grant(world, { clientId, applicationId });
    const period = { from: '2006-03-01', until: null };
    const benefit = {
      id: expect.any(String),
      householdType: 'SINGLE',
      period,
      decidedOn: '2006-03-20',
      legalBasis: { bwbId: 'BWBR0015703', article: '44', paragraph: '1', validFrom: '2004-01-01' },
      version: 1,
      periods: [
        {
          period,
          norm: { cents: 56_779 },
          supplement: { cents: 22_712 },
          reduction: { cents: 1_000 },
          total: { cents: 78_491 },
        },
      ],
    };
    expect(result).toEqual({ __typename: 'GrantBenefitSuccess', benefit });
    expect(await dossierOf(clientId)).toMatchObject({
      applications: [{ outcome: 'GRANTED', decidedOn: '2006-03-20', version: 2 }],
      benefit: { id: result.benefit!.id },
    });
    const told = {
      source: 'benefits',
      kind: 'BENEFIT_GRANTED',
      subjectId: result.benefit!.id,
      version: 1,
      payload: { addressee: 'CLIENT' },
    };
    const decided = {
      kind: 'BENEFIT_APPLICATION_DECIDED',
      subjectId: applicationId,
      version: 2,
      payload: told.payload,
    };
    expect(await world.eventsOf(clientId)).toEqual([decided, told].map((one) => expect.objectContaining(one)));
  });

  test('keeps who decided, for which municipality', async () => {
    await grant(world, { clientId });
    const stored = 'select municipality_code, decided_by from benefit where client_id = $1';
    expect(await world.database.query(stored, [clientId])).toEqual([
      { municipality_code: 'GM0141', decided_by: 'con-1' },
    ]);
  });

  test('is refused with all that is wrong at once', async () => {
    const facts = { until: '2006-03-01', normCents: 0, supplementCents: -1, reductionCents: 5 };
    const { result } = await grant(world, { clientId, ...facts });
    expect(result.__typename).toBe('InvalidInputError');
    expect(result.fields!.map((field) => field.path)).toEqual([
      'until',
      'normCents',
      'supplementCents',
      'reductionCents',
    ]);
    const { result: negative } = await grant(world, { clientId, reductionCents: -1 });
    expect(negative.fields).toEqual([{ path: 'reductionCents' }]);
    expect(await benefitsOf(clientId)).toEqual([]);
  });

  test('a client of somebody else, one that does not exist and a broken id look the same', async () => {
    const stranger = { ...INCOME, staffId: 'con-2' };
    const nowhere = crypto.randomUUID();
    const { result: notMine } = await grant(world, { clientId }, stranger);
    const { result: absent } = await grant(world, { clientId: nowhere });
    const { result: broken } = await grant(world, { clientId: 'x' });
    const { message } = notMine;
    expect([notMine, absent, broken]).toEqual(
      [clientId, nowhere, 'x'].map((id) => ({ __typename: 'ClientNotFoundError', message, clientId: id })),
    );
    expect(await benefitsOf(clientId)).toEqual([]);
  });

  test('is refused on the last day of another benefit, and possible on the first day after it', async () => {
    const { result: first } = await grant(world, { clientId, until: '2006-06-01' });
    const { result: overlapping } = await grant(world, { clientId, from: '2006-05-31' });
    const { result: before } = await grant(world, { clientId, from: '2006-02-01', until: '2006-03-02' });
    const { result: following } = await grant(world, { clientId, from: '2006-06-01' });
    for (const refused of [overlapping, before]) {
      const existingBenefitId = first.benefit!.id;
      expect(refused).toEqual({ __typename: 'BenefitOverlapsError', message: expect.any(String), existingBenefitId });
    }
    expect(following.__typename).toBe('GrantBenefitSuccess');
    expect(await kindsOf(clientId)).toEqual(['BENEFIT_GRANTED', 'BENEFIT_GRANTED']);
  });

  test.each([
    ['of another client', async () => pendingApplication(world.database, await connectedClient(world.database))],
    ['that was decided already', () => decidedApplication()],
    ['that does not exist', () => crypto.randomUUID()],
    ['with a broken id', () => 'x'],
  ])('an application %s is refused, and nothing is saved or told', async (_which, applicationOf) => {
    const { result, codes } = await grant(world, { clientId, applicationId: await applicationOf() });
    expect(codes).toEqual([]);
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'applicationId' }] });
    expect(await benefitsOf(clientId)).toEqual([]);
    expect(await kindsOf(clientId)).toEqual([]);
  });

  async function decidedApplication(): Promise<string> {
    const id = await pendingApplication(world.database, clientId);
    await world.database.query(`update benefit_application set outcome = 'REFUSED' where id = $1`, [id]);
    return id;
  }

  test.each([
    ['guiding to work', WORK],
    ['a job coach', COACH],
    ['sheltered employment', SHELTERED],
    ['social support', WMO],
  ])('is forbidden for %s: only the college’s own staff decides (art. 7 lid 4)', async (_who, caller) => {
    const { errors } = await grant(world, { clientId }, caller);
    expect(errors).toEqual([expect.objectContaining({ code: 'FORBIDDEN', purposes: ['WWB_INCOME'] })]);
    expect(await benefitsOf(clientId)).toEqual([]);
  });

  test('a repeat under one key has one effect, also at once; other input under that key is a conflict', async () => {
    const facts = { clientId, idempotencyKey: crypto.randomUUID() };
    const [first, second] = await Promise.all([grant(world, facts), grant(world, facts)]);
    expect(first.result.__typename).toBe('GrantBenefitSuccess');
    expect(second.result).toEqual(first.result);
    expect((await grant(world, facts)).result).toEqual(first.result);
    expect((await grant(world, { ...facts, normCents: 1 })).codes).toEqual(['CONFLICT']);
    expect(await benefitsOf(clientId)).toHaveLength(1);
    expect(await kindsOf(clientId)).toEqual(['BENEFIT_GRANTED']);
  });

  test('of two at once one succeeds and the other is told which benefit was first', async () => {
    const answers = await Promise.all([grant(world, { clientId }), grant(world, { clientId })]);
    const [granted] = answers.filter(({ result }) => result.__typename === 'GrantBenefitSuccess');
    const refused = answers.filter(({ result }) => result.__typename === 'BenefitOverlapsError');
    expect(refused.map(({ result }) => result.existingBenefitId)).toEqual([granted!.result.benefit!.id]);
    expect(await benefitsOf(clientId)).toHaveLength(1);
  });
});

/** A client with a decided application, a benefit, a duty with an exemption, and a sanction. */
async function clientWithEverything(): Promise<string> {
  const client = await connectedClient(world.database);
  const applicationId = await pendingApplication(world.database, client);
  await exemptFromWork(world.database, client);
  await sanctionInMarch(world.database, client);
  await grant(world, { clientId: client, applicationId });
  return client;
}

describe('who sees what of a benefit (table D.2)', () => {
  const DUTIES = [
    ...['COOPERATION', 'INFORMATION', 'REINTEGRATION'].map((kind) => ({ kind, description: null, withheld: [] })),
    { kind: 'WORK', description: 'Solliciteren', withheld: [] },
    { kind: 'ADDITIONAL', description: 'Naar de schuldhulp', withheld: [] },
  ];

  test.each([
    ['who decides about the benefit', INCOME],
    ['who guides to work', WORK],
  ])('the consultant %s sees all of it', async (_who, caller) => {
    const [dossier] = await view(world, [await clientWithEverything()], caller);
    const total = SINGLE_FROM_MARCH.normCents + SINGLE_FROM_MARCH.supplementCents - SINGLE_FROM_MARCH.reductionCents;
    expect(dossier).toEqual({
      __typename: 'BenefitsDossier',
      applications: [{ outcome: 'GRANTED', decidedOn: '2006-03-20', version: 2 }],
      benefit: { id: expect.any(String) },
      allBenefits: [{ id: expect.any(String), householdType: 'SINGLE', periods: [{ total: { cents: total } }] }],
      duties: DUTIES,
      exemption: {
        exempt: true,
        from: '2006-03-15',
        until: '2006-06-15',
        reason: 'CARE',
        explanation: 'Zorgt voor een zieke moeder.',
        reviewOn: '2006-06-01',
        legalBasis: { article: '9' },
        withheld: [],
      },
      obligationStatus: 'NOT_MET',
      sanctions: [{ ground: 'Te laat gemeld', percentage: 20, amount: { cents: 11_356 } }],
      withheld: [],
    });
  });

  test('a job coach sees work duties, that there is an exemption and whether obligations are met; no reason, no amount', async () => {
    const [dossier] = await view(world, [await clientWithEverything()], COACH);
    const hidden = (path: string) => ({ path, reason: 'PURPOSE_NOT_ALLOWED' });
    expect(dossier).toEqual({
      __typename: 'BenefitsDossier',
      applications: null,
      benefit: null,
      allBenefits: null,
      duties: ['REINTEGRATION', 'WORK'].map((kind) => ({
        kind,
        description: null,
        withheld: [hidden('description')],
      })),
      exemption: {
        exempt: true,
        from: '2006-03-15',
        until: '2006-06-15',
        reason: null,
        explanation: null,
        reviewOn: null,
        legalBasis: null,
        withheld: ['reason', 'explanation', 'provision', 'reviewOn', 'reviewedOn', 'legalBasis', 'version'].map(hidden),
      },
      obligationStatus: 'NOT_MET',
      sanctions: null,
      withheld: expect.arrayContaining(
        ['applications', 'benefit', 'allBenefits', 'sanctions', 'statement', 'claims', 'suspensions'].map(hidden),
      ),
    });
    expect(dossier!.withheld).toHaveLength(12);
  });

  test('what a job coach is told to be withheld does not depend on whether there is anything', async () => {
    const [full, empty] = await view(world, [await clientWithEverything(), clientId], COACH);
    expect(empty!.withheld).toEqual(full!.withheld);
    expect((empty!.exemption as Facts).withheld).toEqual((full!.exemption as Facts).withheld);
  });

  test.each([
    ['sheltered employment', SHELTERED, 'PURPOSE_NOT_ALLOWED', false],
    ['social support', WMO, 'PURPOSE_NOT_ALLOWED', false],
    ['a consultant without this client', { ...INCOME, staffId: 'con-2' }, 'NOT_IN_CASELOAD', true],
  ])('%s gets the same answer whether or not there is anything', async (_who, caller, reason, canRequestOverride) => {
    const [full, empty] = await view(world, [await clientWithEverything(), clientId], caller);
    const purposesThatAllow = ['WWB_INCOME', 'WWB_WORK', 'WORK_DEVELOPMENT'];
    expect(full).toEqual({ __typename: 'Withheld', law: 'WWB', reason, purposesThatAllow, canRequestOverride });
    expect(empty).toEqual(full);
  });

  test('an exemption counts from its first day, and no longer on the day it names as its end', async () => {
    await exemptFromWork(world.database, clientId);
    const none = { exempt: false, from: null, until: null, reason: null };
    const current = { exempt: true, from: '2006-03-15', until: '2006-06-15', reason: 'CARE' };
    for (const [on, expected] of [
      ['2006-03-14', none],
      ['2006-03-15', current],
      ['2006-06-14', current],
      ['2006-06-15', none],
    ] as const) {
      const [dossier] = await view(world, [clientId], INCOME, on);
      expect(dossier!.exemption).toMatchObject(expected);
    }
  });

  test('obligations are met when no sanction runs today', async () => {
    expect(await dossierOf(clientId)).toMatchObject({ obligationStatus: 'MET', sanctions: [] });
  });

  test('fifty clients take as many statements as one', async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, clientWithEverything));
    const forOne = await statementsOf(world, () => view(world, clients.slice(0, 1)));
    expect(forOne).toEqual([
      'access-log-append',
      'applications-of-clients',
      'benefit-periods-of-clients',
      'benefits-of-clients',
      'duties-of-clients',
      'exemptions-of-clients',
      'relations',
      'sanctions-of-clients',
    ]);
    expect(await statementsOf(world, () => view(world, clients))).toEqual(forOne);
    const dossiers = await view(world, clients);
    expect(dossiers.every((dossier) => (dossier.allBenefits as Facts[]).length === 1)).toBe(true);
  });
});
