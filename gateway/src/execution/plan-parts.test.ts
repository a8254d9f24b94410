import { describe, expect, test } from '@jest/globals';
import type { FetchNode } from '@graphql-hive/router-query-planner';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { LeastRecentlyUsed } from './plan-cache.js';
import { PlanReader } from './plan-reader.js';
import { Planner, type KnownOperation } from './planner.js';
import { applyRewrites, readRewrites } from './rewrites.js';
import { TypeSets } from './type-sets.js';

const types = new TypeSets(
  buildSchema(`
    type Query { sections: [Section] }
    interface Section { id: ID }
    type Dossier implements Section { id: ID }
    type Closed implements Section { id: ID }`),
);

describe('rewrites of a plan', () => {
  test('a key is renamed only on objects of the named type, through lists', () => {
    const path = [{ Key: 'sections' }, { TypenameEquals: ['Closed'] }, { Key: 'inner' }];
    const rewrites = readRewrites([{ KeyRenamer: { path, renameKeyTo: 'outer' } }], types);
    const answer = { sections: [{ __typename: 'Dossier', inner: 1 }, null, { __typename: 'Closed', inner: 2 }] };
    applyRewrites(answer, rewrites);
    expect(answer.sections).toEqual([{ __typename: 'Dossier', inner: 1 }, null, { __typename: 'Closed', outer: 2 }]);
  });

  test('a value is set, in both ways that the planner writes it', () => {
    const path = [{ TypenameEquals: ['Section'] }, { Key: '__typename' }];
    for (const rewrite of [
      { ValueSetter: { path, setValueTo: 'Section' } },
      { kind: 'ValueSetter' as const, path, setValueTo: 'Section' },
    ]) {
      const representation = { __typename: 'Dossier', id: '1' };
      applyRewrites(representation, readRewrites([rewrite], types));
      expect(representation).toEqual({ __typename: 'Section', id: '1' });
    }
  });
});

describe('reading a plan', () => {
  const fetch = (operation: string): FetchNode => ({ kind: 'Fetch', serviceName: 'ONE', operation });

  test('a deferred part is fetched after the rest, from the subgraph as composition named it', () => {
    const { step } = new PlanReader(types, new Map([['ONE', 'one']])).read({
      kind: 'Defer',
      primary: { node: fetch('{ a }') },
      deferred: [{ depends: [], queryPath: [], node: fetch('{ b }') }],
    });
    expect(step).toMatchObject({ kind: 'sequence', steps: [{ subgraph: 'one', query: '{ a }' }, { query: '{ b }' }] });
  });

  test('a subscription in the middle of an answer is refused', () => {
    const reader = new PlanReader(types, new Map());
    const subscription = { kind: 'Subscription' as const, primary: fetch('subscription { a }') };
    expect(() => reader.read({ kind: 'Parallel', nodes: [subscription] })).toThrow('in the middle');
  });
});

describe('the values used last', () => {
  test('are made once, and the one unused for longest goes first', () => {
    const made: string[] = [];
    const cache = new LeastRecentlyUsed<string>(2);
    const use = (key: string): string =>
      cache.getOrMake(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) use(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});

describe('plans that are kept', () => {
  const sdl = `
    schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    directive @join__type(graph: join__Graph!) repeatable on OBJECT
    directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    enum join__Graph { ONE @join__graph(name: "one", url: "") }
    type Query @join__type(graph: ONE) { first: Int second: Int }`;

  test('are bounded in number over all documents and all ways to answer each', async () => {
    const schema = buildSchema(sdl);
    const planner = new Planner(schema, { sdl, schema }, 2);
    const document = parse('query Either($is: Boolean!) { first @include(if: $is) second @skip(if: $is) }');
    const planOf = async (is: boolean): Promise<unknown> => {
      const known = planner.find({ document });
      return known instanceof GraphQLError ? known : known.planFor({ is });
    };
    const [included, left] = [await planOf(true), await planOf(false)];
    expect([await planOf(true), await planOf(false)]).toEqual([included, left]);
    expect(await planOf(true)).toBe(included);
    const other = planner.find({ document: parse('{ first }') });
    expect(other).not.toBeInstanceOf(GraphQLError);
    await (other as KnownOperation).planFor({});
    expect(await planOf(true)).toBe(included);
    expect(await planOf(false)).not.toBe(left);
  });
});
