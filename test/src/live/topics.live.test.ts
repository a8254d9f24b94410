import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planInput, TODAY, trainingInput, WORK } from '../journeys/inputs.js';
import { succeed } from '../world/acts.js';
import { follow, type LiveAnswer, type LiveStream } from '../world/live-stream.js';
import { assign, registerPerson, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const INTERVENTIONS = `subscription Updates($clientId: ID, $after: String) {
  interventionUpdated(clientId: $clientId, after: $after) { cursor kind intervention { id hoursPerWeek version } }
}`;
const CASELOAD = `subscription Updates($after: String) {
  caseloadUpdated(after: $after) { cursor kind clientId client { id name { full } } }
}`;
const ALERTS = `subscription Alerts($after: String) {
  alertRaised(after: $after) { cursor kind clientId client { name { full } } }
}`;

describe.each(['one process', 'over the network'] as const)('what else staff wait for, joined %s', (shape) => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape, today: TODAY });
    await registerStaff(world, 'con-1', 'con-2', 'sw-1');
  });
  afterAll(() => world.stop());

  const dataOf = ({ data, errors }: LiveAnswer): any => {
    expect(errors).toBeUndefined();
    return Object.values(data as object)[0];
  };
  const followAs = (staffId: string, purpose: string, document: string): Promise<LiveStream> =>
    follow(world, staffId, document, { purpose });
  const clientOf = async (...staffIds: readonly string[]): Promise<string> => {
    const clientId = await registerPerson(world, { surname: 'Merelbeek' });
    for (const staffId of staffIds) await assign(world, staffId, clientId);
    return clientId;
  };
  const letGo = async (clientId: string, staffId: string): Promise<void> => {
    const query = 'query($id: ID!) { client(id: $id) { assignments { version staff { id } } } }';
    const { data } = await world.ask('con-1', query, { variables: { id: clientId }, purpose: 'WWB_WORK' });
    const { version } = data.client.assignments.find((one: any) => one.staff.id === staffId);
    await succeed(world, { ...WORK, act: 'endAssignment', input: { clientId, staffId, expectedVersion: version } });
  };

  test('an intervention as it starts, changes and ends, for the coach of the client and for no other', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const intake = { client: { id: clientId } };
    await succeed(world, { ...WORK, act: 'registerIntake', input: intake });
    const coach = await followAs('sw-1', 'WORK_DEVELOPMENT', INTERVENTIONS);
    const other = await followAs('sw-2', 'WORK_DEVELOPMENT', INTERVENTIONS);
    await succeed(world, { ...WORK, act: 'agreeDevelopmentPlan', input: planInput(clientId) });
    const success = 'intervention { id }';
    const input = trainingInput(clientId);
    const { intervention } = await succeed(world, { ...WORK, act: 'startIntervention', input, success });
    const { id: interventionId } = intervention;
    const change = { interventionId, expectedVersion: 1, hoursPerWeek: 16 };
    await succeed(world, { ...WORK, act: 'changeIntervention', input: change });
    const end = { interventionId, expectedVersion: 2, endedOn: TODAY, reason: 'COMPLETED' };
    await succeed(world, { ...WORK, act: 'endIntervention', input: end });
    const told = [dataOf(await coach.next()), dataOf(await coach.next()), dataOf(await coach.next())];
    expect(told.map(({ kind }) => kind)).toEqual(['STARTED', 'CHANGED', 'ENDED']);
    expect(told[2].intervention).toEqual({ id: interventionId, hoursPerWeek: 16, version: 3 });
    expect(other.arrived).toEqual([]);
    await Promise.all([coach.leave(), other.leave()]);
  });

  test('who comes into the caseload, by name, and who leaves it, without one', async () => {
    const clientId = await clientOf('con-1');
    const coach = await followAs('sw-1', 'WORK_DEVELOPMENT', CASELOAD);
    const consultant = await followAs('con-1', 'WWB_WORK', CASELOAD);
    await succeed(world, { ...WORK, act: 'assignClient', input: { clientId, staffId: 'sw-1', capacity: 'GUIDANCE' } });
    expect(dataOf(await coach.next())).toMatchObject({
      kind: 'CHANGED',
      clientId,
      client: { id: clientId, name: { full: 'Mies Merelbeek' } },
    });
    await letGo(clientId, 'sw-1');
    expect(dataOf(await coach.next())).toMatchObject({ kind: 'REMOVED', clientId, client: null });
    expect(consultant.arrived).toEqual([]);
    await Promise.all([coach.leave(), consultant.leave()]);
  });

  test('a caseload that goes over its limit alerts whose caseload it is', async () => {
    const company = world.databases.get('people-development')!;
    await company.query(`update staff_member set caseload_limit = 1 where id = 'sw-1'`);
    await clientOf('sw-1');
    const clientId = await clientOf('con-1');
    const full = await followAs('sw-1', 'WORK_DEVELOPMENT', ALERTS);
    const assigning = await followAs('con-1', 'WWB_WORK', ALERTS);
    const overCaseloadReason = 'Niemand anders heeft deze week nog tijd voor een eerste gesprek.';
    const input = { clientId, staffId: 'sw-1', capacity: 'GUIDANCE', overCaseloadReason };
    await succeed(world, { ...WORK, act: 'assignClient', input });
    expect(dataOf(await full.next())).toMatchObject({ kind: 'CASELOAD_EXCEEDED', clientId });
    await company.query(`update staff_member set caseload_limit = 40 where id = 'sw-1'`);
    expect(assigning.arrived).toEqual([]);
    await Promise.all([full.leave(), assigning.leave()]);
  });

  test('a consent that is taken back alerts those for whose purpose it was given, and nobody else', async () => {
    const clientId = await clientOf('con-1', 'sw-1', 'wmo-1');
    const wmo = { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' };
    const given = { clientId, dataClass: 'PRACTICAL_AGREEMENT', fromLaw: 'WMO', purpose: 'WORK_DEVELOPMENT' };
    const { consent } = await succeed(world, {
      ...wmo,
      act: 'giveConsent',
      input: { ...given, textVersion: '2026-1' },
      success: 'consent { id version }',
    });
    const coach = await followAs('sw-1', 'WORK_DEVELOPMENT', ALERTS);
    const consultant = await followAs('con-1', 'WWB_WORK', ALERTS);
    const input = { consentId: consent.id, expectedVersion: consent.version };
    await succeed(world, { ...wmo, act: 'withdrawConsent', input });
    const alert = dataOf(await coach.next());
    expect(alert).toMatchObject({ kind: 'CONSENT_WITHDRAWN', clientId, client: { name: { full: 'Mies Merelbeek' } } });
    expect(consultant.arrived).toEqual([]);
    await Promise.all([coach.leave(), consultant.leave()]);
  });

  test('who comes back with a cursor is told what happened meanwhile', async () => {
    const [first, second] = [await clientOf('con-1'), await clientOf('con-1')];
    const coach = await followAs('sw-1', 'WORK_DEVELOPMENT', CASELOAD);
    const assignCoach = (clientId: string): Promise<unknown> =>
      succeed(world, { ...WORK, act: 'assignClient', input: { clientId, staffId: 'sw-1', capacity: 'GUIDANCE' } });
    await assignCoach(first);
    const { cursor } = dataOf(await coach.next());
    await coach.leave();
    await assignCoach(second);
    await world.settled();
    const back = await follow(world, 'sw-1', CASELOAD, { purpose: 'WORK_DEVELOPMENT', variables: { after: cursor } });
    expect(dataOf(await back.next())).toMatchObject({ kind: 'CHANGED', clientId: second });
    await back.leave();
  });
});
