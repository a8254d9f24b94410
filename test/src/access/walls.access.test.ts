import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { todayInTheNetherlands } from '@klantbeeld/domain';
import { appendToOutbox } from '@klantbeeld/events';
import { succeed } from '../world/acts.js';
import { assign, newBsn, put, registerPerson, registerStaff } from '../world/people.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';
import { knowBenefits } from './known-in-laws.js';

const VIEW = `query ($id: ID!) { client(id: $id) { id benefits { __typename } intake { id } } }`;

describe('the walls between municipalities', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ shape: 'over the network' });
    await registerStaff(world, 'con-1', 'con-2', 'sw-1', 'wmo-1');
  });
  afterAll(() => world.stop());

  async function seen(staffId: string, clientId: string, purpose: string): Promise<unknown> {
    return (await world.ask(staffId, VIEW, { variables: { id: clientId }, purpose })).data.client;
  }

  /** The register writes down that somebody moved, and tells of it. */
  async function move(clientId: string, municipality: string | null): Promise<void> {
    await world.databases.get('people-development')!.transaction(async (transaction) => {
      const statement = `update client set municipality_code = $2, version = version + 1 where id = $1 returning version`;
      const [row] = await transaction.query<{ version: number }>(statement, [clientId, municipality]);
      const payload = { municipality_code: municipality };
      await appendToOutbox(transaction, [
        { kind: 'CLIENT_CHANGED', clientId, subjectId: clientId, version: row!.version, payload },
      ]);
    });
    await world.settled();
    // What the register tells of may end assignments, which the laws hear of next.
    await world.settled();
  }

  test('an assignment by mistake to somebody of another municipality opens nothing', async () => {
    const roosendaal = await registerPerson(world, { municipality: 'GM1674' });
    await assign(world, 'con-1', roosendaal);
    await assign(world, 'con-2', roosendaal);
    expect(await seen('con-1', roosendaal, 'WWB_WORK')).toBeNull();
    expect(await seen('con-2', roosendaal, 'WWB_WORK')).toMatchObject({ id: roosendaal });
  });

  test('the company reaches clients of each municipality that it works for, and of no other', async () => {
    const people = await Promise.all(
      ['GM0141', 'GM1674', 'GM0153'].map((municipality) => registerPerson(world, { municipality })),
    );
    for (const id of people) await assign(world, 'sw-1', id);
    const answers = await Promise.all(people.map((id) => seen('sw-1', id, 'WORK_DEVELOPMENT')));
    expect(answers.map((client) => client !== null)).toEqual([true, true, false]);
  });

  test('who moves to Roosendaal is out of reach of Almelo, and the benefit of Almelo stays with Almelo', async () => {
    const mover = await registerPerson(world);
    await knowBenefits(world, mover);
    await assign(world, 'con-1', mover);
    await assign(world, 'con-2', mover);
    expect(await seen('con-1', mover, 'WWB_WORK')).toMatchObject({ benefits: { __typename: 'BenefitsDossier' } });
    expect(await seen('con-2', mover, 'WWB_WORK')).toBeNull();
    await move(mover, 'GM1674');
    expect(await seen('con-1', mover, 'WWB_WORK')).toBeNull();
    expect(await seen('con-2', mover, 'WWB_WORK')).toMatchObject({ id: mover });
    const benefits = world.databases.get('benefits')!;
    const reached = benefits.within({ municipalities: ['GM1674'], staffId: 'con-2' });
    expect(await reached.query('select id from benefit where client_id = $1', [mover])).toEqual([]);
    expect(
      await reached.query('select municipality_code from registered_client where client_id = $1', [mover]),
    ).toEqual([{ municipality_code: 'GM1674' }]);
  });

  test('who moves and comes back is nobody’s of before, in no law, until somebody takes the client up again', async () => {
    const mover = await registerPerson(world);
    await knowBenefits(world, mover);
    for (const staffId of ['con-1', 'sw-1', 'wmo-1']) await assign(world, staffId, mover);
    const team = { id: randomUUID(), name: `Wijkteam ${mover}`, organisation: 'GM0141' };
    await put(world, 'people-development', 'team', [team]);
    const given = { client_id: mover, team_id: team.id, purpose: 'WWB_WORK', from_on: '2020-01-01', version: 1 };
    await put(world, 'people-development', 'team_assignment', [given]);
    await move(mover, 'GM0141');
    expect(await seen('con-1', mover, 'WWB_WORK')).toMatchObject({ id: mover });
    await move(mover, 'GM1674');
    expect(await seen('con-1', mover, 'WWB_WORK')).toBeNull();
    expect(await seen('sw-1', mover, 'WORK_DEVELOPMENT')).toMatchObject({ id: mover });
    await move(mover, 'GM0141');
    expect(await seen('con-1', mover, 'WWB_WORK')).toBeNull();
    expect(await seen('wmo-1', mover, 'WMO_SUPPORT')).toBeNull();
    for (const [service, database] of world.databases) {
      const running = `select distinct staff_id from assignment where client_id = $1 and until_on is null`;
      expect({ service, running: await database.query(running, [mover]) }).toEqual({
        service,
        running: [{ staff_id: 'sw-1' }],
      });
    }
    const teams = 'select 1 from team_assignment where client_id = $1 and until_on is null';
    expect(await world.databases.get('people-development')!.query(teams, [mover])).toEqual([]);
    await assign(world, 'con-1', mover, { from: todayInTheNetherlands() });
    expect(await seen('con-1', mover, 'WWB_WORK')).toMatchObject({ id: mover });
  });

  test('staff whom the company knows by their token alone are let go of as well, and those of the company stay', async () => {
    const bsn = newBsn();
    const mover = await registerPerson(world, { bsn });
    const takenUp = { staffId: 'con-3', purpose: 'WWB_WORK', act: 'registerIntake', input: { client: { bsn } } };
    await succeed(world, takenUp);
    await assign(world, 'sw-9', mover);
    const register = world.databases.get('people-development')!;
    await register.query(`update assignment set organisation = 'MOB-TWENTE' where staff_id = 'sw-9'`);
    for (const municipality of ['GM1674', 'GM0141']) await move(mover, municipality);
    expect(await seen('con-3', mover, 'WWB_WORK')).toBeNull();
    expect(await seen('sw-9', mover, 'WORK_DEVELOPMENT')).toMatchObject({ id: mover });
  });

  test('who leaves the country is in reach of nobody', async () => {
    const emigrant = await registerPerson(world);
    await assign(world, 'con-1', emigrant);
    await assign(world, 'sw-1', emigrant);
    await move(emigrant, null);
    expect(await seen('con-1', emigrant, 'WWB_WORK')).toBeNull();
    expect(await seen('sw-1', emigrant, 'WORK_DEVELOPMENT')).toBeNull();
  });
});
