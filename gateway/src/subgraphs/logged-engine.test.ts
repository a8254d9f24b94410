import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import type { SubgraphResponse } from '../execution/index.js';
import { clientWorld } from '../execution/testing/client-world.js';
import { composeTestSubgraphs, plain } from '../execution/testing/test-graph.js';
import { RunningSubgraph } from '../execution/testing/test-subgraph.js';
import { createLinkCaller, type LinkCaller } from './link-caller.js';
import { createLoggedEngine, type LoggedEngine } from './logged-engine.js';
import type { SubgraphLink } from './subgraph-link.js';

const LIMIT = 500;
const CALLER = { staffId: 'con-1', requestId: randomUUID() } as Caller;
const VIEW = `{ viewer { name } client(id: "1") { name
  benefits { ... on BenefitsDossier { __typename } }
  support { ... on SupportDossier { weight } }
} }`;
const NOT_LOGGED: SubgraphResponse = {
  data: null,
  errors: [{ message: 'The access log could not be written.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
};

/** When the log of a subgraph has the lines of an answer, and whether it could; at once and well when left out. */
let logs: Map<string, () => Promise<boolean>>;
/** Calls in the order in which they were sent, with the kind of each that is no query. */
let calls: string[];
let isAhead: boolean;
let links: LinkCaller;
let engine: LoggedEngine;

beforeEach(() => {
  [logs, calls, isAhead] = [new Map(), [], true];
  const ways = clientWorld.map((subgraph) => [subgraph.name, linkTo(new RunningSubgraph(subgraph), subgraph.name)]);
  links = createLinkCaller(new Map(ways as [string, SubgraphLink][]), {
    limits: { query: LIMIT, mutation: LIMIT },
    onFailure: () => undefined,
    onCall: ({ subgraph, kind }) => calls.push(kind === 'query' ? subgraph : `${subgraph} ${kind}`),
  });
  engine = createLoggedEngine(composeTestSubgraphs(clientWorld), links);
});
afterEach(() => links.close());

/** The way to a subgraph in the same process, or one over the network, which tells nothing ahead. */
function linkTo(running: RunningSubgraph, name: string): SubgraphLink {
  return {
    request: async (request, _caller, _signal, ahead) => {
      const answer = await running.answer(request);
      if (isAhead) ahead?.(answer);
      return ((await logs.get(name)?.()) ?? true) ? answer : NOT_LOGGED;
    },
    answer: async () => {
      throw new Error('not asked here');
    },
    tell: async () => {
      throw new Error('not asked here');
    },
    ping: async () => undefined,
    close: async () => undefined,
  };
}

const ask = async (query = VIEW): Promise<ExecutionResult> =>
  plain(await engine.execute({ document: parse(query), source: query, context: CALLER }));

/** A log that has nothing until it is told to. */
function heldUp(name: string): { write(isWritten: boolean): void; readonly isAsked: Promise<void> } {
  let write: (isWritten: boolean) => void = () => undefined;
  const written = new Promise<boolean>((resolve) => (write = resolve));
  const isAsked = new Promise<void>((resolve) => {
    logs.set(name, () => {
      resolve();
      return written;
    });
  });
  return { write, isAsked };
}

test('a query goes on while a log is written, and nothing of its answer leaves before every log has it', async () => {
  const [people, benefits, support] = ['people-development', 'benefits', 'support'].map(heldUp);
  let isGone = false;
  const answer = ask().finally(() => (isGone = true));
  await Promise.all([people!.isAsked, benefits!.isAsked, support!.isAsked]);
  for (const log of [benefits!, support!, people!]) {
    await new Promise((resolve) => setImmediate(resolve));
    expect(isGone).toBe(false);
    log.write(true);
  }
  expect((await answer).data).toMatchObject({ viewer: { name: 'Ilse' }, client: { name: 'Noor' } });
  expect(calls).toEqual(['people-development', 'benefits', 'support']);
});

test.each(['people-development', 'benefits', 'support'])(
  'what the log of %s does not have costs what it costs over the network, and no call more',
  async (name) => {
    logs.set(name, async () => false);
    const answer = await ask();
    const count = calls.length;
    isAhead = false;
    expect(answer).toEqual(await ask());
    expect(JSON.stringify(answer.errors)).toContain('INTERNAL_SERVER_ERROR');
    expect(answer.data).toEqual(
      name === 'people-development'
        ? null
        : { viewer: { name: 'Ilse' }, client: expect.objectContaining({ name: 'Noor', [name]: null }) },
    );
    expect(count).toBe(3);
  },
);

test('a log that never answers holds an answer up for the time limit, and that part is not available then', async () => {
  heldUp('support');
  const began = performance.now();
  const answer = await ask();
  expect(performance.now() - began).toBeLessThan(2 * LIMIT);
  expect(answer.data).toMatchObject({ client: { name: 'Noor', support: null } });
  expect(answer.errors).toEqual([
    expect.objectContaining({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'support' } }),
  ]);
});

test('nothing follows on a mutation before the log has it', async () => {
  const people = heldUp('people-development');
  const answer = ask(`mutation {
    rename(input: { id: "1", name: "Nora" }) { ... on RenameSuccess { client { support { ... on SupportDossier { weight } } } } }
  }`);
  await people.isAsked;
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(calls).toEqual(['people-development mutation']);
  people.write(true);
  expect((await answer).data).toEqual({ rename: { client: { support: { weight: 2 } } } });
  expect(calls).toEqual(['people-development mutation', 'support']);
});
