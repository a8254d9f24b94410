import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import type { Caller, LiveCall } from '@klantbeeld/access';
import { createLinkCaller } from './link-caller.js';
import { openNetworkLink } from './network-link.js';
import type { SubgraphLink } from './subgraph-link.js';

const CALLER = { staffId: 'sw-1', requestId: 'r', roles: [], purposes: [], municipalities: [] } as unknown as Caller;
const CALL: LiveCall = { query: 'subscription { x }', event: 'RIGHTS', clientId: null, cursor: '' };
const TELLING = {
  groups: [{ callers: [0], answer: { data: { title: 'Een\u2028twee\r drie' } } }],
  rights: [],
  later: [],
};

let answer: { status: number; pieces: readonly string[]; isLeftOpen?: boolean };
let http: Server;
let link: SubgraphLink;
beforeEach(async () => {
  http = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(answer.status);
      for (const piece of answer.pieces) response.write(piece);
      if (!answer.isLeftOpen) response.end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { privateKey } = await generateKeyPair('EdDSA');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  link = openNetworkLink({ subgraph: 'people', url, key: privateKey });
});
afterEach(async () => {
  await link.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

const tell = () => link.tell(CALL, [CALLER], new AbortController().signal);
const line = `${JSON.stringify(TELLING)}\n`;

test('what people write may hold any end of a line, and the answer may come in pieces', async () => {
  answer = { status: 200, pieces: [line.slice(0, 40), line.slice(40), '{"logged"', ':true}\n'] };
  const { answer: told, logged } = await tell();
  expect(told).toEqual(TELLING);
  await logged;
});

test.each([
  ['breaks off', []],
  ['says no', ['{"logged":false}\n']],
  ['says something else', ['oops\n']],
  ['says half of it', ['{"log']],
])('an answer of which the second line %s is not written down', async (_how, rest) => {
  answer = { status: 200, pieces: [line, ...rest] };
  await expect((await tell()).logged).rejects.toThrow();
});

test.each([400, 401, 404, 503])('status %d is no answer', async (status) => {
  answer = { status, pieces: [line, '{"logged":true}\n'] };
  await expect(tell()).rejects.toThrow();
});

test('a service that stops between the two lines is not waited for', async () => {
  answer = { status: 200, pieces: [line], isLeftOpen: true };
  const links = createLinkCaller(new Map([['people', link]]), {
    limits: { query: 300, mutation: 500 },
    onFailure: () => undefined,
  });
  const { logged } = await links.tell('people', CALL, [CALLER]);
  await expect(logged).rejects.toThrow('No answer within');
  links.close();
}, 10_000);
