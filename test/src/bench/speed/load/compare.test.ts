import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { graphql, type Contender } from '../contenders/contender.js';
import type { Question } from '../operations.js';
import { compareAnswers, DifferentAnswerError } from './compare.js';

const QUESTION: Question = {
  operation: 'list',
  staffId: 'vol-con-0001',
  organisation: 'GM0141',
  token: '',
  clientId: null,
  first: 50,
};
/** As many fields as an answer has to have at least. */
const FIELDS = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`field${place}`, place]));
const LIST = { edges: [{ node: { ...FIELDS, surname: 'Waterval' } }] };

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function contender(name: string, answer: unknown, status = 200): Promise<Contender> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, { connection: 'close' }).end(JSON.stringify(answer)));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const put = (): ReturnType<typeof graphql> => graphql('{ edges }', {});
  return { name, description: '', port, pids: [], put, normalised: (_, data) => data, stop: async () => undefined };
}

const compare = (...contenders: Contender[]): Promise<number> => compareAnswers(contenders, 'list', [QUESTION]);

test('who answers the same is told with how many fields had a value', async () => {
  expect(await compare(await contender('ours', { data: LIST }), await contender('theirs', { data: LIST }))).toBe(13);
});

test('an answer that differs stops the run with the path and both values', async () => {
  const other = { edges: [{ node: { ...FIELDS, surname: 'Watervliet' } }] };
  const compared = compare(await contender('ours', { data: LIST }), await contender('theirs', { data: other }));
  await expect(compared).rejects.toThrow(DifferentAnswerError);
  await expect(
    compare(await contender('ours', { data: LIST }), await contender('theirs', { data: other })),
  ).rejects.toThrow('at edges.0.node.surname ours says "Waterval" and theirs "Watervliet"');
});

test('a client too many or in another place is a difference', async () => {
  const twice = { edges: [...LIST.edges, ...LIST.edges] };
  await expect(
    compare(await contender('ours', { data: LIST }), await contender('theirs', { data: twice })),
  ).rejects.toThrow('at edges.1');
});

test('an answer with errors stops the run, and so does one that says nothing', async () => {
  const failing = await contender('theirs', { data: LIST, errors: [{ message: 'no' }] });
  await expect(compare(await contender('ours', { data: LIST }), failing)).rejects.toThrow('theirs answered 200');
  await expect(compare(await contender('ours', {}, 503))).rejects.toThrow('ours answered 503');
  await expect(compare(await contender('ours', { data: { edges: [] } }))).rejects.toThrow('Only 0 fields');
});
