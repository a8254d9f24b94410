import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createEngine } from './engine.js';
import type { SubgraphResponse } from './subgraph-caller.js';
import { clientWorld } from './testing/client-world.js';
import { composeTestSubgraphs, TestGraph } from './testing/test-graph.js';
import { RunningSubgraph, type TestSubgraph } from './testing/test-subgraph.js';

const sections: TestSubgraph = {
  name: 'sections',
  sdl: `
    type Query { sections: [Section] grid: [[Part!]]! }
    interface Section @key(fields: "id") { id: ID! }
    type Plan implements Section @key(fields: "id") { id: ID! steps: [Step!] }
    type Report implements Section @key(fields: "id") { id: ID! }
    type Step { title: String! }
    type Part @key(fields: "id") { id: ID! }`,
};

const notes: TestSubgraph = {
  name: 'notes',
  sdl: `
    type Section @interfaceObject @key(fields: "id") { id: ID! note(language: String): String }
    type Part @key(fields: "id") { id: ID! weight: Int }`,
};

describe('answers', () => {
  test('name the field that failed, below the null that it left, in the words of the client', async () => {
    const graph = new TestGraph([sections, notes]);
    const path = ['_a0', 0, '_a1', 2, '_a2'];
    graph.disturbances.set('sections', () => ({
      data: { _a0: [{ __typename: 'Plan', _a1: null }] },
      errors: [{ message: 'No title.', path }],
    }));
    expect(await graph.ask('{ all: sections { ... on Plan { does: steps { called: title } } } }')).toEqual({
      data: { all: [{ does: null }] },
      errors: [{ message: 'No title.', path: ['all', 0, 'does', 2, 'called'] }],
    });
  });

  test('find entities in lists within lists', async () => {
    const graph = new TestGraph([sections, notes]);
    graph.disturbances.set('sections', () => ({
      data: { grid: [[{ __typename: 'Part', id: 'a' }], null, [{ __typename: 'Part', id: 'b' }]] },
    }));
    graph.disturbances.set('notes', () => ({ data: { _entities: [{ weight: 1 }, { weight: 2 }] } }));
    expect(await graph.ask('{ grid { weight } }')).toEqual({
      data: { grid: [[{ weight: 1 }], null, [{ weight: 2 }]] },
    });
  });

  test('are given where one field is asked in two ways of two types', async () => {
    const graph = new TestGraph([sections, notes]);
    graph.disturbances.set('sections', () => ({ data: { sections: [{ __typename: 'Report', id: 'r' }] } }));
    graph.disturbances.set('notes', ({ query }) => {
      const [, key] = /(_a\d+):\s*note\(language: "nl"\)/.exec(query)!;
      return { data: { _entities: [{ [key!]: 'Nederlands' }] } };
    });
    const source = '{ sections { ... on Plan { note } ... on Report { note(language: "nl") } } }';
    expect(await graph.ask(source)).toEqual({ data: { sections: [{ note: 'Nederlands' }] } });
  });

  test('are put together without changing what a subgraph gave', async () => {
    const running = new Map(clientWorld.map((subgraph) => [subgraph.name, new RunningSubgraph(subgraph)]));
    const kept = new Map<string, SubgraphResponse>();
    const engine = createEngine<null>({
      supergraphSdl: composeTestSubgraphs(clientWorld),
      caller: {
        request: async (subgraph, request) => {
          const answer = kept.get(request.query) ?? (await running.get(subgraph)!.answer(request));
          kept.set(request.query, answer);
          return answer;
        },
      },
    });
    const source = '{ caseload(first: 3) { edges { node { nickname support { __typename } strictScore } } } }';
    const [answers, given]: [Set<string>, Set<string>] = [new Set(), new Set()];
    for (let time = 0; time < 3; time += 1) {
      const answer = await engine.execute({ document: parse(source), context: null });
      expect(answer.errors).toHaveLength(2);
      answers.add(JSON.stringify(answer));
      given.add(JSON.stringify([...kept]));
    }
    expect([answers.size, given.size]).toEqual([1, 1]);
  });
});
