import { beforeEach, describe, expect, test } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import { clientWorld } from './testing/client-world.js';
import { TestEvents } from './testing/test-events.js';
import { plain, TestGraph } from './testing/test-graph.js';

const PLACEMENT_UPDATED = `subscription ($id: ID) {
  update: placementUpdated(clientId: $id) {
    cursor
    placement { employer client { name support { __typename } } }
  }
}`;

describe('a subscription', () => {
  let graph: TestGraph;
  let events: TestEvents<unknown>;
  beforeEach(() => {
    graph = new TestGraph(clientWorld);
    events = graph.events = new TestEvents();
  });

  async function open(source = PLACEMENT_UPDATED): Promise<AsyncIterableIterator<ExecutionResult>> {
    const answers = await graph.engine.subscribe({
      document: parse(source),
      variables: { id: '1' },
      context: 'opened',
      contextOfEvent: (context) => `${context}, event`,
    });
    if (!(Symbol.asyncIterator in answers)) throw new Error(JSON.stringify(answers));
    return answers;
  }

  async function next(answers: AsyncIterableIterator<ExecutionResult>): Promise<ExecutionResult> {
    return plain((await answers.next()).value as ExecutionResult);
  }

  test('each event is joined over the subgraphs, with a context of its own', async () => {
    const answers = await open();
    events.push({ cursor: 'c1', placementId: 'p1' });
    events.push({ cursor: 'c2', placementId: 'p2' });
    for (const [cursor, employer, name] of [
      ['c1', 'Bakery', 'Noor'],
      ['c2', 'Garden', 'Samira'],
    ]) {
      const placement = { employer, client: { name, support: { __typename: 'SupportDossier' } } };
      expect(await next(answers)).toEqual({ data: { update: { cursor, placement } } });
    }
    expect(graph.calls.map(({ subgraph, context }) => [subgraph, context])).toEqual([
      ['people-development', 'opened'],
      ['support', 'opened, event'],
      ['support', 'opened, event'],
    ]);
    expect(graph.calls[0]?.request.operationKind).toBe('subscription');
    expect(Object.values(graph.calls[0]?.request.variables ?? {})).toEqual(['1']);
  });

  test('a subgraph that fails on one event costs its field of that event', async () => {
    const answers = await open();
    graph.disturbances.set('support', () => Promise.reject(new Error('down')));
    events.push({ cursor: 'c1', placementId: 'p1' });
    expect((await next(answers)).errors).toEqual([
      {
        message: 'Subgraph unavailable',
        path: ['update', 'placement', 'client', 'support'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'support' },
      },
    ]);
    graph.disturbances.clear();
    events.push({ cursor: 'c2', placementId: null });
    expect(await next(answers)).toEqual({ data: { update: { cursor: 'c2', placement: null } } });
  });

  test('events are asked for one at a time', async () => {
    const answers = await open();
    for (const cursor of ['c1', 'c2', 'c3']) events.push({ cursor });
    await answers.next();
    expect(events.asked).toBe(1);
  });

  test('leaving ends at once, also while an event is awaited and the source is slow to close', async () => {
    const answers = await open();
    const awaited = answers.next();
    const left = answers.return?.();
    expect(events.returned).toBe(1);
    expect(await left).toEqual({ done: true, value: undefined });
    expect(await awaited).toEqual({ done: true, value: undefined });
    expect(await answers.next()).toEqual({ done: true, value: undefined });
    await answers.return?.();
    expect(events.returned).toBe(1);
  });

  test('an event that is still being joined when the client leaves is nobody its event', async () => {
    const answers = await open();
    const joining = new Promise<void>((resolve) => {
      graph.disturbances.set('support', () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    const awaited = answers.next();
    events.push({ cursor: 'c1', placementId: 'p1' });
    await joining;
    await answers.return?.();
    expect(await awaited).toEqual({ done: true, value: undefined });
  });

  test('the end of the source is the end of the answers', async () => {
    const answers = await open();
    const awaited = answers.next();
    await Promise.resolve();
    events.end();
    expect(await awaited).toEqual({ done: true, value: undefined });
    expect(events.returned).toBe(0);
  });

  test('a source that breaks ends the answers with its error', async () => {
    const answers = await open();
    const awaited = answers.next();
    events.fail(new Error('cut off'));
    await expect(awaited).rejects.toThrow('cut off');
    expect(await answers.next()).toEqual({ done: true, value: undefined });
  });

  test('a source that cannot be opened is one error at the field, and its address is not told', async () => {
    graph.events = undefined;
    const answer = await graph.engine.subscribe({ document: parse(PLACEMENT_UPDATED), context: 'opened' });
    expect(plain(answer as ExecutionResult)).toEqual({
      errors: [
        {
          message: 'Subgraph unavailable',
          path: ['update'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people-development' },
        },
      ],
    });
  });

  test('a query is answered with its result, and a subscription is not answered once', async () => {
    const result = await graph.engine.subscribe({ document: parse('{ viewer { name } }'), context: 'asked' });
    expect(plain(result as ExecutionResult)).toEqual({ data: { viewer: { name: 'Ilse' } } });
    const refused = await graph.ask(PLACEMENT_UPDATED);
    expect(refused.errors?.[0]?.message).toBe('A subscription is not answered once: subscribe to it.');
  });
});
