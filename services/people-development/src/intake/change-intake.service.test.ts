import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { assignTo, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { act, attempt, COACH, CONSULTANT, mayDo, TOLD, view, WMO_CONSULTANT } from './testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from './testing/guidance-world.js';

let world: ServiceWorld;

beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

describe('changing an intake', () => {
  async function registered(): Promise<string> {
    const { id, bsn } = await newClient(world.database);
    await act(world, 'registerIntake', { client: { bsn }, ...TOLD });
    return id;
  }

  test('replaces what is given, leaves the rest, and tells the others', async () => {
    const clientId = await registered();
    const input = { clientId, expectedVersion: 1, householdSize: 3, limitations: null };
    expect(await act(world, 'changeIntake', input)).toMatchObject({
      __typename: 'ChangeIntakeSuccess',
      intake: { ...TOLD, workLanguage: 'nl', householdSize: 3, limitations: null, version: 2 },
    });
    expect((await world.eventsOf(clientId)).at(-1)).toMatchObject({ kind: 'INTAKE_CHANGED', version: 2 });
  });

  test('completes what social support began, and keeps the law that the consultant may not know of', async () => {
    const { id: clientId, bsn } = await newClient(world.database);
    await act(world, 'registerIntake', { client: { bsn }, workLanguage: 'ti' }, WMO_CONSULTANT);
    await assignTo(world.database, clientId, { staffId: 'con-1', purpose: 'WWB_WORK' });
    const input = { clientId, expectedVersion: 1, question: 'Werk zoeken', laws: ['WWB'] };
    expect(await act(world, 'changeIntake', input)).toMatchObject({
      intake: { question: 'Werk zoeken', laws: ['WWB'], workLanguage: 'ti' },
    });
    const stored = await world.database.query('select laws from intake where client_id = $1', [clientId]);
    expect(stored).toEqual([{ laws: ['WWB', 'WMO'] }]);
  });

  test('by social support cannot empty what another law wrote', async () => {
    const clientId = await registered();
    await assignTo(world.database, clientId, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
    const input = { clientId, expectedVersion: 1, question: null };
    expect(await act(world, 'changeIntake', input, WMO_CONSULTANT)).toMatchObject({ fields: [{ path: 'question' }] });
    const allowed = { clientId, expectedVersion: 1, householdSize: 2 };
    expect(await act(world, 'changeIntake', allowed, WMO_CONSULTANT)).toMatchObject({ intake: { householdSize: 2 } });
    expect((await view(world, [clientId]))[0]!.intake).toMatchObject({ question: TOLD.question, householdSize: 2 });
  });

  test('by social support cannot change the laws that it may not read', async () => {
    const clientId = await registered();
    await assignTo(world.database, clientId, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
    const input = { clientId, expectedVersion: 1, laws: ['WMO'] };
    expect(await act(world, 'changeIntake', input, WMO_CONSULTANT)).toMatchObject({ fields: [{ path: 'laws' }] });
    expect((await view(world, [clientId]))[0]!.intake).toMatchObject({ laws: TOLD.laws, version: 1 });
  });

  test('with an old version is a conflict that tells the current one', async () => {
    const clientId = await registered();
    await act(world, 'changeIntake', { clientId, expectedVersion: 1, householdSize: 2 });
    const { errors } = await attempt(world, 'changeIntake', { clientId, expectedVersion: 1, householdSize: 4 });
    expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2, changedBy: 'GM0141' });
    expect(errors![0]!.extensions!.changedAt).toBe('2006-03-20T11:00:00.000Z');
  });

  test('by the company shows from then on as theirs, and the rest as of who held the intake', async () => {
    const clientId = await registered();
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    await act(world, 'changeIntake', { clientId, expectedVersion: 1, limitations: 'Niet bukken' }, COACH);
    const { intake } = await mayDo(world, clientId);
    expect(intake).toMatchObject({ viewerCanChange: true });
    expect((intake as { sources: object[] }).sources).toEqual(
      expect.arrayContaining([
        { path: 'question', recordedOn: TOLD.registeredOn, organisation: 'GM0141' },
        { path: 'limitations', recordedOn: '2006-03-20', organisation: 'SW' },
      ]),
    );
    await assignTo(world.database, clientId, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
    const seen = (await mayDo(world, clientId, WMO_CONSULTANT)).intake as { sources: { path: string }[] };
    expect(seen.sources.map(({ path }) => path)).toEqual(['workLanguage', 'householdSize']);
  });

  test('where the address is secret the company does not learn which municipality was before', async () => {
    const clientId = await registered();
    await world.database.query('update client set secrecy = 7 where id = $1', [clientId]);
    await assignTo(world.database, clientId, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    await act(world, 'changeIntake', { clientId, expectedVersion: 1, householdSize: 2 });
    const late = { clientId, expectedVersion: 1, householdSize: 4 };
    const told = async (who: typeof COACH) => (await attempt(world, 'changeIntake', late, who)).errors![0]!.extensions;
    expect(await told(COACH)).toMatchObject({ changedBy: null });
    expect(await told(CONSULTANT)).toMatchObject({ changedBy: 'GM0141' });
    const { intake } = await mayDo(world, clientId, COACH);
    expect((intake as { sources: object[] }).sources).toContainEqual(
      expect.objectContaining({ path: 'householdSize', organisation: null }),
    );
  });

  test('needs an intake and a client of one’s own', async () => {
    const { id: clientId } = await newClient(world.database);
    const input = { clientId, expectedVersion: 1 };
    expect(await act(world, 'changeIntake', input)).toMatchObject({ __typename: 'ClientNotFoundError' });
    await assignTo(world.database, clientId, { staffId: 'con-1', purpose: 'WWB_WORK' });
    expect(await act(world, 'changeIntake', input)).toMatchObject({ __typename: 'IntakeMissingError' });
  });
});
