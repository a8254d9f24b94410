import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '@klantbeeld/gateway';
import { assign, registerPerson } from '../world/people.js';
import { send, type RawRequest } from '../world/send.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';
import { BSN, LOOK, WRONG_DOCUMENTS, WRONG_VALUES, type Wrong } from './wrong-questions.js';

/** Values that only a service can judge: HTTP 200 with an error at the field. */
const JUDGED: readonly (Omit<Wrong, 'code'> & { readonly path: readonly string[] })[] = [
  {
    what: 'a BSN that fails the 11-test',
    query: LOOK,
    variables: { by: { bsn: BSN.replace(/0$/, '1') } },
    told: /^by\.bsn: .*11-test.*check it/,
    path: ['findClient'],
  },
  {
    what: 'a BSN of eight digits',
    query: LOOK,
    variables: { by: { bsn: BSN.slice(1) } },
    told: /^by\.bsn: .*nine digits.*add leading zeros/,
    path: ['findClient'],
  },
  {
    what: 'a page of nobody',
    query: '{ caseload(first: 0) { edges { cursor } } }',
    told: /^first is 0; ask 1 to 100/,
    path: ['caseload'],
  },
  {
    what: 'a page of 101',
    query: '{ caseload(first: 101) { edges { cursor } } }',
    told: /^first is 101; ask 1 to 100/,
    path: ['caseload'],
  },
  {
    what: 'a cursor that is none',
    query: '{ caseload(after: "garbage") { edges { cursor } } }',
    told: /^after is not a cursor; give the endCursor/,
    path: ['caseload'],
  },
  {
    what: 'null for the size of a page',
    query: 'query Page($n: Int) { caseload(first: $n) { edges { cursor } } }',
    variables: { n: null },
    told: /^Argument "first" of non-null type "Int!" must not be null\./,
    path: ['caseload'],
  },
  {
    what: 'null inside the input of an act',
    query:
      'mutation Act($u: Boolean) { registerSupportReport(input: {clientId: "1", requestedHelp: "Hulp", isUrgent: $u}) { __typename } }',
    variables: { u: null },
    told: /^Argument "input" .*\$u\b/,
    path: ['registerSupportReport'],
  },
];

/** A request that is no GraphQL over HTTP as this door speaks it. */
const REQUESTS: readonly (RawRequest & {
  readonly what: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly told: RegExp;
})[] = [
  {
    what: 'a megabyte',
    body: JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(1_000_000) } }),
    status: 413,
    code: 'QUERY_REJECTED',
    told: /larger than 100 kB; ask in smaller parts/,
  },
  {
    what: 'a small body that unpacks to megabytes',
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(JSON.stringify({ query: ' '.repeat(5_000_000) })),
    status: 413,
    code: 'QUERY_REJECTED',
    told: /larger than 100 kB/,
  },
  ...['gzip', 'deflate', 'br'].map((encoding) => ({
    what: `a body that is not compressed with ${encoding} as it says`,
    headers: { 'content-encoding': encoding },
    body: '{"query": "{ viewer { id } }"}',
    status: 400,
    code: 'BAD_USER_INPUT' as const,
    told: /not what content-encoding and content-length say; send it without compression/,
  })),
  {
    what: 'half of a JSON text',
    body: '{"query": ',
    status: 400,
    code: 'BAD_USER_INPUT',
    told: /not a JSON object; check quotes and commas/,
  },
  { what: 'null', body: 'null', status: 400, code: 'BAD_USER_INPUT', told: /not a JSON object/ },
  { what: 'nothing', body: '', status: 400, code: 'BAD_USER_INPUT', told: /^query is missing/ },
  { what: 'an empty object', body: '{}', status: 400, code: 'BAD_USER_INPUT', told: /^query is missing/ },
  {
    what: 'a list of operations',
    body: '[{"query": "{ viewer { id } }"}]',
    status: 400,
    code: 'QUERY_REJECTED',
    told: /one operation at a time/,
  },
  {
    what: 'a document in the address',
    method: 'GET',
    path: '/graphql?query=%7Bviewer%7Bid%7D%7D',
    status: 405,
    code: 'BAD_USER_INPUT',
    told: /by POST, as JSON/,
  },
  { what: 'a PUT', method: 'PUT', body: '{}', status: 405, code: 'BAD_USER_INPUT', told: /by POST, as JSON/ },
  {
    what: 'JSON as plain text',
    headers: { 'content-type': 'text/plain' },
    body: '{"query": "{ viewer { id } }"}',
    status: 415,
    code: 'BAD_USER_INPUT',
    told: /content-type application\/json/,
  },
  {
    what: 'a form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query=1',
    status: 415,
    code: 'BAD_USER_INPUT',
    told: /content-type application\/json/,
  },
  {
    what: 'JSON in an old alphabet',
    headers: { 'content-type': 'application/json; charset=latin1' },
    body: '{}',
    status: 415,
    code: 'BAD_USER_INPUT',
    told: /as UTF-8/,
  },
  {
    what: 'the wish for an answer in HTML',
    headers: { accept: 'text/html' },
    body: '{"query": "{ viewer { id } }"}',
    status: 406,
    code: 'BAD_USER_INPUT',
    told: /name one of these in accept/,
  },
];

describe.each(['one process', 'over the network'] as const)('wrong questions at the door, joined %s', (shape) => {
  let world: TestWorld;
  let headers: Readonly<Record<string, string>>;
  beforeAll(async () => {
    world = await openTestWorld({ shape });
    const authorization = `Bearer ${await world.tokenFor('con-1')}`;
    headers = { authorization, 'x-purpose': 'WWB_WORK', 'content-type': 'application/json' };
    await assign(world, 'con-1', await registerPerson(world));
  });
  afterAll(() => world?.stop());

  async function sendQuestion({
    query,
    variables,
    operationName,
  }: Pick<Wrong, 'query' | 'variables' | 'operationName'>): Promise<Answer> {
    return send(world, { headers, body: JSON.stringify({ query, variables, operationName }) });
  }

  test.each([...WRONG_VALUES, ...WRONG_DOCUMENTS])('who sends $what hears what is wrong with it', async (wrong) => {
    world.counted.reset();
    const answer = await sendQuestion(wrong);
    expectRefused(answer, 400, wrong.code, wrong.told);
    expect(answer.data).toBeUndefined();
    expect(answer.text).not.toContain(BSN);
    expect(world.counted.calls).toEqual([]);
  });

  test.each(JUDGED)('who asks with $what hears what is wrong with it', async ({ told, path, ...wrong }) => {
    const answer = await sendQuestion(wrong);
    expectRefused(answer, 200, 'BAD_USER_INPUT', told);
    expect(answer.errors![0]!.path).toEqual(path);
    expect(answer.errors![0]!.message).not.toMatch(/\d{8}/);
  });

  test.each(REQUESTS)('who sends $what hears how to ask', async ({ status, code, told, headers: own, ...request }) => {
    expectRefused(await send(world, { ...request, headers: { ...headers, ...own } }), status, code, told);
  });

  test.each(['no id at all', crypto.randomUUID(), '', "1' or '1'='1"])(
    'a client with the id %j is not there, and that is no error',
    async (id) => {
      const answer = await sendQuestion({ query: 'query One($id: ID!) { client(id: $id) { id } }', variables: { id } });
      expect(answer).toMatchObject({ status: 200, data: { client: null }, errors: undefined });
    },
  );

  test('whatever was sent, the next right question is answered', async () => {
    const answer = await sendQuestion({ query: 'query One { viewer { id } }', variables: null, operationName: 'One' });
    expect(answer).toMatchObject({ status: 200, data: { viewer: { id: 'con-1' } }, errors: undefined });
  });
});
