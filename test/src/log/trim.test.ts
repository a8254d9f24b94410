import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addTrim,
  allTrims,
  countTrimmable,
  lastTrim,
  LOG_TABLES,
  markedTrim,
  sealsAfter,
  type LogFinding,
  type LogReader,
  type LogStore,
  type LogTrim,
  type LogVerdict,
} from '@klantbeeld/access';
import { NOW, openTimedLog, type TimedLog } from './timed-log.js';

const OLD = ['2020-01-06', '2020-06-01', '2021-03-01', '2021-11-21'].map((day) => `${day}T10:00:00Z`);
/** The first of them is kept until and including 22 November 2026. */
const KEPT = ['2021-11-22', '2024-02-29', '2026-11-20'].map((day) => `${day}T10:00:00Z`);
/** Looks under each seal. */
const EACH = 3;

let log: TimedLog;
beforeEach(async () => {
  log = await openTimedLog();
  await log.write([...OLD, ...KEPT], EACH);
});
afterEach(() => log.end());

async function size(table: string): Promise<number> {
  const [row] = await log.database.query<{ size: number }>(`select count(*)::int as size from ${table}`);
  return row!.size;
}

async function sizes(): Promise<readonly number[]> {
  return Promise.all(['processing_log', 'access_audit', 'log_seal', 'log_trim'].map(size));
}

describe('the end of the access log', () => {
  test('lets whole seals go of which every row is past the term, once, and the rest verifies', async () => {
    const planned = { store: log.database, keys: log.keys, anchor: log.anchor, today: '2026-11-22', now: NOW };
    expect(await countTrimmable({ ...planned, term: { amount: 5, unit: 'YEAR' } })).toEqual({
      processing: 12,
      audit: 12,
    });
    expect(await sizes()).toEqual([21, 21, 7, 0]);
    expect(await log.trim()).toEqual({ processing: 12, audit: 12 });
    expect(await sizes()).toEqual([9, 9, 3, 1]);
    const verdict = await log.verify();
    expect(verdict).toMatchObject({ seals: 3, rows: 18, unsealed: 0, findings: [] });
    expect(verdict.beginsAt).toBe('2021-11-22T10:00:00.000Z');
    expect(verdict.trims).toMatchObject([
      {
        number: 1,
        lastSeal: 4,
        processingUntil: 12,
        auditUntil: 12,
        newestAt: '2021-11-21T10:00:00.000Z',
        findings: 0,
      },
    ]);
    expect(await log.trim()).toEqual({ processing: 0, audit: 0 });
    expect(await sizes()).toEqual([9, 9, 3, 1]);
  });

  test('one row that is kept keeps its seal, and all that come after it', async () => {
    const other = await openTimedLog();
    await other.write(OLD.slice(0, 1));
    await other.look('2020-02-01T10:00:00Z', 2);
    await other.look('2022-02-01T10:00:00Z', 1);
    await other.seal('2020-02-01T10:00:01Z');
    await other.write(OLD.slice(1));
    expect(await other.trim()).toEqual({ processing: 3, audit: 3 });
    expect((await other.verify()).findings).toEqual([]);
    await other.end();
  });

  test('a seal that was put late keeps its rows until the second place says that it is old enough', async () => {
    const other = await openTimedLog();
    await other.look('2020-02-01T10:00:00Z', 2);
    await other.seal('2026-02-01T10:00:00Z');
    expect(await other.trim()).toEqual({ processing: 0, audit: 0 });
    await other.end();
  });

  test('a log of which everything went goes on where it was', async () => {
    const other = await openTimedLog();
    await other.write(OLD);
    expect(await other.trim()).toEqual({ processing: 12, audit: 12 });
    expect(await other.verify()).toMatchObject({ seals: 0, rows: 0, findings: [], beginsAt: null });
    await other.write(KEPT);
    expect(await other.verify()).toMatchObject({ seals: 3, rows: 18, findings: [] });
    const [first] = await sealsAfter(other.database, 0, 1);
    expect(first).toMatchObject({ number: 5, processing: { after: 12 } });
    await other.end();
  });

  test('every night takes what became past the term, in bounded transactions', async () => {
    const batches: number[] = [];
    const onGone = async (_sql: LogReader, { audit }: { audit: number }): Promise<void> => void batches.push(audit);
    expect(await log.trim({ batch: 6, onGone })).toEqual({ processing: 12, audit: 12 });
    expect(batches).toEqual([3, 3, 3, 3]);
    const later = new Date('2029-03-02T03:00:00Z');
    expect(await log.trim({ today: '2029-03-01', now: later })).toEqual({ processing: 6, audit: 6 });
    expect(await log.trim({ today: '2029-03-01', now: later })).toEqual({ processing: 0, audit: 0 });
    expect((await lastTrim(log.database))!).toMatchObject({ number: 2, lastSeal: 6, processingUntil: 18 });
  });

  test('what was wrong with what went stays known', async () => {
    await unguarded(log.database, `update access_audit set staff_id = 'other' where id = 2`);
    await unguarded(log.database, 'delete from processing_log where id = 5');
    await log.trim();
    const { trims, findings } = await log.verify();
    expect(trims).toMatchObject([{ findings: 2 }]);
    expect(findings).toEqual([]);
  });

  test('looks that are written and sealed meanwhile are neither lost nor in the way', async () => {
    let isTrimmed = false;
    const looking = (async () => {
      for (let looks = 0; !isTrimmed || looks < 20; looks += 1) {
        await log.look(NOW.toISOString(), 2);
        await log.seal(NOW.toISOString());
      }
    })();
    await log.trim({ batch: 1 }).finally(() => (isTrimmed = true));
    await looking;
    const { findings, rows, unsealed } = await log.verify();
    expect({ findings, unsealed }).toEqual({ findings: [], unsealed: 0 });
    expect(rows).toBe((await size('processing_log')) + (await size('access_audit')));
    const [last] = await log.database.query<{ id: number }>('select max(id) as id from access_audit');
    expect(await size('access_audit')).toBe(last!.id - 12);
  });
});

/** A store whose transactions fail from some number on, as at a crash. */
function failingAfter(transactions: number): LogStore {
  let left = transactions;
  return {
    query: log.database.query,
    transaction: (work) => ((left -= 1) < 0 ? Promise.reject(new Error('crash')) : log.database.transaction(work)),
  };
}

describe('a trim that a crash stopped', () => {
  const WHOLE = { processing: 12, audit: 12 };

  test('before the second place knew of it is told to it, and done, by the next one', async () => {
    const anchor = { ...log.anchor, addTrim: () => Promise.reject(new Error('crash')) };
    await expect(log.trim({ anchor })).rejects.toThrow('crash');
    expect(await sizes()).toEqual([21, 21, 7, 1]);
    expect((await log.verify()).findings).toEqual([]);
    expect(await log.trim()).toEqual(WHOLE);
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [], trims: [{ number: 1 }] });
  });

  test('before anything went is done by the next one', async () => {
    await expect(log.trim({ store: failingAfter(1) })).rejects.toThrow('crash');
    expect(await sizes()).toEqual([21, 21, 7, 1]);
    expect(await log.verify()).toMatchObject({ rows: 42, findings: [] });
    expect(await log.trim()).toEqual(WHOLE);
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [], trims: [{ number: 1 }] });
  });

  test('halfway verifies as it is, and the rest goes with the next one', async () => {
    await expect(log.trim({ store: failingAfter(3), batch: 6 })).rejects.toThrow('crash');
    expect(await sizes()).toEqual([15, 15, 5, 1]);
    expect(await log.verify()).toMatchObject({ rows: 30, findings: [] });
    expect(await log.trim()).toEqual({ processing: 6, audit: 6 });
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [] });
  });

  test('is not taken up where the service did not write it', async () => {
    await unguarded(log.database, async (sql) => addTrim(sql, { ...(await forged()), mark: '00'.repeat(16) }));
    await expect(log.trim()).rejects.toThrow('trim 1 was not written by the service');
    expect(await sizes()).toEqual([21, 21, 7, 1]);
  });

  test('is not taken up where it came too early, also when it was written with the key', async () => {
    await addTrim(log.database, markedTrim(await forged(6), log.keys));
    await expect(log.trim()).rejects.toThrow('trim 1 came too early');
    expect(await sizes()).toEqual([21, 21, 7, 1]);
  });
});

describe('the database itself refuses', () => {
  const setting = `select set_config('klantbeeld.log_trim', 'yes', true)`;
  const inTrim = (statement: string): Promise<unknown> =>
    log.database.transaction(async (sql) => {
      await sql.query(setting);
      await sql.query(statement);
    });

  test('to delete what no trim names, and to change or empty anything, also in a trim', async () => {
    await log.trim();
    for (const [table, column] of [
      ['processing_log', 'id'],
      ['access_audit', 'id'],
      ['log_seal', 'number'],
    ]) {
      const first = `(select min(${column}) from ${table})`;
      await expect(inTrim(`delete from ${table} where ${column} = ${first}`)).rejects.toThrow(
        'no trim lets these rows',
      );
      await expect(log.database.query(`delete from ${table} where ${column} = 1`)).rejects.toThrow('outside of a trim');
      await expect(inTrim(`truncate ${table}`)).rejects.toThrow('only grows');
    }
    await expect(inTrim(`update access_audit set staff_id = 'x'`)).rejects.toThrow('only grows');
    for (const statement of ['delete from log_trim', 'update log_trim set findings = 0', 'truncate log_trim']) {
      await expect(inTrim(statement)).rejects.toThrow('only grows');
    }
  });
});

describe('who verifies a log that was trimmed', () => {
  test('is told of a beginning that was cut off without a trim, and where', async () => {
    expect(await after((sql) => cutUntil(sql, 3))).toEqual([about('log_seal', 'DELETED', 1, 3)]);
    await log.trim();
    expect(await after((sql) => cutUntil(sql, 6))).toEqual([about('log_seal', 'DELETED', 5, 6)]);
  });

  test('is told of a trim whose mark is wrong, and of what it was to hide', async () => {
    const findings = await after(async (sql) => {
      await addTrim(sql, { ...(await forged(5)), mark: 'ab'.repeat(16) });
      await cutUntil(sql, 5);
    });
    expect(findings).toEqual([about('log_trim', 'INSERTED', 1), about('log_seal', 'DELETED', 1, 5)]);
    await log.trim();
    const changed = await after(async (sql) => {
      await sql.query('update log_trim set last_seal = 6, processing_until = 18, audit_until = 18');
      await cutUntil(sql, 6);
    });
    expect(changed).toEqual([about('log_trim', 'EDITED', 1), about('log_seal', 'DELETED', 5, 6)]);
  });

  test('is told of a trim that the second place does not know, also when it was written with the key', async () => {
    const findings = await after(async (sql) => {
      await addTrim(sql, markedTrim({ ...(await forged(5)), trimmedAt: '2026-11-21T03:00:00.000Z' }, log.keys));
      await cutUntil(sql, 5);
    });
    expect(findings).toEqual([about('log_trim', 'NOT_ANCHORED', 1), about('log_seal', 'DELETED', 1, 5)]);
    const fresh = await after(async (sql) => {
      await addTrim(sql, markedTrim(await forged(5), log.keys));
      await cutUntil(sql, 5);
    });
    expect(fresh).toEqual([about('log_seal', 'DELETED', 1, 5)]);
  });

  test('is told of a trim that says something else than the second place', async () => {
    await log.trim();
    const findings = await after(async (sql) => {
      await sql.query('delete from log_trim');
      await addTrim(sql, markedTrim(await forged(5), log.keys));
      await cutUntil(sql, 5);
    });
    expect(findings).toEqual([about('log_trim', 'REWRITTEN', 1), about('log_seal', 'DELETED', 5, 5)]);
  });

  test('is told of a trim that is gone, and of rows that went and are there again', async () => {
    const [row] = await log.database.query<object>('select * from processing_log where id = 2');
    await log.trim();
    expect(await after((sql) => sql.query('delete from log_trim'))).toEqual([about('log_trim', 'DELETED', 1)]);
    const columns = Object.keys(row!).join(', ');
    const values = Object.keys(row!).map((_, place) => `$${place + 1}`);
    const back = `insert into processing_log (${columns}) overriding system value values (${values.join(', ')})`;
    const findings = await after((sql) => sql.query(back, Object.values(row!)));
    expect(findings).toEqual([about('processing_log', 'INSERTED', 2)]);
  });

  test('is told of a trim before the term was over, by its own row or by what the second place remembers', async () => {
    const early = markedTrim(await forged(6), log.keys);
    const hidden = { ...early, number: 2, newestAt: '2020-01-06T10:00:00.000Z' };
    const ahead = { ...(await forged(6)), number: 3, trimmedAt: '2031-01-01T03:00:00.000Z' };
    for (const trim of [early, markedTrim(hidden, log.keys), markedTrim(ahead, log.keys)]) {
      await addTrim(log.database, trim);
      await log.anchor.addTrim(trim);
    }
    const findings = (await log.verify()).findings.filter(({ kind }) => kind === 'TOO_EARLY');
    expect(findings.map(({ from, detail }) => [from, detail])).toEqual([
      [1, 'its newest row is of 2024-02-29T10:00:00.000Z'],
      [2, 'the second place remembers its last seal as of 2024-02-29T10:00:00.000Z'],
      [3, '2031-01-01T03:00:00.000Z has not come yet'],
    ]);
  });

  test('is told of what is done to the rest as before', async () => {
    await log.trim();
    const edited = await after((sql) => sql.query(`update access_audit set staff_id = 'other' where id = 14`));
    expect(edited).toEqual([about('access_audit', 'EDITED', 14)]);
    const cut = await after(async (sql) => {
      for (const table of LOG_TABLES) await sql.query(`delete from ${table}`);
      await sql.query('delete from log_seal');
    });
    expect(cut).toEqual([about('log_seal', 'CUT', 5, 7)]);
    const first = await after((sql) => sql.query(`update log_seal set previous_hash = '\\x00' where number = 5`));
    expect(first).toEqual([about('log_seal', 'EDITED', 5)]);
  });

  test('sees that moments in the database were set back, and nothing goes by them', async () => {
    await unguarded(log.database, async (sql) => {
      await sql.query(`update access_audit set occurred_at = '2020-01-01T00:00:00Z'`);
      await sql.query(
        `update processing_log set started_at = '2020-01-01T00:00:00Z', ended_at = '2020-01-01T00:00:00Z'`,
      );
      await sql.query(`update log_seal set sealed_at = '2020-01-01T00:00:00Z'`);
    });
    expect(await log.trim()).toEqual({ processing: 12, audit: 12 });
    const [trim] = await allTrims(log.database);
    expect(trim).toMatchObject({ lastSeal: 4, findings: expect.any(Number) });
    expect(trim!.findings).toBeGreaterThan(0);
    expect((await log.verify()).findings.length).toBeGreaterThan(0);
  });
});

function about(table: LogFinding['table'], kind: LogFinding['kind'], from: number, until = from): object {
  return expect.objectContaining({ kind, table, from, until });
}

/** What a trim until a seal would say, without its mark. */
async function forged(until = 4): Promise<Omit<LogTrim, 'mark'>> {
  const [seal] = await sealsAfter(log.database, until - 1, 1);
  return {
    number: 1,
    trimmedAt: NOW.toISOString(),
    lastSeal: until,
    lastHash: seal!.hash.toString('hex'),
    processingUntil: seal!.processing.until,
    auditUntil: seal!.audit.until,
    newestAt: seal!.sealedAt,
    term: { amount: 5, unit: 'YEAR' },
    findings: 0,
  };
}

async function cutUntil(sql: LogReader, seal: number): Promise<void> {
  await sql.query('delete from log_seal where number <= $1', [seal]);
  for (const table of LOG_TABLES) await sql.query(`delete from ${table} where id <= $1`, [seal * EACH]);
}

/** Does something as who has every right on the database. */
async function unguarded(store: LogStore, act: string | ((sql: LogReader) => Promise<unknown>)): Promise<void> {
  await store.transaction(async (sql) => {
    const tables = [...LOG_TABLES, 'log_seal', 'log_trim'];
    for (const table of tables) await sql.query(`alter table ${table} disable trigger user`);
    await (typeof act === 'string' ? sql.query(act) : act(sql));
    for (const table of tables) await sql.query(`alter table ${table} enable trigger user`);
  });
}

const UNDONE = new Error('undone');

/** What is found after somebody with every right on the database did something; it is undone then. */
async function after(tamper: (sql: LogReader) => Promise<unknown>): Promise<readonly LogFinding[]> {
  let verdict: LogVerdict | undefined;
  await log.database
    .transaction(async (sql) => {
      for (const table of [...LOG_TABLES, 'log_seal', 'log_trim'])
        await sql.query(`alter table ${table} disable trigger user`);
      await tamper(sql);
      verdict = await log.verify(sql);
      throw UNDONE;
    })
    .catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
  return verdict!.findings;
}
