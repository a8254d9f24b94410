import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Outcome } from '../world/acts.js';
import { assign, put, registerPerson, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const SEES = `query($id: ID!) { client(id: $id) {
  id viewerCanAssign viewerCanTransfer responsibleConsultant { id }
  assignments { isResponsible capacity purposes version viewerCanEnd staff { id } }
  developmentPlan { id } timeline { edges { node { kind } } } } }`;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ today: '2026-03-02' });
  await registerStaff(world, 'con-1', 'con-2', 'sw-1', 'sw-2', 'wmo-1', 'med-1', 'emp-1', 'boss-1');
});
afterAll(() => world.stop());

async function clientOf(...staffIds: readonly string[]): Promise<string> {
  const clientId = await registerPerson(world, { surname: 'Molenwiek' });
  for (const staffId of staffIds) await assign(world, staffId, clientId);
  return clientId;
}

async function look(staffId: string, purpose: string, id: string): Promise<any> {
  const { data, errors } = await world.ask(staffId, SEES, { variables: { id }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

/** The version of somebody's assignments as a colleague reads it: of the purposes that the colleague may know of. */
async function versionOf(
  staffId: string,
  clientId: string,
  as: readonly [staffId: string, purpose: string] = ['con-1', 'WWB_WORK'],
): Promise<number> {
  const { assignments } = await look(...as, clientId);
  return assignments.find((one: any) => one.staff.id === staffId).version;
}

function act(name: string, input: Record<string, unknown>, staffId = 'con-1', purpose = 'WWB_WORK'): Promise<Outcome> {
  const refusals = `... on CaseloadExceededError { size limit }`;
  const hasLimit = name !== 'endAssignment';
  return attempt(world, { staffId, purpose, act: name, input, ...(hasLimit && { refusals }) });
}

/** Somebody whom the company knows and who signs in to nothing here; their limit is what matters. */
async function colleagueWithLimit(limit: number): Promise<string> {
  const id = `con-${randomUUID().slice(0, 8)}`;
  const roles = ['WWB_CONSULTANT'];
  await put(world, 'people-development', 'staff_member', [
    { id, name: 'Collega', roles, organisation: 'GM0141', team: 'Noord', caseload_limit: limit },
  ]);
  return id;
}

describe('the responsible consultant', () => {
  test('connects the Wmo consultant, who sees the client at once in every law that is theirs', async () => {
    const clientId = await clientOf('con-1');
    expect(await look('wmo-1', 'WMO_SUPPORT', clientId)).toBeNull();
    await succeed(world, {
      staffId: 'con-1',
      purpose: 'WWB_WORK',
      act: 'assignClient',
      input: { clientId, staffId: 'wmo-1' },
    });
    await world.settled();
    const { data } = await world.ask('wmo-1', 'query($id: ID!) { client(id: $id) { support { __typename } } }', {
      variables: { id: clientId },
    });
    expect(data.client.support.__typename).toBe('SupportDossier');
  });

  test('connects a coach for one of their purposes, and the other stays closed', async () => {
    const clientId = await clientOf('con-1');
    const input = { clientId, staffId: 'sw-1', purposes: ['WORK_DEVELOPMENT'] };
    await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'assignClient', input });
    expect(await look('sw-1', 'WORK_DEVELOPMENT', clientId)).toMatchObject({ id: clientId, viewerCanTransfer: false });
    expect(await look('sw-1', 'WSW_EMPLOYMENT', clientId)).toBeNull();
    expect((await act('assignClient', input)).result).toMatchObject({ __typename: 'AlreadyAssignedError' });
    const more = await act('assignClient', { clientId, staffId: 'sw-1' });
    expect(more.result.__typename).toBe('AssignClientSuccess');
    expect(await look('sw-1', 'WSW_EMPLOYMENT', clientId)).toMatchObject({ id: clientId });
  });

  test('connects the contact of employers only as that', async () => {
    const clientId = await clientOf('con-1');
    const guiding = await act('assignClient', { clientId, staffId: 'emp-1' });
    expect(guiding.result.__typename).toBe('StaffMemberNotSuitableError');
    const placing = await act('assignClient', { clientId, staffId: 'emp-1', capacity: 'EMPLOYER_CONTACT' });
    expect(placing.result.__typename).toBe('AssignClientSuccess');
    expect((await look('emp-1', 'WORK_DEVELOPMENT', clientId)).timeline).toBeNull();
  });

  test.each([
    ['nobody that the company knows', 'con-999', 'StaffMemberNotSuitableError'],
    ['a consultant of another municipality', 'con-2', 'StaffMemberNotSuitableError'],
    ['the manager, who works with no client', 'boss-1', 'StaffMemberNotSuitableError'],
  ])('connects not %s', async (_who, staffId, refusal) => {
    const clientId = await clientOf('con-1');
    expect((await act('assignClient', { clientId, staffId })).result.__typename).toBe(refusal);
  });

  test.each([
    ['assignClient', { staffId: 'con-\u0000' }, 'staffId'],
    ['transferResponsibility', { toStaffId: 'con-\u0000', expectedVersion: 1 }, 'toStaffId'],
  ])('%s refuses what cannot be an id', async (name, input, path) => {
    const clientId = await clientOf('con-1');
    const { result } = await act(name, { clientId, ...input });
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path }] });
  });

  test('gives no purpose that the role does not have', async () => {
    const clientId = await clientOf('con-1');
    const { result } = await act('assignClient', { clientId, staffId: 'sw-1', purposes: ['WWB_INCOME'] });
    expect(result).toMatchObject({ __typename: 'InvalidInputError', fields: [{ path: 'purposes' }] });
  });

  test('lets a coach go, who sees the client from then on in no law', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const input = { clientId, staffId: 'sw-1', expectedVersion: await versionOf('sw-1', clientId) };
    expect((await act('endAssignment', { ...input, expectedVersion: 99 })).error!.extensions).toMatchObject({
      code: 'CONFLICT',
      currentVersion: input.expectedVersion,
    });
    expect(await look('sw-1', 'WORK_DEVELOPMENT', clientId)).not.toBeNull();
    expect((await act('endAssignment', input)).result.__typename).toBe('EndAssignmentSuccess');
    expect(await look('sw-1', 'WORK_DEVELOPMENT', clientId)).toBeNull();
    expect((await act('endAssignment', input)).result.__typename).toBe('AssignmentNotFoundError');
  });

  test('cannot just leave', async () => {
    const clientId = await clientOf('con-1');
    const input = { clientId, staffId: 'con-1', expectedVersion: await versionOf('con-1', clientId) };
    expect((await act('endAssignment', input)).result.__typename).toBe('ResponsibleMustTransferError');
  });
});

describe('of whom a caller may not know', () => {
  test('an assignment is not there to be ended, and stays', async () => {
    const [withWmo, without] = [await clientOf('con-1', 'wmo-1'), await clientOf('con-1')];
    const { assignments } = await look('con-1', 'WWB_WORK', withWmo);
    expect(assignments.map((one: any) => one.staff.id)).toEqual(['con-1']);
    const refused = [withWmo, without].map((clientId) =>
      act('endAssignment', { clientId, staffId: 'wmo-1', expectedVersion: 1 }),
    );
    const [there, notThere] = (await Promise.all(refused)).map(({ result }) => result);
    expect(there).toEqual(notThere);
    expect(there.__typename).toBe('AssignmentNotFoundError');
    expect(await look('wmo-1', 'WMO_SUPPORT', withWmo)).not.toBeNull();
  });

  test('assigning again looks as if it were done now, and writes nothing', async () => {
    const [withWmo, without] = [await clientOf('con-1', 'wmo-1'), await clientOf('con-1')];
    const given = [withWmo, without].map((clientId) => act('assignClient', { clientId, staffId: 'wmo-1' }));
    const [again, first] = (await Promise.all(given)).map(({ answer }) => answer);
    expect(again!.data).toEqual(first!.data);
    const rows = await world.databases
      .get('people-development')!
      .query(`select version from assignment where client_id = $1 and staff_id = 'wmo-1'`, [withWmo]);
    expect(rows).toEqual([{ version: 1 }]);
  });

  test('no version of a colleague tells of what they do in another law, nor that it began, ended or was passed over', async () => {
    const [withWsw, without] = [await clientOf('con-1'), await clientOf('con-1')];
    const database = world.databases.get('people-development')!;
    const read = async (clientId: string): Promise<unknown> => (await look('con-1', 'WWB_WORK', clientId)).assignments;
    const both = async (): Promise<void> => expect(await read(withWsw)).toEqual(await read(without));
    const give = (clientId: string, purposes: readonly string[]): Promise<unknown> =>
      succeed(world, {
        staffId: 'con-1',
        purpose: 'WWB_WORK',
        act: 'assignClient',
        input: { clientId, staffId: 'sw-1', purposes },
      });
    for (const clientId of [withWsw, without]) await give(clientId, ['WORK_DEVELOPMENT']);
    await both();
    await give(withWsw, ['WSW_EMPLOYMENT']);
    await both();
    const rows = `select 1 from assignment where client_id = $1 and staff_id = 'sw-1'`;
    expect([(await database.query(rows, [withWsw])).length, (await database.query(rows, [without])).length]).toEqual([
      2, 1,
    ]);
    for (const clientId of [withWsw, without]) {
      const input = { clientId, staffId: 'sw-1', expectedVersion: await versionOf('sw-1', clientId) };
      await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'endAssignment', input });
      await give(clientId, ['WORK_DEVELOPMENT']);
    }
    await both();
    expect(await versionOf('sw-1', withWsw)).toBe(3);
  });

  test('the version of who is responsible tells not for how many purposes they are', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const { assignments } = await look('sw-1', 'WSW_EMPLOYMENT', clientId);
    const responsible = assignments.find((one: any) => one.isResponsible);
    expect(responsible).toMatchObject({ purposes: [], capacity: 'GUIDANCE', version: 1 });
  });
});

describe('a coach', () => {
  test('connects a colleague of the company, and nobody of the municipality', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const colleague = await act('assignClient', { clientId, staffId: 'sw-2' }, 'sw-1', 'WORK_DEVELOPMENT');
    expect(colleague.result.__typename).toBe('AssignClientSuccess');
    const other = await act('assignClient', { clientId, staffId: 'wmo-1' }, 'sw-1', 'WORK_DEVELOPMENT');
    expect(other.error!.extensions.code).toBe('FORBIDDEN');
  });

  test('ends their own assignment, and a repeat gets the same answer', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const expectedVersion = await versionOf('sw-1', clientId, ['sw-1', 'WORK_DEVELOPMENT']);
    const input = { clientId, staffId: 'sw-1', expectedVersion, idempotencyKey: randomUUID() };
    const first = await act('endAssignment', input, 'sw-1', 'WORK_DEVELOPMENT');
    const again = await act('endAssignment', input, 'sw-1', 'WORK_DEVELOPMENT');
    expect(first.result.__typename).toBe('EndAssignmentSuccess');
    expect(again.answer.data).toEqual(first.answer.data);
  });
});

describe('F15: a client is handed over', () => {
  test('with plan and history as they were, and the former consultant sees nothing any more', async () => {
    const clientId = await clientOf('con-1');
    const told = { client: { id: clientId }, question: 'Ik wil werken.' };
    await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'registerIntake', input: told });
    const planned = { clientId, hoursPerWeek: 24, goals: [{ domain: 'WORK', description: 'Op tijd beginnen' }] };
    await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'agreeDevelopmentPlan', input: planned });
    await world.settled();
    const before = await look('con-1', 'WWB_WORK', clientId);
    const input = { clientId, toStaffId: 'wmo-1', expectedVersion: await versionOf('con-1', clientId) };
    expect((await act('transferResponsibility', input)).result.__typename).toBe('TransferResponsibilitySuccess');
    await world.settled();
    expect(await look('con-1', 'WWB_WORK', clientId)).toBeNull();
    expect(await look('con-1', 'WWB_INCOME', clientId)).toBeNull();
    const after = await look('wmo-1', 'WMO_SUPPORT', clientId);
    expect(after).toMatchObject({ responsibleConsultant: { id: 'wmo-1' }, viewerCanTransfer: true });
    await assign(world, 'sw-1', clientId);
    const coach = await look('sw-1', 'WORK_DEVELOPMENT', clientId);
    expect(coach.developmentPlan).toEqual(before.developmentPlan);
    const kinds = coach.timeline.edges.map((edge: any) => edge.node.kind);
    expect(kinds).toEqual(['RESPONSIBILITY_TRANSFERRED', 'DEVELOPMENT_PLAN_AGREED', 'INTAKE_REGISTERED']);
    expect(coach.assignments.filter((one: any) => one.isResponsible)).toHaveLength(1);
  });

  test('and who hands over reads who is responsible now, of the client nothing any more', async () => {
    const clientId = await clientOf('con-1');
    const { client, responsible } = await succeed(world, {
      staffId: 'con-1',
      purpose: 'WWB_WORK',
      act: 'transferResponsibility',
      input: { clientId, toStaffId: 'wmo-1', expectedVersion: await versionOf('con-1', clientId) },
      success: 'client { id } responsible { id name organisation withheld { path } }',
    });
    expect(client).toBeNull();
    expect(responsible).toMatchObject({ id: 'wmo-1', name: 'Wmo-consulent', organisation: null });
  });

  test('F16: to exactly one, also when two are tried at once', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const expectedVersion = await versionOf('con-1', clientId);
    const tried = ['wmo-1', 'sw-1'].map((toStaffId) =>
      act('transferResponsibility', { clientId, toStaffId, expectedVersion }),
    );
    const outcomes = await Promise.all(tried);
    const done = outcomes.filter(({ result }) => result?.__typename === 'TransferResponsibilitySuccess');
    expect(done).toHaveLength(1);
    const rows = await world.databases.get('people-development')!.query<{ staff: string }>(
      `select distinct staff_id as staff from assignment where client_id = $1 and is_responsible
          and (until_on is null or until_on > '2026-03-02')`,
      [clientId],
    );
    expect(rows).toHaveLength(1);
  });

  test('by nobody who is not responsible, and to nobody who guides no clients', async () => {
    const clientId = await clientOf('con-1', 'sw-1');
    const expectedVersion = await versionOf('con-1', clientId);
    const coach = await act(
      'transferResponsibility',
      { clientId, toStaffId: 'sw-1', expectedVersion },
      'sw-1',
      'WORK_DEVELOPMENT',
    );
    expect(coach.error!.extensions.code).toBe('FORBIDDEN');
    for (const toStaffId of ['med-1', 'emp-1', 'con-1', 'con-2']) {
      const { result } = await act('transferResponsibility', { clientId, toStaffId, expectedVersion });
      expect({ toStaffId, type: result.__typename }).toEqual({ toStaffId, type: 'StaffMemberNotSuitableError' });
    }
  });
});

describe('F17: a small caseload', () => {
  test('grows over its limit only with a reason, which is kept and warned of', async () => {
    const staffId = await colleagueWithLimit(1);
    const [first, second] = [await clientOf('con-1'), await clientOf('con-1')];
    expect((await act('assignClient', { clientId: first, staffId })).result.__typename).toBe('AssignClientSuccess');
    const refused = await act('assignClient', { clientId: second, staffId });
    expect(refused.result).toMatchObject({ __typename: 'CaseloadExceededError', size: 1, limit: 1 });
    const overCaseloadReason = 'Spreekt als enige Tigrinya';
    const allowed = await act('assignClient', { clientId: second, staffId, overCaseloadReason });
    expect(allowed.result.__typename).toBe('AssignClientSuccess');
    const kept = await world.databases
      .get('people-development')!
      .query(`select size, caseload_limit, reason, decided_by from caseload_exception where staff_id = $1`, [staffId]);
    expect(kept).toEqual([{ size: 2, caseload_limit: 1, reason: overCaseloadReason, decided_by: 'con-1' }]);
    await world.settled();
    const events = (await world.log.readAfter(0, 10_000)).filter(({ payload }) => payload.staff_id === staffId);
    expect(events.filter(({ kind }) => kind === 'CASELOAD_EXCEEDED')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('Tigrinya');
  });

  test('counts the clients of every municipality, also those behind the wall of who assigns', async () => {
    const staffId = await colleagueWithLimit(1);
    const elsewhere = await registerPerson(world, { municipality: 'GM1674' });
    await put(world, 'people-development', 'assignment', [
      {
        id: randomUUID(),
        client_id: elsewhere,
        staff_id: staffId,
        purpose: 'WORK_DEVELOPMENT',
        capacity: 'GUIDANCE',
        is_responsible: false,
        from_on: '2000-01-01',
        version: 1,
      },
    ]);
    const { result } = await act('assignClient', { clientId: await clientOf('con-1'), staffId });
    expect(result).toMatchObject({ __typename: 'CaseloadExceededError', size: 1, limit: 1 });
  });

  test('takes one of two who are assigned at once for its last place', async () => {
    const staffId = await colleagueWithLimit(1);
    const clients = [await clientOf('con-1'), await clientOf('con-1'), await clientOf('con-1')];
    const outcomes = await Promise.all(clients.map((clientId) => act('assignClient', { clientId, staffId })));
    const types = outcomes.map(({ result }) => result.__typename).sort();
    expect(types).toEqual(['AssignClientSuccess', 'CaseloadExceededError', 'CaseloadExceededError']);
  });
});
