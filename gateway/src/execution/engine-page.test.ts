import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as graphql from 'graphql';
import { createEngine } from './index.js';
import type { SubgraphRequest } from './subgraph-caller.js';
import { clientWorld } from './testing/client-world.js';
import { composeTestSubgraphs, plain } from './testing/test-graph.js';
import { RunningSubgraph } from './testing/test-subgraph.js';

type Ask = (
  source: string,
  variables: Record<string, unknown>,
  context: { readonly authorization: string },
) => Promise<graphql.ExecutionResult>;

const HOUSE = join(import.meta.dirname, '..', '..', '..');

/** The example of the page, with its imports given to it. */
function exampleOfPage(): (supergraphSdl: string, addresses: ReadonlyMap<string, string>) => Ask {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(HOUSE, 'docs', 'engine.md'), 'utf8'))!;
  const body = stripTypeScriptTypes(example!)
    .replace(/^import .*$/gm, '')
    .replace('export function', 'function');
  const make = new Function('parse', 'validate', 'createEngine', `${body}; return openGraph;`);
  return make(graphql.parse, graphql.validate, createEngine);
}

describe('the engine on its own', () => {
  const servers: Server[] = [];
  const tokens = new Set<string | undefined>();
  let ask: Ask;

  beforeAll(async () => {
    const addresses = new Map<string, string>();
    for (const subgraph of clientWorld) {
      const running = new RunningSubgraph(subgraph);
      const server = createServer(async (request, response) => {
        tokens.add(request.headers.authorization);
        response.end(JSON.stringify(await running.answer((await json(request)) as SubgraphRequest)));
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      addresses.set(subgraph.name, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    }
    ask = exampleOfPage()(composeTestSubgraphs(clientWorld), addresses);
  });
  afterAll(() => servers.forEach((server) => server.close().closeAllConnections()));

  test('answers over HTTP as its page shows', async () => {
    const source = 'query ($id: ID!) { client(id: $id) { name support { __typename } benefits { __typename } } }';
    for (const id of ['1', '3']) {
      expect(plain(await ask(source, { id }, { authorization: 'Bearer x' }))).toEqual({
        data: {
          client: {
            name: id === '1' ? 'Noor' : 'Samira',
            support: { __typename: 'SupportDossier' },
            benefits: { __typename: id === '1' ? 'Withheld' : 'BenefitsDossier' },
          },
        },
      });
    }
    expect([...tokens]).toEqual(['Bearer x']);
    expect((await ask('{ nothing }', {}, { authorization: '' })).errors).toHaveLength(1);
  });

  test('is what the package exports by that name', () => {
    const text = readFileSync(join(HOUSE, 'gateway', 'package.json'), 'utf8');
    const { exports } = JSON.parse(text) as { exports: Record<string, { default: string }> };
    expect(exports['./engine']?.default).toBe('./dist/execution/index.js');
  });

  test('imports nothing of this house but itself', () => {
    const sources = readdirSync(join(HOUSE, 'gateway', 'src', 'execution'), { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => /(?<!\.test)\.ts$/.test(name) && !parentPath.includes('testing'))
      .map(({ name, parentPath }) => ({ folder: parentPath, text: readFileSync(join(parentPath, name), 'utf8') }));
    const outside = sources.flatMap(({ folder, text }) =>
      [...text.matchAll(/from '([^']+)'/g)]
        .map(([, name]) => name!)
        .filter((name) => (name.startsWith('.') ? !join(folder, name).includes('/gateway/src/execution/') : true)),
    );
    expect([...new Set(outside)].toSorted()).toEqual([
      '@graphql-hive/router-query-planner',
      '@theguild/federation-composition',
      'graphql',
    ]);
  });
});
