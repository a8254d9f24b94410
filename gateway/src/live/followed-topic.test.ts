import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { BeingLogged, Caller, Callers, LiveCall, Telling, Topic } from '@klantbeeld/access';
import { startEventTail, type EventLog, type EventTail, type LoggedEvent } from '@klantbeeld/events';
import type { SubgraphResponse } from '../execution/index.js';
import { FollowedTopic, type FollowingTools } from './followed-topic.js';
import { LiveReader } from './live-reader.js';
import type { Followed } from './telling.js';
import { Turns } from './turns.js';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const TOPIC: Topic = {
  field: 'placementUpdated',
  kinds: { PLACEMENT_STARTED: { tells: 'STARTED', dataClass: 'PLACEMENT' } },
};
type Tell = (call: LiveCall, callers: Callers) => Promise<BeingLogged<Telling<SubgraphResponse>>>;

let tail: EventTail | undefined;
afterEach(() => tail?.stop());

function event(position: number, kind = 'PLACEMENT_STARTED'): LoggedEvent {
  const of = { eventId: CLIENT, source: 'people-development', clientId: CLIENT, version: 1, payload: {} };
  return { ...of, position, kind, subjectId: String(position), occurredAt: '2026-01-01T00:00:00.000Z' };
}

/** A log in memory, and what adds to it and tells of it. */
async function followLog(events: LoggedEvent[]): Promise<(...more: readonly LoggedEvent[]) => void> {
  const listeners = new Set<() => void>();
  const log: Pick<EventLog, 'readAfter' | 'bounds' | 'onAppended'> = {
    readAfter: async (position, limit) => events.filter((one) => one.position > position).slice(0, limit),
    bounds: async () => ({ oldest: events[0]?.position ?? 0, newest: events.at(-1)?.position ?? 0 }),
    onAppended: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  tail = await startEventTail(log as EventLog);
  return (...more) => {
    events.push(...more);
    listeners.forEach((listener) => listener());
  };
}

const callerOf = (staffId: string): Caller => ({ staffId, requestId: 'r', purpose: 'WORK_DEVELOPMENT' }) as Caller;

const toEverybody: Tell = async ({ event: told }, callers) => {
  const places = [...callers.keys()];
  const at = typeof told === 'string' ? told : told.subjectId;
  const groups = told === 'RIGHTS' ? [] : [{ callers: places, answer: { data: { at } } }];
  return {
    answer: { groups, rights: places.map(() => ({ holds: true, endsAt: null, countsConsents: true })), later: [] },
    logged: Promise.resolve(),
  };
};

interface Joined {
  readonly reader: LiveReader;
  /** What it was told, in order. */
  told(): readonly string[];
}

/** A topic of one client, and what lets somebody follow it from a position on. */
function openTopic(
  tell: Tell,
  turns = new Turns(32),
): { topic: FollowedTopic; join(staffId: string, at: number): Joined } {
  const subscription = {
    subgraph: 'people',
    request: {},
    answer: async (root: object) => root,
    failed: (e: unknown) => e,
  };
  const tools = {
    tail: tail!,
    turns,
    patience: 10_000,
    onFailure: () => undefined,
    caller: { tell: (_subgraph: string, call: LiveCall, callers: Callers) => tell(call, callers) },
    cursors: { write: String, read: () => 0 },
    telling: { isTerse: false },
  };
  const topic = new FollowedTopic(
    TOPIC,
    { subscription, clientId: CLIENT } as unknown as Followed,
    tools as unknown as FollowingTools,
    () => undefined,
  );
  tail!.onNews((events, after) => {
    let before = after;
    for (const one of events) {
      if (topic.concerns(one)) topic.news(one, before);
      before = one.position;
    }
  });
  return {
    topic,
    join: (staffId, at) => {
      const results: string[] = [];
      const outlet = {
        send: (result: string, left: () => void) => {
          results.push(result);
          setImmediate(left);
        },
        withdrawn: () => undefined,
      };
      const reader = new LiveReader(callerOf(staffId), 0, at, at, outlet, topic);
      topic.add(reader);
      return { reader, told: () => results.map((result) => (JSON.parse(result) as { data: { at: string } }).data.at) };
    },
  };
}

async function until(holds: () => boolean, milliseconds = 3_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) throw new Error('It did not come about.');
    await pause(5);
  }
}

test('numbers that the log left out before an event make nobody read everything again', async () => {
  const add = await followLog([event(1, 'OTHER'), event(2, 'OTHER')]);
  const reader = openTopic(toEverybody).join('a', 2);
  await until(() => reader.reader.isAtEnd);
  add(event(5), event(9));
  await until(() => reader.told().length > 1);
  expect(reader.told()).toEqual(['5', '9']);
});

test('who comes from a process that was a moment ahead is told nothing twice', async () => {
  const events = [event(1), event(2)];
  const add = await followLog(events);
  events.push(event(3));
  const reader = openTopic(toEverybody).join('a', 3);
  await until(() => reader.reader.isAtEnd);
  add(event(4));
  await until(() => reader.told().length > 0);
  expect(reader.told()).toEqual(['4']);
});

test('judging a right while events are told tells none of them twice', async () => {
  const add = await followLog([event(1)]);
  const gate = Promise.withResolvers<void>();
  const { topic, join } = openTopic(async (call, callers) => {
    if (call.event === 'RIGHTS') await gate.promise;
    return toEverybody(call, callers);
  });
  const reader = join('a', 1);
  await until(() => reader.reader.isAtEnd);
  topic.judge(reader.reader);
  add(event(2), event(3), event(4));
  await until(() => reader.told().length === 3);
  gate.resolve();
  await pause(20);
  add(event(5));
  await until(() => reader.told().length > 3);
  expect(reader.told()).toEqual(['2', '3', '4', '5']);
});

test('who is nearest to the end is told while larger groups come from far', async () => {
  await followLog(Array.from({ length: 1_000 }, (_, index) => event(index + 1)));
  const { join } = openTopic(async (call, callers) => {
    await pause(2);
    return toEverybody(call, callers);
  });
  const far = [100, 200, 300, 400].flatMap((place) => [join(`x${place}`, place), join(`y${place}`, place)]);
  const near = join('alone', 999);
  await until(() => near.told().length === 1);
  expect(Math.max(...far.map((one) => one.told().length))).toBeLessThan(500);
});

test('what was judged too long ago because its look was written down late is judged anew', async () => {
  const add = await followLog([event(1)]);
  let asked = 0;
  const { join } = openTopic(async (call, callers) => {
    asked += 1;
    return { ...(await toEverybody(call, callers)), ...(asked === 1 && { logged: pause(4_100) }) };
  });
  const reader = join('a', 1);
  await until(() => reader.reader.isAtEnd);
  add(event(2));
  await until(() => reader.told().length > 0, 6_000);
  expect([reader.told(), asked]).toEqual([['2'], 2]);
});

test('an ended reader asks nothing any more, and a right that ends now is not asked a thousand times', async () => {
  await followLog([event(1)]);
  let asked = 0;
  const endsAt = new Date(Date.now() + 20).toISOString();
  const { topic, join } = openTopic(async (call, callers) => {
    asked += 1;
    const { answer, logged } = await toEverybody(call, callers);
    return { answer: { ...answer, rights: [{ holds: true, endsAt, countsConsents: true }] }, logged };
  });
  const { reader } = join('a', 1);
  topic.judge(reader);
  await pause(600);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(5);
  await reader.events.return!();
  const before = asked;
  topic.judge(reader);
  await pause(400);
  expect(asked).toBe(before);
});
