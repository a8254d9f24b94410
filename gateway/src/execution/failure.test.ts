import { beforeEach, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { SubgraphResponse } from './subgraph-caller.js';
import { clientWorld } from './testing/client-world.js';
import { TestGraph } from './testing/test-graph.js';

const UNAVAILABLE = {
  message: 'Subgraph unavailable',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'support' },
};

describe('what goes wrong in a subgraph', () => {
  let graph: TestGraph;
  beforeEach(() => {
    graph = new TestGraph(clientWorld);
  });

  test('a subgraph that is down costs its own field, and its address is not told', async () => {
    graph.disturbances.set('support', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4002')));
    const answer = await graph.ask('{ client(id: "1") { name support { __typename } benefits { __typename } } }');
    expect(answer).toEqual({
      data: { client: { name: 'Noor', support: null, benefits: { __typename: 'Withheld' } } },
      errors: [{ ...UNAVAILABLE, path: ['client', 'support'] }],
    });
  });

  test('each place in a list gets its error, in the words of the client', async () => {
    graph.disturbances.set('support', () => Promise.reject(new Error('down')));
    const answer = await graph.ask('{ mine: caseload { edges { node { id help: support { __typename } } } } }');
    expect(answer).toEqual({
      data: {
        mine: { edges: [{ node: { id: '1', help: null } }, { node: { id: '2', help: null } }] },
      },
      errors: [0, 1].map((index) => ({ ...UNAVAILABLE, path: ['mine', 'edges', index, 'node', 'help'] })),
    });
  });

  test('a field that may not be null costs the answer once, and no field beside it is blamed', async () => {
    const message = 'This purpose may not look somebody up.';
    const error = { message, path: ['clients'], extensions: { code: 'FORBIDDEN' } };
    graph.disturbances.set('people-development', () => ({ data: null, errors: [error] }));
    const answer = await graph.ask('{ client(id: "1") { name } clients { name } }');
    expect(answer).toEqual({ data: null, errors: [error] });
  });

  test('of two fields that may not be null the refusal of the second is told, whatever the order', async () => {
    const message = 'A request looks up once.';
    const error = { message, path: ['two'], extensions: { code: 'BAD_USER_INPUT' } };
    graph.disturbances.set('people-development', () => ({ data: null, errors: [error] }));
    const { data, errors } = await graph.ask('{ one: clients { name } two: clients { name } }');
    expect(data).toBeNull();
    expect(errors!.map(({ message, extensions }) => [message, extensions])).toEqual([[message, error.extensions]]);
  });

  test('a thrown GraphQLError speaks for itself, without what it tells about the inside', async () => {
    graph.disturbances.set('support', () => {
      const inside = { request: 'secret', response: 'secret', stacktrace: ['secret'], exception: { secret: true } };
      throw new GraphQLError('Too slow.', { extensions: { code: 'SUBGRAPH_UNAVAILABLE', after: 800, ...inside } });
    });
    const answer = await graph.ask('{ client(id: "1") { support { __typename } } }');
    expect(answer.errors).toEqual([
      { message: 'Too slow.', path: ['client', 'support'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', after: 800 } },
    ]);
  });

  test.each([
    ['text', 'bad gateway'],
    ['nothing', null],
    ['a list', []],
    ['an empty object', {}],
    ['data of another form', { data: 'x' }],
    ['errors of another form', { data: null, errors: [{ code: 7 }] }],
    ['fewer entities than were asked about', { data: { _entities: [] } }],
    ['more entities than were asked about', { data: { _entities: [{ support: null }, { support: null }] } }],
  ])('a subgraph that answers %s costs its own field', async (_form, nonsense) => {
    graph.disturbances.set('support', () => nonsense as unknown as SubgraphResponse);
    const answer = await graph.ask('{ client(id: "1") { name support { __typename } } }');
    expect(answer).toEqual({
      data: { client: { name: 'Noor', support: null } },
      errors: [{ ...UNAVAILABLE, path: ['client', 'support'] }],
    });
  });

  test('values of another form cost the fields that they stand in', async () => {
    graph.disturbances.set('people-development', () => ({ data: { _a0: 'Noor', clients: { length: 2 } } }));
    const answer = await graph.ask('{ client(id: "1") { nickname } clients { id } }');
    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]?.path).toEqual(['clients']);
    graph.disturbances.set('people-development', () => ({ data: { _a0: 'Noor' } }));
    expect(await graph.ask('{ client(id: "1") { nickname } }')).toEqual({ data: { client: { nickname: null } } });
  });

  test('keys that would reach a prototype stay data', async () => {
    const attack = JSON.parse(
      '{"data":{"_a0":{"__proto__":{"polluted":true},"nickname":"n"},"__proto__":{"polluted":true}}}',
    );
    graph.disturbances.set('people-development', () => attack as SubgraphResponse);
    expect(await graph.ask('{ client(id: "1") { nickname } }')).toEqual({ data: { client: { nickname: 'n' } } });
    expect('polluted' in {}).toBe(false);
    const path = ['_a0', '__proto__', 'polluted'];
    graph.disturbances.set('people-development', () => ({
      data: { _a0: { nickname: 'n' } },
      errors: [{ message: 'x', path }],
    }));
    await graph.ask('{ client(id: "1") { nickname } }');
    expect('polluted' in {}).toBe(false);
  });

  test('an error of a root field keeps its message, extensions and place', async () => {
    const answer = await graph.ask('{ clients { id secret: nickname } }');
    expect(answer).toEqual({
      data: {
        clients: [
          { id: '1', secret: 'nick-1' },
          { id: '2', secret: null },
          { id: '3', secret: 'nick-3' },
          { id: '4', secret: 'nick-4' },
        ],
      },
      errors: [
        { message: 'The nickname is secret.', path: ['clients', 1, 'secret'], extensions: { code: 'FORBIDDEN' } },
      ],
    });
  });

  test('an error of one entity lies at every place where that entity stands, and nowhere else', async () => {
    const answer = await graph.ask(
      '{ mentor: client(id: "1") { mentees { id score: strictScore } friend { friend { strictScore } } } }',
    );
    expect(answer).toEqual({
      data: { mentor: { mentees: [{ id: '2', score: 20 }, null, null], friend: { friend: null } } },
      errors: [
        { message: 'There is no score.', path: ['mentor', 'mentees', 2, 'score'] },
        { message: 'There is no score.', path: ['mentor', 'friend', 'friend', 'strictScore'] },
      ],
    });
  });

  test('null climbs to the nearest place that may be null, through lists too', async () => {
    const answer = await graph.ask('{ viewer { name } caseload(first: 3) { edges { node { strictScore } } } }');
    expect(answer).toEqual({
      data: null,
      errors: [{ message: 'There is no score.', path: ['caseload', 'edges', 2, 'node', 'strictScore'] }],
    });
  });

  test('an error without a path lies on every field that got no data', async () => {
    graph.disturbances.set('benefits', () => ({
      data: { _entities: [{ payments: [{ cents: 1 }], benefits: null }] },
      errors: [{ message: 'Half of it failed.' }],
    }));
    const answer = await graph.ask('{ client(id: "1") { payments { cents } money: benefits { __typename } } }');
    expect(answer).toEqual({
      data: { client: { payments: [{ cents: 1 }], money: null } },
      errors: [{ message: 'Half of it failed.', path: ['client', 'money'] }],
    });
  });

  test('an error that cost no value is told once, without a place', async () => {
    graph.disturbances.set('support', () => ({
      data: { _entities: [{ strictScore: 5 }] },
      errors: [{ message: 'Read from the replica.', path: ['_entities', 0, 'strictScore'] }],
    }));
    const answer = await graph.ask('{ client(id: "3") { mentees { strictScore } } }');
    expect(answer.data).toEqual({ client: { mentees: [null, { strictScore: 5 }, { strictScore: 5 }] } });
    expect(answer.errors).toEqual([{ message: 'Read from the replica.' }]);
  });

  test('a reference that does not resolve gives null without an error where null is allowed', async () => {
    graph.disturbances.set('support', ({ variables }) => ({
      data: { _entities: (variables.representations as unknown[]).map(() => null) },
    }));
    expect(await graph.ask('{ client(id: "1") { id support { __typename } } }')).toEqual({
      data: { client: { id: '1', support: null } },
    });
    const strict = await graph.ask('{ client(id: "1") { id strictScore } }');
    expect(strict).toEqual({
      data: { client: null },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Client.strictScore.',
          path: ['client', 'strictScore'],
        },
      ],
    });
  });

  test('what depends on a failed call is not called', async () => {
    graph.disturbances.set('people-development', () => Promise.reject(new GraphQLError('Down.')));
    const answer = await graph.ask('{ client(id: "1") { name support { __typename } } }');
    expect(answer).toEqual({ data: { client: null }, errors: [{ message: 'Down.', path: ['client'] }] });
    expect(graph.calledSubgraphs()).toEqual(['people-development']);
  });

  test('a field whose required data failed carries that error and is not called for', async () => {
    graph.disturbances.set('people-development', ({ variables }) =>
      'representations' in variables
        ? Promise.reject(new GraphQLError('Down.'))
        : {
            data: { _a0: { __typename: 'Client', id: '1', municipality: null } },
            errors: [{ message: 'No map.', path: ['_a0', 'municipality'] }],
          },
    );
    const answer = await graph.ask('{ client(id: "1") { area: band } }');
    expect(answer).toEqual({
      data: { client: { area: null } },
      errors: [{ message: 'No map.', path: ['client', 'area'] }],
    });
    expect(graph.calledSubgraphs()).toEqual(['people-development']);
  });
});
