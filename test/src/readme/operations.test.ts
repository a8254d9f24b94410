import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import { assign, put, registerPerson } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';
import { readExamples } from './examples.js';

const examples = readExamples();

describe('the example operations', () => {
  const schema = buildSchema(readFileSync(join(SCHEMA_FOLDER, 'public.graphql'), 'utf8'));

  test.each([...examples.values()].map((example) => [example.file, example.name, example] as const))(
    '%s: %s fits the public schema and says what it is for',
    (_file, name, example) => {
      expect(validate(schema, parse(example.document)).map((problem) => problem.message)).toEqual([]);
      expect({ name, isExplained: example.isExplained }).toEqual({
        name: expect.stringMatching(/^[A-Z]/),
        isExplained: true,
      });
    },
  );

  test('there is one for every action of the graph', () => {
    const actions = Object.keys(schema.getMutationType()!.getFields());
    const shown = [...examples.keys()].map((name) => name[0]!.toLowerCase() + name.slice(1));
    expect(actions.filter((action) => !shown.includes(action))).toEqual([]);
  });
});

describe('the example operations, asked', () => {
  // A day on which all three laws take new decisions: the WSW closed for newcomers in 2015.
  const TODAY = '2014-06-02';
  const BSN = '999990019';
  let world: TestWorld;
  let clientId: string;

  beforeAll(async () => {
    world = await openTestWorld({ today: TODAY });
    clientId = await registerPerson(world, { surname: 'Zomerdijk', bsn: BSN, birthDate: '19850412' });
    for (const staff of ['sw-1', 'wmo-1']) await assign(world, staff, clientId);
    await put(world, 'people-development', 'employer', [
      { id: crypto.randomUUID(), name: 'Kwekerij Het Verzonnen Veld' },
    ]);
  });
  afterAll(() => world.stop());

  /** Asks an example as somebody, expects no error, and gives its data. */
  async function ask(name: string, staff: string, purpose: string, variables: Record<string, unknown>): Promise<any> {
    const { data, errors } = await world.ask(staff, examples.get(name)!.document, { purpose, variables });
    expect({ name, errors }).toEqual({ name, errors: undefined });
    return data;
  }

  /** Acts as an example does, expects its success, and gives what was made. */
  async function act(name: string, staff: string, purpose: string, input: Record<string, unknown>): Promise<any> {
    const [answer] = Object.values(await ask(name, staff, purpose, { input })) as { __typename: string }[];
    expect(answer).toMatchObject({ __typename: `${name}Success` });
    return answer;
  }

  test('a consultant takes somebody in, agrees a plan and starts and ends an intervention', async () => {
    const taken = await act('RegisterIntake', 'con-1', 'WWB_WORK', {
      client: { bsn: BSN },
      question: 'Ik wil werken.',
    });
    expect(taken.client.id).toBe(clientId);
    await world.settled();
    const { version } = taken.intake;
    await act('ChangeIntake', 'con-1', 'WWB_WORK', { clientId, expectedVersion: version, workLanguage: 'nl' });
    const known = await ask('Intake', 'sw-1', 'WORK_DEVELOPMENT', { clientId });
    expect(known.client.intake).toMatchObject({
      question: 'Ik wil werken.',
      workLanguage: 'nl',
      organisation: 'GM0141',
    });
    const goals = [{ domain: 'WORK', description: 'Op tijd beginnen.' }];
    const { developmentPlan } = await act('AgreeDevelopmentPlan', 'con-1', 'WWB_WORK', {
      clientId,
      hoursPerWeek: 32,
      goals,
    });
    const goalId = developmentPlan.goals[0].id;
    const planned = { clientId, kind: 'LEARN_WORK_PLACE', from: TODAY, goalId, laws: ['WWB', 'WSW'] };
    const { intervention } = await act('StartIntervention', 'con-1', 'WWB_WORK', planned);
    const which = { interventionId: intervention.id };
    const changed = await act('ChangeIntervention', 'con-1', 'WWB_WORK', {
      ...which,
      expectedVersion: intervention.version,
      hoursPerWeek: 24,
    });
    const end = { ...which, expectedVersion: changed.intervention.version, endedOn: TODAY, reason: 'FOUND_WORK' };
    const ended = await act('EndIntervention', 'con-1', 'WWB_WORK', end);
    expect(ended.intervention).toMatchObject({ state: 'ENDED', endReason: 'FOUND_WORK' });

    const wrong = { clientId, dataClass: 'SHARED_FACT', statement: 'Wij zijn met vier.', proposal: 'Vier personen.' };
    const { correctionRequest } = await act('RequestCorrection', 'con-1', 'WWB_WORK', wrong);
    const { id: correctionRequestId, version: expectedVersion } = correctionRequest;
    const decision = { correctionRequestId, expectedVersion, outcome: 'REFUSED', reasons: 'Het staat zo in de BRP.' };
    const decided = await act('DecideCorrection', 'con-1', 'WWB_WORK', decision);
    expect(decided.correctionRequest).toMatchObject({ state: 'REFUSED', remedy: expect.stringContaining('bezwaar') });
    const asked = await ask('CorrectionRequests', 'con-1', 'WWB_WORK', { id: clientId });
    expect(asked.client.correctionRequests).toMatchObject([{ id: correctionRequestId, dueOn: '2014-06-30' }]);
  });

  test('each law decides, and reads back what it decided', async () => {
    const benefit = { clientId, householdType: 'SINGLE', from: '2014-01-01', normCents: 66_000 };
    await act('GrantBenefit', 'con-1', 'WWB_INCOME', benefit);
    const paid = await ask('Benefit', 'con-1', 'WWB_INCOME', { clientId });
    expect(paid.client.benefits.benefit.periods[0].total).toEqual({ cents: 66_000 });

    const indication = {
      clientId,
      decidedOn: '2014-02-03',
      decidedBy: 'UWV',
      handicapCategory: 'MODERATE',
      from: '2014-02-03',
      until: '2017-02-03',
      adaptations: ['PACE'],
      supportedWorkAdvice: false,
    };
    await act('RecordIndication', 'sw-1', 'WSW_EMPLOYMENT', indication);
    const job = {
      clientId,
      kind: 'SHELTERED',
      workType: 'GREEN',
      setting: 'SHELTERED_INSIDE',
      fullTimeHundredths: 80,
      from: TODAY,
    };
    await act('RecordShelteredEmployment', 'sw-1', 'WSW_EMPLOYMENT', job);
    const employed = await ask('ShelteredEmployment', 'sw-1', 'WSW_EMPLOYMENT', { clientId });
    expect(employed.client.shelteredEmployment).toMatchObject({
      hasValidIndication: true,
      employment: { workType: 'GREEN' },
    });

    const { report } = await act('RegisterSupportReport', 'wmo-1', 'WMO_SUPPORT', {
      clientId,
      requestedHelp: 'Hulp overdag.',
    });
    const arrangement = {
      clientId,
      reportId: report.id,
      decisionNumber: '425386123',
      product: { category: '07', code: '07A03' },
      deliveryForm: 'IN_KIND',
      volume: { amount: 6, unit: 'HOUR', frequency: 'WEEK' },
      providerCode: '98025566',
      from: TODAY,
      practicalAgreement: { weekdays: ['TUESDAY'], partOfDay: 'WHOLE_DAY', isTransportNeeded: true },
    };
    await act('AllocateArrangement', 'wmo-1', 'WMO_SUPPORT', arrangement);
    const supported = await ask('Support', 'wmo-1', 'WMO_SUPPORT', { clientId });
    expect(supported.client.support.arrangements[0]).toMatchObject({
      decisionNumber: '425386123',
      product: { code: '07A03' },
    });
    await world.settled();
  });

  test('a job coach follows a placement live, from start to end', async () => {
    const updates = await follow('PlacementUpdates', 'sw-1', 'WORK_DEVELOPMENT');
    const { employers } = await ask('Employers', 'sw-1', 'WORK_DEVELOPMENT', {});
    const employerId = employers.edges[0].node.id;
    const work = {
      clientId,
      employerId,
      stage: 'WORK_ON_LOCATION',
      jobTitle: 'Plantsoenmedewerker',
      hoursPerWeek: 24,
      from: TODAY,
    };
    const { placement } = await act('StartPlacement', 'sw-1', 'WORK_DEVELOPMENT', work);
    const which = { placementId: placement.id };
    const changed = await act('ChangePlacement', 'sw-1', 'WORK_DEVELOPMENT', {
      ...which,
      expectedVersion: placement.version,
      hoursPerWeek: 32,
    });
    const end = { ...which, expectedVersion: changed.placement.version, until: '2014-09-01', reason: 'REGULAR_JOB' };
    await act('EndPlacement', 'sw-1', 'WORK_DEVELOPMENT', end);
    expect(await updates.take(3)).toEqual(['STARTED', 'CHANGED', 'ENDED']);
    await updates.stop();
  });

  test('a consultant and a coach read the client as far as each may', async () => {
    await ask('Viewer', 'con-1', 'WWB_WORK', {});
    const { caseload } = await ask('Caseload', 'con-1', 'WWB_WORK', {});
    expect(caseload.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([clientId]);
    const by = { birthDateAndSurname: { birthDate: '1985-04-12', surname: 'zomerdijk' } };
    const { findClient } = await ask('FindClient', 'con-1', 'WWB_WORK', { by });
    expect(findClient).toMatchObject([{ id: clientId, name: { full: 'Mies Zomerdijk' } }]);
    const { client } = await ask('Timeline', 'con-1', 'WWB_WORK', { id: clientId });
    const kinds = client.timeline.edges.map((edge: { node: { kind: string } }) => edge.node.kind);
    expect(kinds).toEqual(expect.arrayContaining(['INTAKE_REGISTERED', 'BENEFIT_GRANTED', 'PLACEMENT_ENDED']));
    expect(kinds).not.toContain('ARRANGEMENT_ALLOCATED');
    const seen = await ask('ClientView', 'sw-1', 'WORK_DEVELOPMENT', { id: clientId });
    expect(seen.client).toMatchObject({
      benefits: {
        __typename: 'BenefitsDossier',
        benefit: null,
        withheld: expect.arrayContaining([{ path: 'benefit', reason: 'PURPOSE_NOT_ALLOWED' }]),
      },
      shelteredEmployment: { __typename: 'ShelteredEmploymentDossier', hasValidIndication: true },
      support: { __typename: 'Withheld', law: 'WMO', reason: 'CONSENT_REQUIRED' },
    });
  });

  test('a privacy officer asks how data were used and which looks these were, and the client who looked', async () => {
    const { accessReport: used } = await ask('AccessReport', 'fg-1', 'PRIVACY_AUDIT', recent());
    expect(used.benefits.indicators.looks).toBeGreaterThan(2);
    const { accessReport } = await ask('AccessLines', 'fg-1', 'PRIVACY_AUDIT', { ...recent(), filter: { clientId } });
    const lines = [accessReport.shared, accessReport.benefits].flatMap((part) => part.lines.edges);
    expect(lines.length).toBeGreaterThan(2);
    const { ownAccessOverview } = await ask('OwnAccessOverview', clientId, 'CLIENT_INSPECTION', recent());
    expect(ownAccessOverview.benefits.edges[0].node).toMatchObject({ organisation: 'GM0141', law: 'WWB' });
  });

  /** Follows a subscription; it begins before this resolves. */
  async function follow(name: string, staff: string, purpose: string): Promise<Following> {
    const authorization = `Bearer ${await world.tokenFor(staff)}`;
    const url = `${world.door.url.replace('http', 'ws')}/graphql`;
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: 0,
      connectionParams: { authorization, 'x-purpose': purpose },
    });
    const kinds: string[] = [];
    const opened = world.counted.calls.length;
    const end = client.subscribe<{ placementUpdated: { kind: string } }>(
      { query: examples.get(name)!.document },
      {
        next: ({ data }) => void kinds.push(data!.placementUpdated.kind),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    // When the gateway has asked the subgraph, what happens from then on is told.
    await until('the subscription runs', () =>
      world.counted.calls.slice(opened).some((call) => call.endsWith('subscription')),
    );
    return {
      take: async (count) => {
        await until(`${count} updates came`, () => kinds.length >= count);
        return kinds.splice(0, count);
      },
      stop: async () => {
        end();
        await client.dispose();
      },
    };
  }
});

interface Following {
  /** Kinds of the next updates, in order. */
  take(count: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Yesterday until after tomorrow: looks are written down at the real time, whatever day it is in the world. */
function recent(): { readonly from: string; readonly until: string } {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { from: day(-1), until: day(2) };
}
