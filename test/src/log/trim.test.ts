import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { countTrimmable, lastTrim, sealsAfter, type LogReader } from '@klantbeeld/access';
import { KEPT, NOW, OLD, openTimedLog, unguarded, type TimedLog } from './timed-log.js';

let log: TimedLog;
beforeEach(async () => {
  log = await openTimedLog();
  await log.write([...OLD, ...KEPT]);
});
afterEach(() => log.end());

describe('the end of the access log', () => {
  test('lets whole seals go of which every row is past the term, once, and the rest verifies', async () => {
    const planned = { store: log.database, keys: log.keys, anchor: log.anchor, today: '2026-11-22', now: NOW };
    expect(await countTrimmable({ ...planned, term: { amount: 5, unit: 'YEAR' } })).toEqual({
      processing: 12,
      audit: 12,
    });
    expect(await log.sizes()).toEqual([21, 21, 7, 0]);
    expect(await log.trim()).toEqual({ processing: 12, audit: 12 });
    expect(await log.sizes()).toEqual([9, 9, 3, 1]);
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
    expect(await log.sizes()).toEqual([9, 9, 3, 1]);
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
    const [processing, audit] = await log.sizes();
    expect(rows).toBe(processing! + audit!);
    const [last] = await log.database.query<{ id: number }>('select max(id) as id from access_audit');
    expect(audit).toBe(last!.id - 12);
  });
});
