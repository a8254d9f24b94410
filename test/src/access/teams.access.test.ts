import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed, type Outcome } from '../world/acts.js';
import { follow } from '../world/live-stream.js';
import { assign, put, registerPerson, registerStaff } from '../world/people.js';
import { callerOfTests } from '../world/test-caller.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { until } from '../world/until.js';

const UPDATES = `subscription Updates($clientId: ID) { placementUpdated(clientId: $clientId) { kind } }`;
const SEES = `query($id: ID!) { client(id: $id) {
  id assignments { purposes version staff { id } } teamAssignments { purposes version team { id name } } } }`;
const TEAMS = `{ teams { id name viewerCanChange members { staffId } } }`;
/** No right may outlive its end by more. */
const BOUND_MILLISECONDS = 5_000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await registerStaff(world, 'con-1', 'con-2', 'sw-1', 'sw-2', 'wmo-1', 'med-1', 'emp-1', 'boss-1');
});
afterAll(() => world.stop());

async function team(...staffIds: readonly string[]): Promise<string> {
  return teamOf('MOB-TWENTE', ...staffIds);
}

async function teamOf(organisation: string, ...staffIds: readonly string[]): Promise<string> {
  const id = randomUUID();
  await put(world, 'people-development', 'team', [{ id, name: `Team ${id}`, organisation }]);
  const members = staffIds.map((staffId) => ({
    id: randomUUID(),
    team_id: id,
    staff_id: staffId,
    from_on: '2020-01-01',
  }));
  await put(world, 'people-development', 'team_member', members);
  return id;
}

async function clientOf(...staffIds: readonly string[]): Promise<string> {
  const clientId = await registerPerson(world);
  for (const staffId of staffIds) await assign(world, staffId, clientId);
  return clientId;
}

async function look(staffId: string, purpose: string, id: string): Promise<any> {
  const { data, errors } = await world.ask(staffId, SEES, { variables: { id }, purpose });
  expect(errors).toBeUndefined();
  return data.client;
}

/** Whether the service of sheltered employment shows its part, asked of itself, past people-development. */
async function isSeenElsewhere(staffId: string, id: string): Promise<boolean> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Client { shelteredEmployment { __typename } } } }`;
  const call = { query, variables: { of: [{ __typename: 'Client', id }] } };
  const result = await world.subgraphs
    .get('sheltered-employment')!
    .request(call, callerOfTests(staffId, 'WORK_DEVELOPMENT'));
  return JSON.stringify(result.data).includes('ShelteredEmploymentDossier');
}

function act(name: string, input: Record<string, unknown>, staffId = 'con-1', purpose = 'WWB_WORK'): Promise<Outcome> {
  return attempt(world, { staffId, purpose, act: name, input });
}

function manage(name: 'addTeamMember' | 'removeTeamMember', teamId: string, staffId: string): Promise<unknown> {
  return succeed(world, { staffId: 'boss-1', purpose: 'MANAGEMENT', act: name, input: { teamId, staffId } });
}

async function give(teamId: string, clientId: string, purposes = ['WORK_DEVELOPMENT']): Promise<void> {
  const input = { clientId, teamId, purposes };
  await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'assignTeam', input });
  await world.settled();
}

describe('a team that is assigned to a client', () => {
  test('lets whoever is in it in, for the purposes of their role alone, in every law', async () => {
    const [id, teamId] = [await clientOf('con-1'), await team('sw-1', 'med-1', 'emp-1')];
    await give(teamId, id);
    expect(await look('sw-1', 'WORK_DEVELOPMENT', id)).toMatchObject({
      id,
      teamAssignments: [{ purposes: ['WORK_DEVELOPMENT'], version: 1, team: { id: teamId } }],
    });
    expect(await isSeenElsewhere('sw-1', id)).toBe(true);
    expect(await look('sw-1', 'WSW_EMPLOYMENT', id)).toBeNull();
    expect(await look('med-1', 'MEDICAL_ADVICE', id)).toBeNull();
    expect(await look('emp-1', 'WORK_DEVELOPMENT', id)).toBeNull();
    expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toBeNull();
  });

  test('takes in who joins, and loses who leaves within seconds: every law, and the open stream', async () => {
    const [id, teamId] = [await clientOf('con-1'), await team('sw-1')];
    await give(teamId, id);
    await manage('addTeamMember', teamId, 'sw-2');
    await world.settled();
    expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toMatchObject({ id });
    expect(await isSeenElsewhere('sw-2', id)).toBe(true);
    const stream = await follow(world, 'sw-2', UPDATES, { purpose: 'WORK_DEVELOPMENT', variables: { clientId: id } });
    const since = performance.now();
    await manage('removeTeamMember', teamId, 'sw-2');
    expect((await stream.next(BOUND_MILLISECONDS)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await stream.closed).toBe(4403);
    expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toBeNull();
    await until('the other law denies', async () => !(await isSeenElsewhere('sw-2', id)), BOUND_MILLISECONDS);
    expect(performance.now() - since).toBeLessThan(BOUND_MILLISECONDS);
    expect(await look('sw-1', 'WORK_DEVELOPMENT', id)).toMatchObject({ id });
  });

  test('is let go as a whole, and who is assigned themselves stays', async () => {
    const [id, teamId] = [await clientOf('con-1', 'sw-1'), await team('sw-1', 'sw-2')];
    await give(teamId, id);
    const [{ version }] = (await look('con-1', 'WWB_WORK', id)).teamAssignments;
    const input = { clientId: id, teamId, expectedVersion: version };
    expect((await act('endTeamAssignment', { ...input, expectedVersion: 9 })).error!.extensions.code).toBe('CONFLICT');
    expect((await act('endTeamAssignment', input)).result.__typename).toBe('EndTeamAssignmentSuccess');
    await world.settled();
    expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toBeNull();
    await until('the other law denies', async () => !(await isSeenElsewhere('sw-2', id)));
    expect(await look('sw-1', 'WORK_DEVELOPMENT', id)).toMatchObject({ id, teamAssignments: [] });
    expect((await act('endTeamAssignment', input)).result.__typename).toBe('TeamAssignmentNotFoundError');
  });

  test('may become responsible through one of them, who keeps the client when the team does not', async () => {
    const [id, teamId] = [await clientOf('con-1'), await team('sw-1')];
    await give(teamId, id);
    await succeed(world, {
      staffId: 'con-1',
      purpose: 'WWB_WORK',
      act: 'transferResponsibility',
      input: { clientId: id, toStaffId: 'sw-1', expectedVersion: 2 },
    });
    await manage('removeTeamMember', teamId, 'sw-1');
    await world.settled();
    expect(await look('sw-1', 'WORK_DEVELOPMENT', id)).toMatchObject({ id });
  });

  test('gives somebody assigned by name beside it what leaving the team does not take', async () => {
    const [id, teamId] = [await clientOf('con-1'), await team('sw-2')];
    await give(teamId, id);
    const byName = { clientId: id, staffId: 'sw-2', purposes: ['WORK_DEVELOPMENT'] };
    expect((await act('assignClient', byName)).result.__typename).toBe('AssignClientSuccess');
    await manage('removeTeamMember', teamId, 'sw-2');
    await world.settled();
    expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toMatchObject({ id });
  });

  test('lets nobody in who leaves at the very moment that it gets the client', async () => {
    const teamId = await team('sw-2');
    const clients = await Promise.all(Array.from({ length: 5 }, () => clientOf('con-1')));
    await Promise.all([
      ...clients.map((id) => give(teamId, id)),
      manage('removeTeamMember', teamId, 'sw-2'),
      ...clients.map((id) => give(teamId, id, ['WSW_EMPLOYMENT'])),
    ]);
    await world.settled();
    for (const id of clients) {
      expect(await look('sw-2', 'WORK_DEVELOPMENT', id)).toBeNull();
      expect(await look('sw-2', 'WSW_EMPLOYMENT', id)).toBeNull();
    }
  });
});

describe('who arranges teams', () => {
  test('a coach gives a client to a team of the company, and to none of the municipality', async () => {
    const [id, own, other] = [await clientOf('con-1', 'sw-1'), await team('sw-2'), await teamOf('GM0141', 'wmo-1')];
    const input = { clientId: id, purposes: ['WORK_DEVELOPMENT'] };
    const given = await act('assignTeam', { ...input, teamId: own }, 'sw-1', 'WORK_DEVELOPMENT');
    expect(given.result.__typename).toBe('AssignTeamSuccess');
    const refused = await act('assignTeam', { ...input, teamId: other }, 'sw-1', 'WORK_DEVELOPMENT');
    expect(refused.error!.extensions.code).toBe('FORBIDDEN');
  });

  test('a team of another municipality than the client’s is not there', async () => {
    const [id, elsewhere] = [await clientOf('con-1'), await teamOf('GM1674', 'con-2')];
    const { result } = await act('assignTeam', { clientId: id, teamId: elsewhere, purposes: ['WWB_WORK'] });
    expect(result.__typename).toBe('TeamNotFoundError');
  });

  test('who may not know of another law is told of no team that works for it', async () => {
    const [id, without, teamId] = [await clientOf('con-1'), await clientOf('con-1'), await teamOf('GM0141', 'wmo-1')];
    await give(teamId, id, ['WMO_SUPPORT']);
    expect((await look('con-1', 'WWB_WORK', id)).teamAssignments).toEqual([]);
    const ended = [id, without].map((clientId) =>
      act('endTeamAssignment', { clientId, teamId, expectedVersion: 1 }).then(({ result }) => result),
    );
    const [there, notThere] = await Promise.all(ended);
    expect(there).toEqual(notThere);
    const again = await act('assignTeam', { clientId: id, teamId, purposes: ['WMO_SUPPORT'] });
    expect(again.result.__typename).toBe('AssignTeamSuccess');
    expect((await look('wmo-1', 'WMO_SUPPORT', id)).teamAssignments).toMatchObject([{ version: 1 }]);
  });

  test('nor by the version of a team that works for one’s own law too, before it ends, when, or when it comes back', async () => {
    const [withWmo, without] = [await clientOf('con-1'), await clientOf('con-1')];
    const teamId = await teamOf('GM0141', 'wmo-1');
    const read = async (id: string): Promise<unknown> => (await look('con-1', 'WWB_WORK', id)).teamAssignments;
    const both = async (): Promise<unknown> => {
      const seen = await read(withWmo);
      expect(seen).toEqual(await read(without));
      return seen;
    };
    for (const id of [withWmo, without]) await give(teamId, id, ['WORK_DEVELOPMENT']);
    await give(teamId, withWmo, ['WMO_SUPPORT']);
    expect(await both()).toMatchObject([{ purposes: ['WORK_DEVELOPMENT'], version: 1 }]);
    for (const clientId of [withWmo, without]) {
      const input = { clientId, teamId, expectedVersion: 1 };
      await succeed(world, { staffId: 'con-1', purpose: 'WWB_WORK', act: 'endTeamAssignment', input });
    }
    expect(await both()).toEqual([]);
    for (const id of [withWmo, without]) await give(teamId, id, ['WORK_DEVELOPMENT']);
    expect(await both()).toMatchObject([{ version: 3 }]);
  });

  test('the manager says who is in a team, of their own organisation, never themselves, and sees no client', async () => {
    const [id, teamId] = [await clientOf('con-1'), await team()];
    await give(teamId, id);
    const as = ['boss-1', 'MANAGEMENT'] as const;
    const self = await act('addTeamMember', { teamId, staffId: 'boss-1' }, ...as);
    expect(self.result.__typename).toBe('StaffMemberNotSuitableError');
    const outsider = await act('addTeamMember', { teamId, staffId: 'con-1' }, ...as);
    expect(outsider.result.__typename).toBe('StaffMemberNotSuitableError');
    await manage('addTeamMember', teamId, 'sw-2');
    const { data } = await world.ask('boss-1', TEAMS, { purpose: 'MANAGEMENT' });
    expect(data.teams).toContainEqual(
      expect.objectContaining({ id: teamId, viewerCanChange: true, members: [{ staffId: 'sw-2' }] }),
    );
    expect(await look('boss-1', 'MANAGEMENT', id)).toBeNull();
  });
});
