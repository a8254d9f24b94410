import { describe, expect, test } from '@jest/globals';
import { describeEventLog } from '../running/event-log.js';
import { readSettings, SettingsError } from './settings.js';

const read = (environment: Record<string, string>): ReturnType<typeof readSettings> =>
  readSettings(environment, '/tmp', ['benefits']);
const ISSUER = { OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'klantbeeld' };

describe('which questions are let in', () => {
  test('any within the limits, unless only known ones are asked for', () => {
    expect(read({}).documents).toBe('open');
    expect(read(ISSUER).documents).toBe('open');
    expect(read({ KLANTBEELD_DOCUMENTS: 'enforce' }).documents).toBe('enforce');
  });

  test('a caller of an issuer of one’s own has a million points a minute, or what is set', () => {
    expect(read(ISSUER).pointsPerMinute).toBe(1_000_000);
    expect(read({}).pointsPerMinute).toBe(100_000_000);
    expect(read({ KLANTBEELD_POINTS_PER_MINUTE: '50000' }).pointsPerMinute).toBe(50_000);
  });

  test('other sites are named exactly', () => {
    const origins = read({ KLANTBEELD_ORIGINS: 'https://a.example, http://localhost:5173' }).origins;
    expect(origins).toEqual(['https://a.example', 'http://localhost:5173']);
    expect(read({}).origins).toEqual([]);
  });

  test('everything that cannot be right is told at once', () => {
    const wrong = {
      KLANTBEELD_DOCUMENTS: 'some',
      KLANTBEELD_ORIGINS: 'https://a.example/page, *',
      KLANTBEELD_DRAIN_SECONDS: 'a while',
      KLANTBEELD_POINTS_PER_MINUTE: '100',
    };
    expect(() => read(wrong)).toThrow(SettingsError);
    for (const name of Object.keys(wrong)) expect(() => read(wrong)).toThrow(name);
  });
});

describe('where the databases are', () => {
  test('on a server that is named with a host, by a socket, or by what PostgreSQL takes when nothing is said', () => {
    for (const url of ['postgres://owner:word@db:5432/postgres', 'postgresql:///postgres?host=/var/run/postgresql']) {
      expect(read({ DATABASE_URL: url }).databaseUrl).toBe(url);
    }
    expect(read({}).databaseUrl).toBeNull();
  });

  test('options of a connection are refused, because each service says its own, and the password is not told', () => {
    const refused = (): unknown =>
      read({ DATABASE_URL: 'postgres://owner:s3cret-word@db/postgres?options=-c%20a%3D1' });
    expect(refused).toThrow('DATABASE_URL has no `options`: each connection has its own');
    expect(refused).not.toThrow('s3cret-word');
  });
});

describe('where the event log is', () => {
  test('in PostgreSQL, unless there is an address of NATS', () => {
    expect(read({}).natsUrl).toBeNull();
    expect(read({ NATS_URL: 'tls://house:word@a.example:4222,nats://b.example' }).natsUrl).toContain('b.example');
    expect(describeEventLog(null, 'klantbeeld')).toBe('in PostgreSQL');
  });

  test('the operator reads which broker, and nobody reads how to get in', () => {
    const told = describeEventLog('tls://house:s3cret-word@a.example,nats://b.example:4333', 'klantbeeld');
    expect(told).toBe('in NATS at a.example:4222, b.example:4333, stream klantbeeld_events (NATS_URL)');
    const refused = (): unknown => read({ NATS_URL: 'http://house:s3cret-word@a.example' });
    expect(refused).toThrow('NATS_URL is an address that starts with nats:// or tls://');
    expect(refused).not.toThrow('s3cret-word');
  });
});

describe('where a service runs', () => {
  const at = (url: string): string | undefined => read({ BENEFITS_SUBGRAPH_URL: url }).subgraphUrls.get('benefits');

  test('is the address of a server, with or without a slash behind it', () => {
    expect(at('http://10.0.0.1:4102/')).toBe('http://10.0.0.1:4102');
    expect(at('https://benefits.example')).toBe('https://benefits.example');
  });

  test.each(['http://10.0.0.1/benefits', 'http://10.0.0.1/?a=b', 'http://10.0.0.1/#a'])(
    'an address with more than a server, as %s, is refused with the mend',
    (url) => {
      expect(() => at(url)).toThrow('BENEFITS_SUBGRAPH_URL names a server, such as http://10.0.0.1:4101; leave out');
    },
  );
});
