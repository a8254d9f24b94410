import { describe, expect, test } from '@jest/globals';
import type { AccessLine } from './access-line.js';
import { AccessLogError, openAccessLog } from './access-log.js';
import { createAccessLogKeys } from './access-log-keys.js';
import type { LogReader } from './log-store.js';

const keys = createAccessLogKeys(Buffer.alloc(32, 5));
const LINE: AccessLine = {
  caller: {
    staffId: 'con-1',
    name: 'Consulent',
    organisation: 'GM0141',
    municipalities: ['GM0141'],
    roles: ['WWB_CONSULTANT'],
    purposes: ['WWB_INCOME', 'WWB_WORK'],
    purpose: 'WWB_WORK',
    expiresAt: 1_900_000_000,
    requestId: '4bf92f35-77b3-4da6-a3ce-929d0e0e4736',
  },
  law: 'WWB',
  clientId: '0a0a0a0a-0000-4000-8000-000000000001',
  name: 'query _entities',
  spanId: '00f067aa0ba902b7',
  startedAt: new Date('2026-11-21T12:00:00Z'),
  endedAt: new Date('2026-11-21T12:00:01Z'),
  isAnswered: true,
  caseId: null,
  capacity: null,
  given: [],
  withheld: [],
  decision: 'SHOWN',
};

/** Place of the parameter with the cases of each form of look: one for each line; a line by itself has fewer parameters. */
const CASES = 25;

/** A database whose commits end when the test says so; it remembers how many lines each commit has. */
function heldStore(): { store: LogReader; commits: number[]; end: (error?: Error) => Promise<void> } {
  const commits: number[] = [];
  const open: ((error?: Error) => void)[] = [];
  const store: LogReader = {
    query: (_text, values) => {
      const cases = values![CASES] as readonly string[] | undefined;
      commits.push(cases ? cases.flatMap((list) => list.split(',')).length : 1);
      return new Promise((resolve, reject) => open.push((error) => (error ? reject(error) : resolve([]))));
    },
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    store,
    commits,
    end: async (error) => {
      await turn();
      open.shift()!(error);
      await turn();
    },
  };
}

describe('the access log', () => {
  test('commits lines of requests that come together in one transaction, and waits for it', async () => {
    const { store, commits, end } = heldStore();
    const log = openAccessLog({ store, keys });
    let written = 0;
    const write = (): Promise<void> => log.write([LINE, LINE]).then(() => void (written += 1));
    const first = [write(), write()];
    await end();
    await Promise.all(first);
    expect(commits).toEqual([4]);
    const one = write();
    await new Promise((resolve) => setImmediate(resolve));
    const during = [write(), write(), write()];
    expect(written).toBe(2);
    await end();
    await one;
    expect(commits).toEqual([4, 2, 6]);
    await end();
    await Promise.all(during);
  });

  test('refuses every request of a transaction that failed, and goes on with the next', async () => {
    const { store, end } = heldStore();
    const log = openAccessLog({ store, keys });
    const together = Promise.allSettled([log.write([LINE]), log.write([LINE])]);
    await end(new Error('no space left'));
    expect((await together).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = log.write([LINE]);
    await end();
    await expect(next).resolves.toBeUndefined();
  });

  test('takes a line that comes at the very moment at which the one before is done', async () => {
    const store: LogReader = { query: async () => [] };
    const log = openAccessLog({ store, keys });
    for (let line = 0; line < 1_000; line += 1) await log.write([LINE]);
    await log.close();
  });

  test('refuses what it cannot keep waiting, and everything once it is closed', async () => {
    const { store, end } = heldStore();
    const log = openAccessLog({ store, keys, mostWaiting: 2 });
    const waits = log.write([LINE, LINE]);
    await expect(log.write([LINE])).rejects.toThrow(AccessLogError);
    const closed = log.close();
    await end();
    await Promise.all([waits, closed]);
    await expect(log.write([LINE])).rejects.toThrow('closed');
  });
});
