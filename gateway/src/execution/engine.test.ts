import { beforeEach, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, printSchema } from 'graphql';
import { clientWorld } from './testing/client-world.js';
import { TestGraph } from './testing/test-graph.js';

describe('one graph over three subgraphs', () => {
  let graph: TestGraph;
  beforeEach(() => {
    graph = new TestGraph(clientWorld);
  });

  test('a client is joined from all three subgraphs, the fields in the order of the document', async () => {
    const answer = await graph.ask(`{
      client(id: "2") {
        benefits { ... on BenefitsDossier { kind amount } }
        name
        support { __typename ... on Withheld { reason explanation } }
      }
    }`);
    expect(JSON.stringify(answer)).toBe(
      JSON.stringify({
        data: {
          client: {
            benefits: { kind: 'INCOME', amount: 1023.5 },
            name: 'Teun',
            support: { __typename: 'Withheld', reason: 'NOT_IN_CASELOAD', explanation: 'This client is not yours.' },
          },
        },
      }),
    );
    expect(graph.calledSubgraphs().toSorted()).toEqual(['benefits', 'people-development', 'support']);
    expect(graph.calls.map((call) => call.context)).toEqual(['asked', 'asked', 'asked']);
  });

  test('a list costs one call per subgraph, and the same client is asked about once', async () => {
    const answer = await graph.ask('{ clients { mentees { id support { __typename } } } }');
    expect(answer.data).toEqual({
      clients: [
        {
          mentees: [
            { id: '2', support: { __typename: 'Withheld' } },
            null,
            { id: '3', support: { __typename: 'SupportDossier' } },
          ],
        },
        { mentees: [] },
        {
          mentees: [
            null,
            { id: '1', support: { __typename: 'SupportDossier' } },
            { id: '1', support: { __typename: 'SupportDossier' } },
          ],
        },
        { mentees: [{ id: '4', support: null }] },
      ],
    });
    expect(graph.calledSubgraphs()).toEqual(['people-development', 'support']);
    expect(representations(graph, 1)).toEqual([['2', '3', '1', '4']]);
  });

  test('entities at several places of the answer go in one call', async () => {
    const answer = await graph.ask(`{
      search {
        ... on Client { support { ... on SupportDossier { weight } } }
        ... on Placement { client { name support { __typename } } }
      }
    }`);
    expect(answer).toEqual({
      data: {
        search: [
          { support: { weight: 2 } },
          { client: { name: 'Noor', support: { __typename: 'SupportDossier' } } },
          { support: { weight: 6 } },
          { client: { name: 'Samira', support: { __typename: 'SupportDossier' } } },
        ],
      },
    });
    expect(graph.calledSubgraphs()).toEqual(['people-development', 'support']);
    expect(graph.calls[1]?.request.query).toContain('_e1: _entities');
  });

  test('a subgraph is not called when there is nobody to ask it about', async () => {
    const answer = await graph.ask('{ client(id: "9") { name support { __typename } } }');
    expect(answer).toEqual({ data: { client: null } });
    expect(graph.calledSubgraphs()).toEqual(['people-development']);
  });

  test('aliases reach the answer, also two of one field with other arguments', async () => {
    const answer = await graph.ask(`{
      first: client(id: "1") { loud: name(upper: true) name s: support { ... on SupportDossier { n: note(lang: "en") note } } }
      second: client(id: "2") { who: name }
    }`);
    expect(answer).toEqual({
      data: {
        first: { loud: 'NOOR', name: 'Noor', s: { n: 'note 1 en', note: 'note 1 nl' } },
        second: { who: 'Teun' },
      },
    });
  });

  test('an alias that is called like a key or a requirement does not change what a subgraph is told', async () => {
    const answer = await graph.ask(`{
      client(id: "1") {
        id: name
        name: id
        municipality { code: name }
        band
        support { ... on SupportDossier { id: note } }
        __typename: nickname
      }
    }`);
    expect(answer).toEqual({
      data: {
        client: {
          id: 'Noor',
          name: '1',
          municipality: { code: 'Almelo' },
          band: 'GM0141-1',
          support: { id: 'note 1 nl' },
          __typename: 'nick-1',
        },
      },
    });
    expect(representations(graph, 1)).toEqual([['1']]);
  });

  test('an alias __proto__ is an alias like any other', async () => {
    const answer = await graph.ask('{ client(id: "1") { __proto__: name constructor: id } }');
    expect(JSON.stringify(answer)).toContain('{"__proto__":"Noor","constructor":"1"}');
    expect(Object.hasOwn(Object.prototype, 'Noor')).toBe(false);
  });

  test('one response key may mean another field in another branch of a union', async () => {
    const answer = await graph.ask('{ search { ... on Client { x: name } ... on Placement { x: employer } } }');
    expect(answer.data).toEqual({ search: [{ x: 'Noor' }, { x: 'Bakery' }, { x: 'Samira' }, { x: 'Garden' }] });
  });

  test('a variable called representations is the client its own', async () => {
    const source = `query ($representations: String) {
      client(id: "1") { support { ... on SupportDossier { note(lang: $representations) } } }
    }`;
    const answer = await graph.ask(source, { representations: 'fy' });
    expect(answer).toEqual({ data: { client: { support: { note: 'note 1 fy' } } } });
  });

  test('an entity is found by a nested key', async () => {
    const answer = await graph.ask('{ client(id: "1") { plans { title goals } } }');
    expect(answer.data).toEqual({
      client: {
        plans: [
          { title: 'Plan 2026 of 1', goals: ['goal 1 2026'] },
          { title: 'Plan 2027 of 1', goals: ['goal 1 2027'] },
        ],
      },
    });
    expect(graph.calls[1]?.request.variables).toEqual({
      representations: [
        { __typename: 'Plan', client: { id: '1' }, year: 2026 },
        { __typename: 'Plan', client: { id: '1' }, year: 2027 },
      ],
    });
  });

  test('a field that requires data of another subgraph gets it, whether the client asked for that data or not', async () => {
    expect(await graph.ask('{ clients { band } }')).toEqual({
      data: { clients: ['GM0141-1', 'GM1674-2', 'GM0141-3', 'GM1674-4'].map((band) => ({ band })) },
    });
    expect(await graph.ask('{ client(id: "1") { municipality { name } band } }')).toEqual({
      data: { client: { municipality: { name: 'Almelo' }, band: 'GM0141-1' } },
    });
  });

  test('an interface is answered by its types, also when the client names none', async () => {
    expect(await graph.ask('{ node(id: "p1") { id } }')).toEqual({ data: { node: { id: 'p1' } } });
    const source = '{ node(id: "1") { __typename id ... on Client { support { __typename } } } }';
    expect(await graph.ask(source)).toEqual({
      data: { node: { __typename: 'Client', id: '1', support: { __typename: 'SupportDossier' } } },
    });
  });

  test('@skip and @include spare the call as well as the field', async () => {
    const source = `query ($support: Boolean!, $noBenefits: Boolean = true) {
      client(id: "1") {
        name
        support @include(if: $support) { __typename }
        ... on Client @skip(if: $noBenefits) { benefits { __typename } }
      }
    }`;
    expect(await graph.ask(source, { support: false })).toEqual({ data: { client: { name: 'Noor' } } });
    expect(graph.calledSubgraphs()).toEqual(['people-development']);
    expect(await graph.ask(source, { support: true, noBenefits: false })).toEqual({
      data: {
        client: { name: 'Noor', support: { __typename: 'SupportDossier' }, benefits: { __typename: 'Withheld' } },
      },
    });
  });

  test('@skip and @include with a literal leave nothing to ask where nothing is left', async () => {
    expect(await graph.ask('{ viewer @skip(if: true) { name } }')).toEqual({ data: {} });
    expect(graph.calls).toEqual([]);
    expect(await graph.ask('{ viewer { name @include(if: false) } }')).toEqual({ data: { viewer: {} } });
  });

  test('introspection is answered without a call, also beside data', async () => {
    const pure = '{ __typename __schema { queryType { name } } __type(name: "Withheld") { fields { name } } }';
    expect(await graph.ask(pure)).toEqual({
      data: {
        __typename: 'Query',
        __schema: { queryType: { name: 'Query' } },
        __type: { fields: [{ name: 'reason' }, { name: 'explanation' }] },
      },
    });
    expect(graph.calls).toEqual([]);
    const mixed =
      'query ($type: String!) { ...Both } fragment Both on Query { __type(name: $type) { name } viewer { name } }';
    expect(await graph.ask(mixed, { type: 'Client' })).toEqual({
      data: { __type: { name: 'Client' }, viewer: { name: 'Ilse' } },
    });
  });

  test('the public schema shows nothing of federation', () => {
    expect(graph.engine.publicSdl).not.toMatch(/join__|_entities|_Any/);
    expect(printSchema(buildSchema(graph.engine.publicSdl))).toBe(printSchema(graph.engine.schema));
  });

  test('variables are coerced against the public schema before anything is called', async () => {
    const answer = await graph.ask('query ($id: ID!) { client(id: $id) { name } }', { id: { wrong: true } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toMatch(/^Variable "\$id" got invalid value/);
    expect(graph.calls).toEqual([]);
  });

  test('defaults of variables and lists of input reach the subgraph', async () => {
    const source = 'query ($first: Int = 1, $unused: Int) { caseload(first: $first) { edges { cursor } } }';
    expect(await graph.ask(source)).toEqual({ data: { caseload: { edges: [{ cursor: 'c1' }] } } });
    const byName = 'query ($by: ClientLookup!) { findClients(by: $by) { id } }';
    expect(await graph.ask(byName, { by: { name: 'Teun' } })).toEqual({ data: { findClients: [{ id: '2' }] } });
  });

  test('the operation is chosen by name', async () => {
    const source = 'query A { viewer { id } } query B { viewer { name } }';
    expect(await graph.ask(source, {}, 'B')).toEqual({ data: { viewer: { name: 'Ilse' } } });
    expect(await graph.ask(source, {}, 'A')).toEqual({ data: { viewer: { id: 'con-1' } } });
    expect((await graph.ask(source)).errors?.[0]?.message).toBe(
      'Must provide operation name if query contains multiple operations.',
    );
    expect((await graph.ask(source, {}, 'C')).errors?.[0]?.message).toBe('Unknown operation named "C".');
  });

  test('what cannot be planned is one error, not a crash', async () => {
    expect((await graph.ask('{ nothing }')).errors).toEqual([
      { message: 'Cannot query field "nothing" on type "Query".' },
    ]);
    const circle = '{ client(id: 1) { ...A } } fragment A on Client { friend { ...A } }';
    expect((await graph.ask(circle)).errors).toEqual([{ message: 'Cannot spread fragment "A" within itself.' }]);
    const tooDeep = `{ client(id: 1) { ${'friend { '.repeat(300)} name ${'} '.repeat(300)} } }`;
    expect((await graph.ask(tooDeep)).errors).toEqual([
      { message: 'This operation cannot be planned.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  test('a plan that was pushed out of the cache is made again', async () => {
    const small = new TestGraph(clientWorld, 1);
    for (const id of ['1', '2', '1', '2']) {
      const answer = await small.ask(`{ client(id: "${id}") { id } }`);
      expect(answer).toEqual({ data: { client: { id } } });
    }
  });

  test('the same document from two parses and at the same time is the same', async () => {
    const ask = (source?: string) =>
      graph.engine.execute({ document: parse('{ a: viewer { n: name } }'), source, context: 'asked' });
    const answers = await Promise.all([ask(), ask(), ask('{ a: viewer { n: name } }')]);
    for (const answer of answers) expect(JSON.stringify(answer)).toBe('{"data":{"a":{"n":"Ilse"}}}');
  });
});

function representations(graph: TestGraph, call: number): unknown[] {
  return Object.values(graph.calls[call]?.request.variables ?? {}).map((list) =>
    (list as { id: string }[]).map(({ id }) => id),
  );
}
