import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSocket } from '../world/raw-socket.js';
import { send } from '../world/send.js';
import { openTestWorld, type Answer, type TestWorld } from '../world/test-world.js';
import { expectRefused } from '../world/told.js';

const FRIEND = 'https://klantbeeld.example';

describe('a page that asks', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ origins: [FRIEND] });
  });
  afterAll(() => world?.stop());

  const ask = async (own: Record<string, string>): Promise<Answer> => {
    const authorization = `Bearer ${await world.tokenFor('con-1')}`;
    const headers = { authorization, 'x-purpose': 'WWB_WORK', 'content-type': 'application/json', ...own };
    return send(world, { headers, body: '{"query": "{ viewer { id } }"}' });
  };
  const home = (): string => `http://127.0.0.1:${world.door.port}`;

  test('from this site, from a named one, or from no page at all is answered', async () => {
    for (const origin of [null, home(), FRIEND]) {
      const headers: Record<string, string> = origin === null ? {} : { origin };
      expect(await ask(headers)).toMatchObject({ status: 200, data: { viewer: { id: 'con-1' } } });
      (await openSocket(world, { headers })).leave();
    }
  });

  test.each([
    'https://elsewhere.example',
    'https://klantbeeld.example.elsewhere.example',
    'http://klantbeeld.example',
    'http://127.0.0.1:1',
    'http://127.0.0.1',
    'null',
    'file://',
    'nonsense',
  ])('from %s is refused, also when it opens a socket, and hears of no other site', async (origin) => {
    world.counted.reset();
    const answer = await ask({ origin });
    expectRefused(answer, 403, 'FORBIDDEN', /page of another site may not ask/);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    await expect(openSocket(world, { headers: { origin } })).rejects.toThrow('Unexpected server response: 403');
    expect(world.counted.calls).toEqual([]);
  });

  test.each(['attacker.example', 'localhost.attacker.example', '10.0.0.1', '127.0.0.1.attacker.example:80'])(
    'under the name %s, which an attacker leads here, is refused everywhere',
    async (host) => {
      expectRefused(await ask({ host }), 403, 'FORBIDDEN', /not known by that name/);
      for (const path of ['/', '/schema.graphql', '/health/ready']) {
        expect((await send(world, { method: 'GET', path, headers: { host } })).status).toBe(403);
      }
      await expect(openSocket(world, { headers: { host } })).rejects.toThrow('Unexpected server response: 403');
    },
  );

  test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:80', '[::1]:4000', 'klantbeeld.example'])(
    'under the name %s is answered',
    async (host) => {
      expect((await ask({ host })).status).toBe(200);
    },
  );
});
