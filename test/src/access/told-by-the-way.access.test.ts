import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMPANY, INCOME, SUPPORT, WORK, type Actor } from '../journeys/inputs.js';
import { attempt, succeed } from '../world/acts.js';
import { follow, type LiveStream } from '../world/live-stream.js';
import { readLines, traceOf } from '../log/log-lines.js';
import { assign, override, put, registerPerson, registerStaff } from '../world/people.js';
import { startPlacement } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const ALERTS = 'subscription { alertRaised { kind clientId client { name { full } } } }';
const UPDATES = 'subscription($clientId: ID!) { placementUpdated(clientId: $clientId) { kind } }';
const WMO_CONSENT = {
  dataClass: 'PRACTICAL_AGREEMENT',
  fromLaw: 'WMO',
  purpose: 'WORK_DEVELOPMENT',
  textVersion: '2026-1',
};

describe.each(['one process', 'over the network'] as const)('what is not told by the way, joined %s', (shape) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape, today: '2026-03-16' });
    await registerStaff(world, 'con-1', 'sw-1', 'sw-2', 'emp-1', 'wmo-1');
  });
  afterAll(() => world.stop());

  async function clientOf(...staffIds: readonly string[]): Promise<string> {
    const clientId = await registerPerson(world, { surname: 'Eenhoorn' });
    for (const staffId of staffIds) await assign(world, staffId, clientId);
    return clientId;
  }
  const followAs = ({ staffId, purpose }: Actor, document = ALERTS, variables = {}): Promise<LiveStream> =>
    follow(world, staffId, document, { purpose, variables });
  const kindOf = async (stream: LiveStream): Promise<string> => {
    const { data, errors } = await stream.next();
    expect(errors).toBeUndefined();
    return (Object.values(data as object)[0] as { kind: string }).kind;
  };

  async function giveWmoConsent(clientId: string): Promise<() => Promise<unknown>> {
    const act = { ...SUPPORT, act: 'giveConsent', success: 'consent { id version }' };
    const { consent } = await succeed(world, { ...act, input: { clientId, ...WMO_CONSENT } });
    const input = { consentId: consent.id, expectedVersion: consent.version };
    return () => succeed(world, { ...SUPPORT, act: 'withdrawConsent', input });
  }

  test('Wmo 2015 art. 5.3.3: who does not guide a client learns nothing of a consent that is taken back', async () => {
    const clientId = await clientOf('con-1', 'wmo-1', 'sw-1');
    await assign(world, 'emp-1', clientId, { capacity: 'EMPLOYER_CONTACT' });
    await override(world, 'sw-2', clientId, 'WORK_DEVELOPMENT');
    const withdraw = await giveWmoConsent(clientId);
    const others = [
      { ...COMPANY, staffId: 'emp-1' },
      { ...COMPANY, staffId: 'sw-2' },
    ];
    const coach = await followAs(COMPANY);
    const alerts = await Promise.all(others.map((one) => followAs(one)));
    const streams = await Promise.all(others.map((one) => followAs(one, UPDATES, { clientId })));
    await withdraw();
    expect(await kindOf(coach)).toBe('CONSENT_WITHDRAWN');
    await startPlacement(world, clientId, 'Inpakker');
    // What comes after the consent is the first that they are told, and nothing has ended.
    for (const stream of streams) expect(await kindOf(stream)).toBe('STARTED');
    for (const stream of alerts) expect(stream.arrived).toEqual([]);
    await Promise.all([coach, ...alerts, ...streams].map((stream) => stream.leave()));
  });

  test('a request to correct what somebody may not see alerts those who may, and nobody else', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const ask = (dataClass: string): Promise<unknown> => {
      const input = { clientId, dataClass, statement: 'Dat klopt niet.', proposal: 'Zo is het.' };
      return succeed(world, { ...INCOME, act: 'requestCorrection', input });
    };
    const coach = await followAs(COMPANY);
    const consultant = await followAs(INCOME);
    await ask('SANCTION');
    expect(await kindOf(consultant)).toBe('CORRECTION_REQUESTED');
    expect(coach.arrived).toEqual([]);
    await ask('SHARED_FACT');
    expect(await kindOf(coach)).toBe('CORRECTION_REQUESTED');
    expect(await kindOf(consultant)).toBe('CORRECTION_REQUESTED');
    await Promise.all([coach, consultant].map((stream) => stream.leave()));
  });
});

describe('what is not told by the way, asked', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ today: '2026-03-16' });
    await registerStaff(world, 'con-1', 'sw-1', 'wmo-1');
  });
  afterAll(() => world.stop());

  /** Somebody whose address is secret, of the consultant and the coach. */
  async function hiddenPerson(): Promise<string> {
    const id = await registerPerson(world, { surname: 'Pijlkruid', secrecy: 7, locality: 'Geheimdorp' });
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, id);
    return id;
  }

  test('Wet BRP art. 2.59: a request to correct the town of a secret address is for who may see the address', async () => {
    const clientId = await hiddenPerson();
    const wrong = { clientId, dataClass: 'LOCALITY', statement: 'Ik woon niet in Geheimdorp.', proposal: 'Schuildorp' };
    const alerts = await follow(world, 'sw-1', ALERTS, { purpose: 'WORK_DEVELOPMENT' });
    const { correctionRequest } = await succeed(world, {
      ...WORK,
      act: 'requestCorrection',
      input: wrong,
      success: 'correctionRequest { id version }',
    });
    const query = 'query($id: ID!) { client(id: $id) { locality correctionRequests { id statement proposal } } }';
    const seenBy = async ({ staffId, purpose }: Actor) =>
      (await world.ask(staffId, query, { variables: { id: clientId }, purpose })).data.client;
    expect(await seenBy(WORK)).toMatchObject({ correctionRequests: [{ id: correctionRequest.id }] });
    expect(await seenBy(COMPANY)).toEqual({ locality: null, correctionRequests: [] });
    const { error } = await attempt(world, { ...COMPANY, act: 'requestCorrection', input: wrong });
    expect(error?.extensions.code).toBe('FORBIDDEN');
    const decision = {
      correctionRequestId: correctionRequest.id,
      expectedVersion: 1,
      outcome: 'GRANTED',
      reasons: 'Ja.',
    };
    const { result } = await attempt(world, { ...COMPANY, act: 'decideCorrection', input: decision });
    expect(result).toMatchObject({ __typename: 'CorrectionRequestNotFoundError' });
    await world.settled();
    expect(alerts.arrived).toEqual([]);
    await alerts.leave();
  });

  test('who may not arrange for a client learns from no team where the client belongs', async () => {
    const clientId = await hiddenPerson();
    const answers = [];
    for (const organisation of ['GM0141', 'GM1674']) {
      const teamId = randomUUID();
      await put(world, 'people-development', 'team', [{ id: teamId, name: `Team ${organisation}`, organisation }]);
      const input = { clientId, teamId, purposes: ['WORK_DEVELOPMENT'] };
      const { error, result } = await attempt(world, { ...COMPANY, act: 'assignTeam', input });
      answers.push({ code: error?.extensions.code, message: error?.message, result });
    }
    expect(answers[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect(answers[1]).toEqual(answers[0]);
  });

  test('Wmo 2015 art. 5.3.3: an intake for social support alone reads as one of one’s own, and not as one of another law', async () => {
    const clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'wmo-1', 'sw-1']) await assign(world, staffId, clientId);
    await succeed(world, {
      ...SUPPORT,
      act: 'registerIntake',
      input: { client: { id: clientId }, workLanguage: 'nl' },
    });
    const query = 'query($id: ID!) { client(id: $id) { intake { laws } } }';
    const lawsFor = async ({ staffId, purpose }: Actor) =>
      (await world.ask(staffId, query, { variables: { id: clientId }, purpose })).data.client.intake.laws;
    expect([await lawsFor(WORK), await lawsFor(COMPANY)]).toEqual([['WWB'], ['WWB']]);
  });

  test('what the answer of an act shows is in the log as given, and the text of a goal as withheld where it is', async () => {
    const clientId = await registerPerson(world);
    for (const staffId of ['con-1', 'sw-1']) await assign(world, staffId, clientId);
    const { id: placementId } = await startPlacement(world, clientId, 'Inpakker');
    await succeed(world, { ...WORK, act: 'registerIntake', input: { client: { id: clientId } } });
    const goals = [{ domain: 'FINANCE', description: 'Schulden regelen' }];
    await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: { clientId, goals } });
    const logged = async (document: string, variables: Readonly<Record<string, unknown>>): Promise<object> => {
      const answer = await world.ask('sw-1', document, { variables, purpose: COMPANY.purpose });
      expect(answer.errors).toBeUndefined();
      const { audit } = await readLines(world, [traceOf(answer)]);
      expect(audit).toHaveLength(1);
      return audit[0]!;
    };
    const change = `mutation($input: ChangePlacementInput!) {
      changePlacement(input: $input) { ... on ChangePlacementSuccess { placement { jobTitle hoursPerWeek } } }
    }`;
    const input = { placementId, expectedVersion: 1, hoursPerWeek: 20 };
    expect(await logged(change, { input })).toMatchObject({ given: ['PLACEMENT'], withheld: [], decision: 'SHOWN' });
    const plan = 'query($id: ID!) { client(id: $id) { developmentPlan { goals { description } } } }';
    expect(await logged(plan, { id: clientId })).toMatchObject({
      given: ['Client.developmentPlan'],
      withheld: ['DevelopmentGoal.description'],
      decision: 'PARTLY',
    });
  });
});
