import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Caller } from '@klantbeeld/access';
import type { LoggedEvent } from '@klantbeeld/events';
import { assignTo, statementsOf, type ServiceWorld } from '@klantbeeld/subgraph/testing';
import { COACH, CONSULTANT, FOR_INCOME, MANAGER, WMO_CONSULTANT, type Facts } from '../intake/testing/guidance-acts.js';
import { newClient, openGuidanceWorld } from '../intake/testing/guidance-world.js';
import { keepTasks } from './keep-tasks.js';

const TASKS = `query ($first: Int! = 100, $after: String) { tasks(first: $first, after: $after) {
  edges { cursor node { id kind law dueOn isOverdue version client { id } } } pageInfo { hasNextPage endCursor } } }`;
const COMPLETE = `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { __typename
  ... on CompleteTaskSuccess { task { doneOn version } } ... on UserError { message } } }`;

let world: ServiceWorld;
let clientId: string;
let subjectId: string;
beforeAll(async () => {
  world = await openGuidanceWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  clientId = await clientOf('con-1');
  subjectId = randomUUID();
});
afterEach(() => expect(world.failures.splice(0)).toEqual([]));

async function clientOf(staffId: string): Promise<string> {
  const { id } = await newClient(world.database);
  await assignTo(world.database, id, { staffId, purpose: 'WWB_INCOME' }, { staffId, purpose: 'WWB_WORK' });
  return id;
}

/** An event of the benefits about the client of the test. */
function event(kind: string, facts: Partial<LoggedEvent> = {}): LoggedEvent {
  const payload = { due_on: '2006-04-28' };
  const common = { eventId: randomUUID(), source: 'benefits', position: 1, version: 1, payload };
  return { ...common, kind, clientId, subjectId, occurredAt: '2006-03-20T10:00:00Z', ...facts };
}

async function happen(...events: readonly LoggedEvent[]): Promise<void> {
  await world.database.transaction((transaction) => keepTasks.handle(transaction, events));
}

async function page(variables: object = {}, who: Caller = FOR_INCOME): Promise<Facts> {
  const { data, errors } = await world.subgraph.request({ query: TASKS, variables: { ...variables } }, who);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.tasks as Facts;
}

async function mine(who: Caller = FOR_INCOME): Promise<readonly any[]> {
  const { edges } = (await page({}, who)) as { edges?: { node: any }[] };
  return edges!.map(({ node }) => node).filter(({ client }) => client.id === clientId);
}

describe('an event that asks for something', () => {
  test('makes a task with its day, once, however often it comes', async () => {
    const amber = event('DECISION_TERM_AMBER');
    await happen(amber);
    await happen(amber, amber);
    expect(await mine()).toMatchObject([{ kind: 'DECIDE_APPLICATION', law: 'WWB', dueOn: '2006-04-28', version: 1 }]);
  });

  test('moves the day of the task that is open about the same thing', async () => {
    await happen(event('DECISION_TERM_AMBER'), event('DECISION_TERM_RED', { payload: { due_on: '2006-05-12' } }));
    expect(await mine()).toMatchObject([{ kind: 'DECIDE_APPLICATION', dueOn: '2006-05-12', version: 2 }]);
  });

  test('is settled by the event that it asked for, about that subject alone', async () => {
    const other = randomUUID();
    await happen(event('EXEMPTION_REVIEW_DUE'), event('EXEMPTION_REVIEW_DUE', { subjectId: other }));
    await happen(event('EXEMPTION_REVIEWED'));
    expect(await mine()).toHaveLength(1);
    await happen(event('EXEMPTION_ENDED', { subjectId: other }));
    expect(await mine()).toMatchObject([{ kind: 'GUIDE_AFTER_EXEMPTION' }]);
  });

  test('that came before it was settled makes nothing when it comes again', async () => {
    const due = event('EXEMPTION_REVIEW_DUE');
    await happen(due, event('EXEMPTION_REVIEWED'));
    await happen(due);
    expect(await mine()).toEqual([]);
  });

  test('about nobody, or of another kind, makes nothing', async () => {
    await happen(event('DECISION_TERM_AMBER', { clientId: null }), event('constructor'), event('PLACEMENT_STARTED'));
    expect(await mine()).toEqual([]);
  });

  test('is forgotten with the record or the client that it was about', async () => {
    await happen(event('EXEMPTION_REVIEW_DUE'), event('DECISION_TERM_AMBER', { subjectId: randomUUID() }));
    await happen(event('RECORD_EXPIRED'));
    expect(await mine()).toMatchObject([{ kind: 'DECIDE_APPLICATION' }]);
    await happen(event('CLIENT_REMOVED'));
    expect(await mine()).toEqual([]);
  });
});

describe('the list of tasks', () => {
  test('holds for each purpose what that purpose does, and for others nothing', async () => {
    await happen(event('EXEMPTION_REVIEW_DUE'), event('DECISION_TERM_AMBER', { subjectId: randomUUID() }));
    const purposes = [{ staffId: 'sw-1', purpose: 'WORK_DEVELOPMENT' } as const];
    await assignTo(world.database, clientId, ...purposes, { staffId: 'wmo-1', purpose: 'WMO_SUPPORT' });
    expect(await mine()).toHaveLength(2);
    expect(await mine(CONSULTANT)).toMatchObject([{ kind: 'REVIEW_EXEMPTION' }]);
    for (const other of [COACH, WMO_CONSULTANT, MANAGER]) expect((await page({}, other)).edges).toEqual([]);
  });

  test('goes on page by page by the day, and a cursor on a task of somebody else leads nowhere', async () => {
    const days = ['2006-05-03', '2006-05-01', '2006-05-02'];
    const ofDay = (due_on: string) => event('EXEMPTION_REVIEW_DUE', { subjectId: randomUUID(), payload: { due_on } });
    await happen(...days.map(ofDay));
    const own = await mine();
    expect(own.map(({ dueOn }) => dueOn)).toEqual(days.toSorted());
    const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');
    const { edges, pageInfo } = (await page({ first: 1, after: cursorOf(own[0].id) })) as any;
    expect([edges[0].node.id, pageInfo.hasNextPage]).toEqual([own[1].id, true]);
    const theirs = event('EXEMPTION_REVIEW_DUE', { clientId: await clientOf('con-2') });
    await happen(theirs);
    expect((await page({ after: cursorOf(theirs.eventId) })).edges).toEqual([]);
  });

  test('costs the same number of statements for one client and for fifty', async () => {
    const colleague: Caller = { ...FOR_INCOME, staffId: 'con-50' };
    const add = async (): Promise<void> =>
      happen(event('EXEMPTION_REVIEW_DUE', { clientId: await clientOf('con-50'), subjectId: randomUUID() }));
    await add();
    const one = await statementsOf(world, () => page({}, colleague));
    for (let count = 1; count < 50; count++) await add();
    const fifty = await statementsOf(world, async () => {
      expect((await page({}, colleague)).edges).toHaveLength(50);
    });
    expect(fifty).toEqual(one);
  });
});

test('a task is done once under one key, and another version is a conflict', async () => {
  await happen(event('EXEMPTION_REVIEW_DUE'));
  const [{ id }] = await mine();
  const complete = async (input: object): Promise<any> =>
    world.subgraph.request({ query: COMPLETE, variables: { input: { taskId: id, ...input } } }, FOR_INCOME);
  expect((await complete({ expectedVersion: 9 })).errors[0].extensions.code).toBe('CONFLICT');
  const input = { expectedVersion: 1, idempotencyKey: randomUUID() };
  const [first, second] = await Promise.all([complete(input), complete(input)]);
  expect(first.data.completeTask).toEqual({
    __typename: 'CompleteTaskSuccess',
    task: { doneOn: '2006-03-20', version: 2 },
  });
  expect(second.data).toEqual(first.data);
  expect((await world.eventsOf(clientId)).filter(({ kind }) => kind === 'TASK_COMPLETED')).toHaveLength(1);
});
