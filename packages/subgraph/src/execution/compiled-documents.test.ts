import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { compileDocuments } from './compiled-documents.js';
import { AWKWARD_SCHEMA, ROOT } from './testing/awkward-schema.js';
import { askBoth } from './testing/ask-both.js';
import { randomQueries } from './testing/random-query.js';

const run = compileDocuments(AWKWARD_SCHEMA);

describe('a compiled query', () => {
  test('answers as graphql-js does, to questions that nobody thought of', async () => {
    for (const asked of randomQueries(AWKWARD_SCHEMA, 200)) {
      const [answer, expected] = await askBoth(asked);
      expect({ ...asked, answer }).toEqual({ ...asked, answer: expected });
    }
  });

  test.each([
    ['one of several operations by name', { query: 'query A { id } query B { kind }', operationName: 'B' }],
    ['none of several without a name', { query: 'query A { id } query B { kind }' }],
    ['an operation that is not there', { query: 'query A { id }', operationName: 'B' }],
    ['a variable that is missing', { query: 'query ($range: Range!) { wide(range: $range) }' }],
    ['a variable that is wrong', { query: 'query ($c: Int) { wide(count: $c) }', variables: { c: 'x' } }],
    ['an argument that is null where it must not be', { query: 'query ($c: Int) { wide(range: {from: $c}) }' }],
    ['the schema itself', { query: '{ __schema { queryType { name } } id }' }],
    ['a name that objects have already', { query: '{ __proto__: id constructor: kind toString: id }' }],
    ['a null that reaches the root', { query: '{ strict { strict { strict { strict { strictNull } } } } }' }],
    [
      'errors inside and outside of what was nulled',
      { query: '{ a: failsLater strict { fails strictThings { __typename } } }' },
    ],
  ])('answers as graphql-js does when asked for %s', async (_what, asked) => {
    const [answer, expected] = await askBoth(asked);
    expect(answer).toEqual(expected);
  });

  test('tells the fields in the order in which they are asked, whichever is there first', async () => {
    const document = parse('{ either { __typename } id things { id } kind }');
    const { data } = await run({ document, rootValue: ROOT });
    expect(Object.keys(data!)).toEqual(['either', 'id', 'things', 'kind']);
  });

  test('is no promise where nothing has to be waited for', () => {
    expect(run({ document: parse('{ id colour wide }'), rootValue: ROOT })).toMatchObject({ data: { id: 'root' } });
  });

  test('runs acts one after the other, as graphql-js does', async () => {
    const schema = buildSchema('type Query { at: Int } type Mutation { count: Int! }');
    let count = 0;
    const rootValue = { count: () => Promise.resolve().then(() => (count += 1)) };
    const document = parse('mutation { a: count b: count c: count }');
    expect(await compileDocuments(schema)({ document, rootValue })).toEqual({ data: { a: 1, b: 2, c: 3 } });
  });
});
