import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addTrim, markedTrim, type LogStore } from '@klantbeeld/access';
import { forgedTrim, KEPT, OLD, openTimedLog, unguarded, type TimedLog } from './timed-log.js';

let log: TimedLog;
beforeEach(async () => {
  log = await openTimedLog();
  await log.write([...OLD, ...KEPT]);
});
afterEach(() => log.end());

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
    expect(await log.sizes()).toEqual([21, 21, 7, 1]);
    expect((await log.verify()).findings).toEqual([]);
    expect(await log.trim()).toEqual(WHOLE);
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [], trims: [{ number: 1 }] });
  });

  test('before anything went is done by the next one', async () => {
    await expect(log.trim({ store: failingAfter(1) })).rejects.toThrow('crash');
    expect(await log.sizes()).toEqual([21, 21, 7, 1]);
    expect(await log.verify()).toMatchObject({ rows: 42, findings: [] });
    expect(await log.trim()).toEqual(WHOLE);
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [], trims: [{ number: 1 }] });
  });

  test('halfway verifies as it is, and the rest goes with the next one', async () => {
    await expect(log.trim({ store: failingAfter(3), batch: 6 })).rejects.toThrow('crash');
    expect(await log.sizes()).toEqual([15, 15, 5, 1]);
    expect(await log.verify()).toMatchObject({ rows: 30, findings: [] });
    expect(await log.trim()).toEqual({ processing: 6, audit: 6 });
    expect(await log.verify()).toMatchObject({ rows: 18, findings: [] });
  });

  test('that a restored backup does not know is told as gone, and what came back goes by a new one', async () => {
    await log.anchor.addTrim(markedTrim(await forgedTrim(log), log.keys));
    const gone = [expect.objectContaining({ kind: 'DELETED', table: 'log_trim', from: 1, until: 1 })];
    expect((await log.verify()).findings).toEqual(gone);
    expect(await log.trim()).toEqual(WHOLE);
    expect(await log.verify()).toMatchObject({ rows: 18, trims: [{ number: 1 }, { number: 2 }], findings: gone });
  });

  test('is not taken up where the service did not write it', async () => {
    await unguarded(log.database, async (sql) => addTrim(sql, { ...(await forgedTrim(log)), mark: '00'.repeat(16) }));
    await expect(log.trim()).rejects.toThrow('trim 1 was not written by the service');
    expect(await log.sizes()).toEqual([21, 21, 7, 1]);
  });

  test('is not taken up where it came too early, also when it was written with the key', async () => {
    await addTrim(log.database, markedTrim(await forgedTrim(log, 6), log.keys));
    await expect(log.trim()).rejects.toThrow('trim 1 came too early');
    expect(await log.sizes()).toEqual([21, 21, 7, 1]);
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
