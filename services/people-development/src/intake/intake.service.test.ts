import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { assignTo, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import {
  act,
  COACH,
  codeOf,
  CONSULTANT,
  EMPLOYER_CONTACT,
  MANAGER,
  TOLD,
  view,
  WMO_CONSULTANT,
  type Facts,
} from './testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from './testing/guidance-world.js';

let world: ServiceWorld;

beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

const COLLEAGUE = { ...CONSULTANT, staffId: 'con-3' };

async function assignmentsOf(clientId: string): Promise<object[]> {
  return world.database.query(
    `select staff_id as staff, purpose, is_responsible as responsible, from_on as "from", version from assignment
      where client_id = $1 order by staff_id, purpose`,
    [clientId],
  );
}

describe('registering an intake', () => {
  test('of a resident by number makes the consultant responsible, for every purpose of the role', async () => {
    const { id, bsn } = await newClient(world.database);
    const answer = await act(world, 'registerIntake', { client: { bsn }, ...TOLD });
    expect(answer).toEqual({
      __typename: 'RegisterIntakeSuccess',
      client: { id },
      intake: { ...TOLD, id: expect.any(String), workLanguage: 'nl', organisation: 'GM0141', version: 1, withheld: [] },
    });
    const common = { staff: 'con-1', responsible: true, from: '2006-03-20', version: 1 };
    expect(await assignmentsOf(id)).toEqual([
      { ...common, purpose: 'WWB_INCOME' },
      { ...common, purpose: 'WWB_WORK' },
    ]);
    const [income, work, intake] = await world.eventsOf(id);
    const payload = {
      staff_id: 'con-1',
      capacity: 'GUIDANCE',
      is_responsible: true,
      from_on: '2006-03-20',
      until_on: null,
    };
    expect(income).toMatchObject({
      kind: 'ASSIGNMENT_STARTED',
      version: 1,
      payload: { ...payload, purpose: 'WWB_INCOME' },
    });
    expect(work).toMatchObject({
      kind: 'ASSIGNMENT_STARTED',
      version: 1,
      payload: { ...payload, purpose: 'WWB_WORK' },
    });
    expect(intake).toMatchObject({ kind: 'INTAKE_REGISTERED', version: 1, payload: {} });
    const levels = await world.database.query(
      'select measured_on, level from participation_measurement where client_id = $1',
      [id],
    );
    expect(levels).toEqual([{ measured_on: '2006-03-03', level: 2 }]);
  });

  test('needs no more than what was asked: law and day fill themselves in', async () => {
    const { id } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'sw-1', purpose: 'WSW_EMPLOYMENT' });
    const coach = { ...COACH, purpose: 'WSW_EMPLOYMENT' } as const;
    const { intake } = (await act(world, 'registerIntake', { client: { id } }, coach)) as { intake: Facts };
    expect(intake).toMatchObject({
      registeredOn: '2006-03-20',
      laws: ['WSW'],
      question: null,
      adaptations: [],
      organisation: 'SW',
    });
  });

  test('by somebody of the caseload keeps the running assignment and makes it responsible', async () => {
    const { id } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' });
    await act(world, 'registerIntake', { client: { id }, ...TOLD }, COACH);
    expect(await assignmentsOf(id)).toEqual([
      { staff: 'sw-1', purpose: 'WORK_DEVELOPMENT', responsible: true, from: '2000-01-01', version: 2 },
      { staff: 'sw-1', purpose: 'WSW_EMPLOYMENT', responsible: true, from: '2006-03-20', version: 1 },
    ]);
    const [taken] = await world.eventsOf(id);
    expect(taken).toMatchObject({
      kind: 'ASSIGNMENT_STARTED',
      version: 2,
      payload: { purpose: 'WORK_DEVELOPMENT', is_responsible: true },
    });
  });

  test('beside a responsible colleague is possible for who is connected, and changes nothing about that', async () => {
    const { id } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'con-3', purpose: 'WWB_WORK', isResponsible: true });
    await assignTo(world.database, id, { staffId: 'con-1', purpose: 'WWB_WORK' });
    const before = await assignmentsOf(id);
    expect(await act(world, 'registerIntake', { client: { id }, ...TOLD })).toMatchObject({
      __typename: 'RegisterIntakeSuccess',
    });
    expect(await assignmentsOf(id)).toEqual(before);
  });

  describe('with a full caseload', () => {
    const full = { ...CONSULTANT, staffId: 'con-9' };
    beforeAll(() =>
      world.database.query(
        `insert into staff_member (id, name, roles, organisation, caseload_limit)
         values ('con-9', 'Volle caseload', '{WWB_CONSULTANT}', 'GM0141', 1)`,
      ),
    );

    test('takes one of two clients at once for the last place, and the next only with a reason (F17)', async () => {
      const clients = await Promise.all([newClient(world.database), newClient(world.database)]);
      const outcomes = await Promise.all(
        clients.map(({ bsn }) => act(world, 'registerIntake', { client: { bsn }, ...TOLD }, full)),
      );
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
        'CaseloadExceededError',
        'RegisterIntakeSuccess',
      ]);
      const place = outcomes.findIndex(({ __typename }) => __typename === 'CaseloadExceededError');
      expect(outcomes[place]).toMatchObject({ staffId: 'con-9', size: 1, limit: 1 });
      const { id, bsn } = clients[place]!;
      expect(await assignmentsOf(id)).toEqual([]);
      expect(await world.eventsOf(id)).toEqual([]);
      const input = { client: { bsn }, ...TOLD, overCaseloadReason: 'Spreekt als enige Tigrinya' };
      expect((await act(world, 'registerIntake', input, full)).__typename).toBe('RegisterIntakeSuccess');
    });

    test('is possible for a client who is one’s own already: nothing grows', async () => {
      const { id } = await newClient(world.database);
      await assignTo(world.database, id, { staffId: 'con-9', purpose: 'WWB_WORK' });
      const answer = await act(world, 'registerIntake', { client: { id }, ...TOLD }, full);
      expect(answer.__typename).toBe('RegisterIntakeSuccess');
    });
  });

  test('is refused where another consultant is responsible: there is exactly one (F16)', async () => {
    const { id, bsn } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'con-3', purpose: 'WWB_WORK', isResponsible: true });
    const answer = await act(world, 'registerIntake', { client: { bsn }, ...TOLD });
    expect(answer).toEqual({ __typename: 'ResponsibleElsewhereError', message: expect.stringContaining('transfer') });
    expect(await world.eventsOf(id)).toEqual([]);
  });

  test('happens once: another law gets the intake that exists, and its facts by their class (F14)', async () => {
    const { id, bsn } = await newClient(world.database);
    const first = (await act(world, 'registerIntake', { client: { bsn }, ...TOLD })) as { intake: Facts };
    await assignTo(world.database, id, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
    expect(await act(world, 'registerIntake', { client: { bsn } }, WMO_CONSULTANT)).toMatchObject({
      __typename: 'IntakeExistsError',
      existingIntakeId: first.intake.id,
      registeredOn: '2006-03-03',
    });
    const [seen] = await view(world, [id], WMO_CONSULTANT);
    expect(seen!.intake).toEqual({
      id: first.intake.id,
      registeredOn: '2006-03-03',
      organisation: 'GM0141',
      householdSize: 1,
      workLanguage: 'nl',
      question: null,
      laws: null,
      limitations: null,
      adaptations: null,
      participationLevel: null,
      version: 1,
      withheld: expect.arrayContaining([
        { path: 'question', reason: 'PURPOSE_NOT_ALLOWED' },
        { path: 'limitations', reason: 'CONSENT_REQUIRED' },
        { path: 'participationLevel', reason: 'CONSENT_REQUIRED' },
      ]),
    });
    expect(seen).toMatchObject({ developmentPlan: null, interventions: null });
  });

  test('tells who is not connected nothing of an intake: with and without one the answer is the same', async () => {
    const [held, open] = [await newClient(world.database), await newClient(world.database)];
    await act(world, 'registerIntake', { client: { bsn: held.bsn }, ...TOLD });
    await assignTo(world.database, open.id, { staffId: 'con-3', purpose: 'WWB_WORK', isResponsible: true });
    const [withIntake, without] = await Promise.all(
      [held, open].map(({ bsn }) => act(world, 'registerIntake', { client: { bsn } }, WMO_CONSULTANT)),
    );
    expect(withIntake).toMatchObject({ __typename: 'ResponsibleElsewhereError' });
    expect(withIntake).toEqual(without);
  });

  test('where nobody is responsible any more connects the caller, who goes on with the intake there is', async () => {
    const { id, bsn } = await newClient(world.database);
    const first = (await act(world, 'registerIntake', { client: { bsn }, ...TOLD })) as { intake: Facts };
    await world.database.query(`update assignment set until_on = '2006-03-20' where client_id = $1`, [id]);
    expect(await act(world, 'registerIntake', { client: { bsn } }, COLLEAGUE)).toMatchObject({
      __typename: 'IntakeExistsError',
      existingIntakeId: first.intake.id,
    });
    const [seen] = await view(world, [id], COLLEAGUE);
    expect(seen!.intake).toMatchObject({ id: first.intake.id, question: TOLD.question });
    const change = { clientId: id, expectedVersion: 1, householdSize: 2 };
    expect(await act(world, 'changeIntake', change, COLLEAGUE)).toMatchObject({ intake: { householdSize: 2 } });
  });

  test('does not find somebody of another municipality, nor a number that nobody has; the two look the same', async () => {
    const { bsn } = await newClient(world.database, 'GM1674');
    const elsewhere = await act(world, 'registerIntake', { client: { bsn } });
    const nobody = await act(world, 'registerIntake', { client: { bsn: '999993653' } });
    expect(elsewhere).toEqual({ __typename: 'ClientNotFoundError', clientId: null, message: expect.any(String) });
    expect(nobody).toEqual(elsewhere);
  });

  test('does not find a client by id who is not one of one’s own', async () => {
    const { id } = await newClient(world.database);
    for (const unknown of [id, crypto.randomUUID(), 'nonsense']) {
      expect(await act(world, 'registerIntake', { client: { id: unknown } })).toMatchObject({
        __typename: 'ClientNotFoundError',
        clientId: unknown,
      });
    }
  });

  test('tells all that is wrong at once and never repeats a number', async () => {
    const input = {
      client: { bsn: '999993654' },
      registeredOn: '2006-03-21',
      question: ' ',
      laws: ['WWB', 'WWB'],
      householdSize: 0,
      workLanguage: 'dutch',
      adaptations: [''],
      participationLevel: 7,
    };
    const answer = (await act(world, 'registerIntake', input)) as { fields?: { path: string }[] };
    expect(answer.fields!.map((field) => field.path)).toEqual([
      'client.bsn',
      'registeredOn',
      'question',
      'laws',
      'adaptations.0',
      'householdSize',
      'participationLevel',
      'workLanguage',
    ]);
    expect(JSON.stringify(answer)).not.toContain('999993654');
    for (const client of [{}, { id: 'a', bsn: '999993653' }]) {
      expect(await act(world, 'registerIntake', { client })).toMatchObject({ fields: [{ path: 'client' }] });
    }
  });

  test('by social support takes only what every law may reuse (Wmo 2015 art. 5.3.3)', async () => {
    const { bsn } = await newClient(world.database);
    const refused = (await act(world, 'registerIntake', { client: { bsn }, ...TOLD }, WMO_CONSULTANT)) as {
      fields?: { path: string }[];
    };
    expect(refused.fields!.map((field) => field.path)).toEqual([
      'question',
      'laws',
      'limitations',
      'adaptations',
      'participationLevel',
    ]);
    const facts = { client: { bsn }, householdSize: 2, workLanguage: 'ti' };
    expect(await act(world, 'registerIntake', facts, WMO_CONSULTANT)).toMatchObject({
      intake: { householdSize: 2, workLanguage: 'ti', laws: null },
    });
  });

  test('is not for a manager, by number not for the company, and not for an employer’s contact', async () => {
    const { id, bsn } = await newClient(world.database);
    await assignTo(world.database, id, { staffId: 'emp-1', purpose: 'WORK_DEVELOPMENT', capacity: 'EMPLOYER_CONTACT' });
    expect(await codeOf(world, 'registerIntake', { client: { id } }, MANAGER)).toBe('FORBIDDEN');
    expect(await codeOf(world, 'registerIntake', { client: { bsn } }, COACH)).toBe('FORBIDDEN');
    expect(await codeOf(world, 'registerIntake', { client: { id } }, EMPLOYER_CONTACT)).toBe('FORBIDDEN');
    const [seen] = await view(world, [id], EMPLOYER_CONTACT);
    expect(seen).toEqual({ intake: null, developmentPlan: null, interventions: null });
  });

  test('under the same key has one effect, and another input under that key is a conflict', async () => {
    const { id, bsn } = await newClient(world.database);
    const input = { client: { bsn }, ...TOLD, idempotencyKey: crypto.randomUUID() };
    const first = await act(world, 'registerIntake', input);
    expect(await act(world, 'registerIntake', input)).toEqual(first);
    expect(await codeOf(world, 'registerIntake', { ...input, householdSize: 2 })).toBe('CONFLICT');
    expect((await world.eventsOf(id)).map((event) => event.kind)).toEqual([
      'ASSIGNMENT_STARTED',
      'ASSIGNMENT_STARTED',
      'INTAKE_REGISTERED',
    ]);
  });

  test('by two consultants at once gives one intake and one responsible consultant', async () => {
    const { id, bsn } = await newClient(world.database);
    const answers = await Promise.all(
      [CONSULTANT, COLLEAGUE].map((who) => act(world, 'registerIntake', { client: { bsn }, ...TOLD }, who)),
    );
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'RegisterIntakeSuccess',
      'ResponsibleElsewhereError',
    ]);
    const staff = await world.database.query('select distinct staff_id from assignment where client_id = $1', [id]);
    expect(staff).toHaveLength(1);
  });
});
