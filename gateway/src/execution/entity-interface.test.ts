import { beforeEach, describe, expect, test } from '@jest/globals';
import { TestGraph } from './testing/test-graph.js';
import type { TestSubgraph } from './testing/test-subgraph.js';

const provisions = [
  { __typename: 'Allowance', id: 'a', title: 'Travel', cents: 500 },
  { __typename: 'Course', id: 'c', title: 'Dutch', hours: 40 },
];

const catalogue: TestSubgraph = {
  name: 'The catalogue',
  sdl: `
    type Query { provisions: [Provision!]! owner: Owner }
    interface Provision @key(fields: "id") { id: ID! title: String }
    type Allowance implements Provision @key(fields: "id") { id: ID! title: String cents: Int }
    type Course implements Provision @key(fields: "id") { id: ID! title: String hours: Int }
    type Owner @key(fields: "id") { id: ID! }`,
  resolvers: { Query: { provisions: () => provisions, owner: () => ({ id: 'o' }) } },
  references: {
    Provision: ({ id }) => provisions.find((provision) => provision.id === id) ?? null,
    Allowance: ({ id }) => provisions.find((provision) => provision.id === id) ?? null,
    Course: ({ id }) => provisions.find((provision) => provision.id === id) ?? null,
  },
};

/** Knows the interface as if it were one type. */
const ratings: TestSubgraph = {
  name: 'ratings',
  sdl: `
    type Query { best: Provision }
    type Provision @interfaceObject @key(fields: "id") { id: ID! score: Int }
    type Owner @key(fields: "id") { id: ID! price(currency: String): Int }`,
  resolvers: {
    Query: { best: () => ({ __typename: 'Provision', id: 'c' }) },
    Provision: { score: ({ id }) => (id === 'a' ? 7 : 9) },
    Owner: { price: (_owner, { currency }) => (currency === 'EUR' ? 10 : 12) },
  },
  references: { Provision: (representation) => representation, Owner: (representation) => representation },
};

const taxes: TestSubgraph = {
  name: 'taxes',
  sdl: `type Owner @key(fields: "id") {
    id: ID!
    price(currency: String): Int @external
    tax: Int @requires(fields: "price(currency: \\"EUR\\")")
  }`,
  resolvers: { Owner: { tax: ({ price }) => price * 2 } },
  references: { Owner: (representation) => representation },
};

describe('entities that need more than their own key', () => {
  let graph: TestGraph;
  beforeEach(() => {
    graph = new TestGraph([catalogue, ratings, taxes]);
  });

  test('a subgraph that knows only the interface is told the interface', async () => {
    const answer = await graph.ask('{ provisions { __typename title score ... on Course { hours } } }');
    expect(answer).toEqual({
      data: {
        provisions: [
          { __typename: 'Allowance', title: 'Travel', score: 7 },
          { __typename: 'Course', title: 'Dutch', score: 9, hours: 40 },
        ],
      },
    });
    expect(graph.calls[1]?.request.variables).toEqual({
      representations: [
        { __typename: 'Provision', id: 'a' },
        { __typename: 'Provision', id: 'c' },
      ],
    });
  });

  test('what comes from the interface gets its real type', async () => {
    expect(await graph.ask('{ best { score } }')).toEqual({ data: { best: { score: 9 } } });
    expect(await graph.ask('{ best { __typename score ... on Course { hours } } }')).toEqual({
      data: { best: { __typename: 'Course', score: 9, hours: 40 } },
    });
    expect(graph.calledSubgraphs()).toEqual(['ratings', 'The catalogue']);
  });

  test('a requirement with arguments is not mixed up with the client asking the same field otherwise', async () => {
    expect(await graph.ask('{ owner { price(currency: "USD") tax } }')).toEqual({
      data: { owner: { price: 12, tax: 20 } },
    });
  });
});
