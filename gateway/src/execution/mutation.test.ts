import { describe, expect, test } from '@jest/globals';
import { clientWorld } from './testing/client-world.js';
import { TestGraph } from './testing/test-graph.js';

describe('changes', () => {
  test('a mutation is followed by its joins', async () => {
    const graph = new TestGraph(clientWorld);
    const answer = await graph.ask(
      `mutation ($input: RenameInput!) {
        rename(input: $input) {
          __typename
          ... on RenameSuccess { client { name support { ... on SupportDossier { weight } } } }
          ... on UserError { message }
        }
      }`,
      { input: { id: '1', name: 'Nora' } },
    );
    expect(answer.data).toEqual({
      rename: { __typename: 'RenameSuccess', client: { name: 'Nora', support: { weight: 2 } } },
    });
    expect(graph.calls.map((call) => call.request.operationKind)).toEqual(['mutation', 'query']);
  });

  test('mutations run one after the other, in the order of the document, each as often as it was asked', async () => {
    const graph = new TestGraph(clientWorld);
    const answer = await graph.ask(`mutation {
      a: rename(input: { id: "1", name: "A" }) { ... on RenameSuccess { client { name } } }
      grantBenefit(clientId: "2") { name benefits { __typename } }
      b: rename(input: { id: "1", name: "A" }) { ... on RenameSuccess { client { name } } }
    }`);
    expect(answer).toEqual({
      data: {
        a: { client: { name: 'A' } },
        grantBenefit: { name: 'Teun', benefits: { __typename: 'BenefitsDossier' } },
        b: { client: { name: 'A' } },
      },
    });
    const changes = graph.calls.filter((call) => call.request.operationKind === 'mutation');
    expect(changes.map((call) => call.subgraph)).toEqual(['people-development', 'benefits', 'people-development']);
  });

  test('after a mutation whose answer is lost nothing more is changed', async () => {
    const graph = new TestGraph(clientWorld);
    const answer = await graph.ask('mutation { mustSucceed(isAllowed: false) grantBenefit(clientId: "2") { id } }');
    expect(answer).toEqual({
      data: null,
      errors: [{ message: 'It did not succeed.', path: ['mustSucceed'], extensions: { code: 'CONFLICT' } }],
    });
    expect(graph.calledSubgraphs()).toEqual(['people-development']);
  });

  test('a mutation that may be null does not hold up the next', async () => {
    const graph = new TestGraph(clientWorld);
    graph.disturbances.set('people-development', () => Promise.reject(new Error('down')));
    const answer = await graph.ask(
      'mutation { rename(input: { id: "1", name: "A" }) { __typename } grantBenefit(clientId: "2") { id } }',
    );
    expect(answer.data).toEqual({ rename: null, grantBenefit: { id: '2' } });
  });
});
