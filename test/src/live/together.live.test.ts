import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { consentToSupport, recordDossiers } from '../world/dossiers.js';
import { follow, type LiveAnswer, type LiveStream } from '../world/live-stream.js';
import { assign, registerPerson, registerStaff } from '../world/people.js';
import { changeHours, startPlacement, type Placed } from '../world/placements.js';
import { openTestWorld, type TestWorld } from '../world/test-world.js';

const JOINED = `subscription Updates($after: String) {
  placementUpdated(after: $after) {
    cursor kind
    placement { version client { name { full }
      benefits { __typename ... on BenefitsDossier { exemption { exempt } benefit { periods { total { cents } } } } }
      support { __typename ... on Withheld { reason } } } }
  }
}`;
const PERSONAL = `subscription { placementUpdated {
  kind placement { client { assignments { staff { id } viewerCanEnd } } }
} }`;

describe.each(['one process', 'over the network'] as const)('who follows the same, joined %s', (shape) => {
  let world: TestWorld;
  let clientId: string;
  let placement: Placed;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    clientId = await registerPerson(world, { surname: 'Waterval' });
    await assign(world, 'con-1', clientId);
    await recordDossiers(world, [clientId]);
    placement = await startPlacement(world, clientId, 'Hovenier');
    await world.settled();
  });

  const coaches = async (count: number, document = JOINED): Promise<readonly LiveStream[]> => {
    const streams: LiveStream[] = [];
    for (let number = 1; number <= count; number += 1) {
      await assign(world, `sw-${number}`, clientId);
      streams.push(await follow(world, `sw-${number}`, document, { purpose: 'WORK_DEVELOPMENT' }));
    }
    return streams;
  };
  const update = async (streams: readonly LiveStream[]): Promise<readonly LiveAnswer[]> => {
    placement = await changeHours(world, placement, placement.version + 1);
    return Promise.all(streams.map((stream) => stream.next()));
  };
  const leave = (streams: readonly LiveStream[]): Promise<unknown> => Promise.all(streams.map((one) => one.leave()));
  const costOf = async (streams: readonly LiveStream[]): Promise<readonly string[]> => {
    await update(streams);
    await world.settled();
    world.counted.reset();
    await update(streams);
    const { calls } = world.counted;
    return calls.filter((call) => !call.endsWith('mutation')).toSorted();
  };

  test('is served by one call to each service, whether they are two or five', async () => {
    const two = await coaches(2);
    const few = await costOf(two);
    await leave(two);
    const five = await coaches(5);
    expect(world.door.live.topics()).toBe(1);
    expect(await costOf(five)).toEqual(few);
    expect(few).toEqual(['benefits: query', 'people-development: subscription', 'support: query']);
    await leave(five);
    expect(world.door.live.topics()).toBe(0);
  });

  test('has the same answer but for the cursor, which is of each alone', async () => {
    const three = await coaches(3);
    const answers = (await update(three)).map(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.placementUpdated;
    });
    const [first] = answers;
    expect(first.placement.client).toMatchObject({
      name: { full: 'Mies Waterval' },
      support: { reason: 'CONSENT_REQUIRED' },
    });
    for (const { kind, placement: shown } of answers) {
      expect({ kind, placement: shown }).toEqual({ kind: first.kind, placement: first.placement });
    }
    expect(new Set(answers.map(({ cursor }) => cursor)).size).toBe(3);
    await leave(three);
  });

  test('sees by an own right what others who follow the same do not', async () => {
    await consentToSupport(world, [clientId]);
    const [coach, contact] = await coaches(2);
    const consultant = await follow(world, 'con-1', JOINED, { purpose: 'WWB_INCOME' });
    await assign(world, 'sw-3', clientId, { capacity: 'EMPLOYER_CONTACT' });
    const employer = await follow(world, 'sw-3', JOINED, { purpose: 'WORK_DEVELOPMENT' });
    const [first, own, second] = await update([coach!, consultant, contact!]);
    expect(first!.data.placementUpdated.placement.client.benefits).toMatchObject({ benefit: null });
    expect(own!.data.placementUpdated.placement.client.benefits.benefit).not.toBeNull();
    expect(second!.data.placementUpdated.placement).toEqual(first!.data.placementUpdated.placement);
    const told = await employer.next();
    expect(told.data.placementUpdated.placement?.client?.benefits?.__typename).not.toBe('BenefitsDossier');
    await leave([coach!, consultant, contact!, employer]);
  });

  test('is answered apart where the answer is made by who asks', async () => {
    await registerStaff(world, 'sw-1', 'sw-2');
    const { live } = world.subgraphs.get('people-development')!;
    const tell = live.tell.bind(live);
    const groups: (readonly number[])[] = [];
    live.tell = async (call, callers) => {
      const telling = await tell(call, callers);
      groups.push(...telling.answer.groups.map((group) => group.callers));
      return telling;
    };
    const two = await coaches(2, PERSONAL);
    for (const { data } of await update(two)) {
      expect(data.placementUpdated.placement.client.assignments).toContainEqual({
        staff: { id: 'sw-1' },
        viewerCanEnd: true,
      });
    }
    expect(groups).toEqual([[0], [1]]);
    live.tell = tell;
    await leave(two);
  });

  test('is told in the end, also where each of many needs an answer of their own', async () => {
    const many = await coaches(30, PERSONAL);
    for (const { data } of await update(many)) expect(data.placementUpdated.kind).toBe('CHANGED');
    placement = await changeHours(world, placement, placement.version + 1);
    await Promise.all(many.map((stream) => stream.next()));
    await world.settled();
    expect(many.map((stream) => stream.arrived.length)).toEqual(many.map(() => 2));
    await leave(many);
  });

  test('is in the access log of every law, each of them once for each update', async () => {
    const three = await coaches(3);
    await update(three);
    const before = await looks();
    await update(three);
    const after = await looks();
    for (const law of ['people-development', 'benefits', 'support']) {
      const added = after
        .get(law)!
        .slice(before.get(law)!.length)
        .filter(({ staff }) => staff.startsWith('sw-'));
      expect(added.map(({ staff }) => staff).toSorted()).toEqual(['sw-1', 'sw-2', 'sw-3']);
      expect(new Set(added.map(({ trace }) => trace)).size).toBe(3);
    }
    await leave(three);
  });

  /** Looks by the rows of each service, in the order in which they were written down. */
  async function looks(): Promise<ReadonlyMap<string, readonly { staff: string; trace: string }[]>> {
    const rows = [...world.databases].map(async ([service, database]) => {
      const sql = 'select staff_id as staff, trace_id as trace from access_audit order by id';
      return [service, await database.query<{ staff: string; trace: string }>(sql)] as const;
    });
    return new Map(await Promise.all(rows));
  }
});
