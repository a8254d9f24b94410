import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addTrim,
  allTrims,
  LOG_TABLES,
  markedTrim,
  type LogFinding,
  type LogReader,
  type LogVerdict,
} from '@klantbeeld/access';
import { EACH, forgedTrim, KEPT, OLD, openTimedLog, unguarded, type TimedLog } from './timed-log.js';

let log: TimedLog;
beforeEach(async () => {
  log = await openTimedLog();
  await log.write([...OLD, ...KEPT]);
});
afterEach(() => log.end());

describe('who verifies a log that was trimmed', () => {
  test('is told of a beginning that was cut off without a trim, and where', async () => {
    expect(await after((sql) => cutUntil(sql, 3))).toEqual([about('log_seal', 'DELETED', 1, 3)]);
    await log.trim();
    expect(await after((sql) => cutUntil(sql, 6))).toEqual([about('log_seal', 'DELETED', 5, 6)]);
  });

  test('is told of a trim whose mark is wrong, and of what it was to hide', async () => {
    const findings = await after(async (sql) => {
      await addTrim(sql, { ...(await forgedTrim(log, 5)), mark: 'ab'.repeat(16) });
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
      await addTrim(
        sql,
        markedTrim({ ...(await forgedTrim(log, 5)), trimmedAt: '2026-11-21T03:00:00.000Z' }, log.keys),
      );
      await cutUntil(sql, 5);
    });
    expect(findings).toEqual([about('log_trim', 'NOT_ANCHORED', 1), about('log_seal', 'DELETED', 1, 5)]);
    const fresh = await after(async (sql) => {
      await addTrim(sql, markedTrim(await forgedTrim(log, 5), log.keys));
      await cutUntil(sql, 5);
    });
    expect(fresh).toEqual([about('log_seal', 'DELETED', 1, 5)]);
  });

  test('is told of a trim that says something else than the second place', async () => {
    await log.trim();
    const findings = await after(async (sql) => {
      await sql.query('delete from log_trim');
      await addTrim(sql, markedTrim(await forgedTrim(log, 5), log.keys));
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
    const early = markedTrim(await forgedTrim(log, 6), log.keys);
    const hidden = { ...early, number: 2, newestAt: '2020-01-06T10:00:00.000Z' };
    const ahead = { ...(await forgedTrim(log, 6)), number: 3, trimmedAt: '2031-01-01T03:00:00.000Z' };
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

async function cutUntil(sql: LogReader, seal: number): Promise<void> {
  await sql.query('delete from log_seal where number <= $1', [seal]);
  for (const table of LOG_TABLES) await sql.query(`delete from ${table} where id <= $1`, [seal * EACH]);
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
