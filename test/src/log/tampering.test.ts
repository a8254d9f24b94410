import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ACCESS_LOG_TABLES,
  addSeal,
  createAccessLogKeys,
  hashOfSeal,
  LOG_TABLES,
  LOG_TRIM_TABLES,
  markOfRow,
  openAccessLog,
  openFileAnchor,
  sealsAfter,
  startSealer,
  verifyAccessLog,
  type Anchor,
  type LogFinding,
  type LogReader,
  type LogTable,
  type LogVerdict,
  type StoredSeal,
} from '@klantbeeld/access';
import { sqlMigration, wallForHouse, type Database } from '@klantbeeld/database';
import { openTestDatabase } from '@klantbeeld/subgraph/testing';
import { callerOfTests } from '../world/test-caller.js';

const LOG_WALLS = ['migration', 'processing_log', 'access_audit', 'log_seal', 'log_trim'].flatMap(wallForHouse);
const keys = createAccessLogKeys(Buffer.alloc(32, 9));
const SEALS = 24;
const EACH = 10;

let folder: string;
let database: Database;
let anchor: Anchor;
let found = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anchor-'));
  const migrations = [
    sqlMigration('20261121T1200_create-access-log', [...ACCESS_LOG_TABLES, ...LOG_TRIM_TABLES, ...LOG_WALLS]),
  ];
  ({ database } = await openTestDatabase({ entities: [], migrations }, 'log'));
  anchor = openFileAnchor(join(folder, 'benefits.log'));
  const log = openAccessLog({ store: database, keys });
  const sealer = startSealer({
    store: database,
    anchor,
    everyMilliseconds: 3_600_000,
    onError: (error) => {
      throw error;
    },
  });
  for (let place = 0; place < SEALS; place += 1) {
    await Promise.all(Array.from({ length: 4 }, () => log.write([line()])));
    // A commit that was undone leaves a number that no row has.
    for (const table of LOG_TABLES) await database.query(`select nextval(pg_get_serial_sequence('${table}', 'id'))`);
    await sealer.sealed();
  }
  await log.close();
  await sealer.stop();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('who verifies the access log', () => {
  test('finds nothing in a log that nobody touched', async () => {
    expect(await verified(database)).toEqual({
      seals: SEALS,
      rows: SEALS * 8,
      unsealed: 0,
      findings: [],
      trims: [],
      beginsAt: null,
    });
  });

  test.each(times(EACH))('is told which row was edited (%#)', async () => {
    const { table, id } = await randomRow();
    // Whoever looked outside their caseload may want it to read as a look at a client of their own.
    const change = table === 'access_audit' ? `capacity = 'GUIDANCE'` : `name = 'other'`;
    const findings = await after((sql) => sql.query(`update ${table} set ${change} where id = $1`, [id]));
    expectFound(findings, [{ kind: 'EDITED', table, from: id, until: id }]);
  });

  test.each(times(EACH))('is told which row was deleted (%#)', async () => {
    const { table, id } = await randomRow();
    const findings = await after((sql) => sql.query(`delete from ${table} where id = $1`, [id]));
    const [last] = await database.query<{ id: number }>(`select max(id) as id from ${table}`);
    expectFound(findings, [{ kind: last!.id === id ? 'CUT' : 'DELETED', table, from: id, until: id }]);
  });

  test.each(times(EACH))('is told which row was put in, between the others or behind them (%#)', async (place) => {
    const { table, id: copied } = await randomRow();
    const free = place % 2 === 0 ? await freeId(table) : 1_000_000 + place;
    const findings = await after(async (sql) => {
      const columns = (await columnsOf(sql, table)).filter((name) => name !== 'id').join(', ');
      const changed = columns.replace('trace_id', `'${randomUUID().replaceAll('-', '')}'`);
      await sql.query(
        `insert into ${table} (id, ${columns}) overriding system value select $1, ${changed} from ${table} where id = $2`,
        [free, copied],
      );
    });
    expectFound(findings, [{ kind: 'INSERTED', table, from: free, until: free }]);
  });

  test('is told of a row that was copied as it is, behind the others, where its mark still fits', async () => {
    const { table, id: copied } = await randomRow();
    const findings = await after(async (sql) => {
      const columns = (await columnsOf(sql, table)).filter((name) => name !== 'id').join(', ');
      await sql.query(
        `insert into ${table} (id, ${columns}) overriding system value select 2000000, ${columns} from ${table} where id = $1`,
        [copied],
      );
    });
    expect(findings).toMatchObject([{ kind: 'INSERTED', table, from: 2_000_000, until: 2_000_000 }]);
  });

  test.each(times(EACH))('is told which rows changed places (%#)', async () => {
    const one = await randomRow();
    let other = await randomRow(one.table);
    while (other.id === one.id) other = await randomRow(one.table);
    const findings = await after(async (sql) => {
      const move = `update ${one.table} set id = $2 where id = $1`;
      await sql.query(`alter table ${one.table} alter column id drop identity`);
      for (const [from, to] of [
        [one.id, -1],
        [other.id, one.id],
        [-1, other.id],
      ])
        await sql.query(move, [from, to]);
    });
    const ids = [one.id, other.id].toSorted((a, b) => a - b);
    expectFound(
      findings,
      ids.map((id) => ({ kind: 'SWAPPED' as const, table: one.table, from: id, until: id })),
    );
  });

  test.each(times(EACH))('is told from where the end was cut off, rows and seals together (%#)', async () => {
    const from = 2 + random(SEALS - 2);
    const [seal] = await sealsAfter(database, from - 1, 1);
    const findings = await after(async (sql) => {
      await sql.query('delete from log_seal where number >= $1', [from]);
      await sql.query('delete from processing_log where id > $1', [seal!.processing.after]);
      await sql.query('delete from access_audit where id > $1', [seal!.audit.after]);
    });
    expectFound(findings, [{ kind: 'CUT', table: 'log_seal', from, until: SEALS }]);
    expect(findings[0]!.detail).toContain(`processing_log rows ${seal!.processing.after! + 1} to`);
  });

  test.each(times(EACH))('is told from where the whole chain was rewritten, also by who has the key (%#)', async () => {
    const { id } = await randomRow('access_audit');
    let from = 0;
    const findings = await after(async (sql) => {
      await sql.query(`update access_audit set staff_id = 'other' where id = $1`, [id]);
      const [row] = await sql.query<object>('select * from access_audit where id = $1', [id]);
      const mark = markOfRow('access_audit', row!, keys);
      await sql.query('update access_audit set mark = $2 where id = $1', [id, mark]);
      from = await rewriteChain(sql, id, mark);
    });
    expectFound(findings, [{ kind: 'REWRITTEN', table: 'log_seal', from, until: SEALS }]);
    expect(findings[0]!.detail).toMatch(/from processing_log row \d+ and access_audit row \d+ on/);
  });

  test('was told of all sixty, and where', () => {
    process.stdout.write(`${found} of ${6 * EACH} tamperings found and placed\n`);
    expect(found).toBe(6 * EACH);
  });

  test('is told of a seal that was edited, deleted, or never reached the second place', async () => {
    const edited = await after((sql) =>
      sql.query(`update log_seal set sealed_at = sealed_at - interval '1 day' where number = 5`),
    );
    expect(edited).toEqual([expect.objectContaining({ kind: 'EDITED', table: 'log_seal', from: 5, until: 5 })]);
    const deleted = await after((sql) => sql.query('delete from log_seal where number = 7'));
    expect(deleted).toEqual([expect.objectContaining({ kind: 'DELETED', table: 'log_seal', from: 7, until: 7 })]);
    const nowhere = openFileAnchor(join(folder, 'nothing.log'));
    const later = new Date(Date.now() + 3_600_000);
    const { findings } = await verifyAccessLog({ store: database, keys, anchor: nowhere, now: later });
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'NOT_ANCHORED', table: 'log_seal', from: 1, until: SEALS }),
    ]);
  });
});

function line(): Parameters<ReturnType<typeof openAccessLog>['write']>[0][number] {
  const caller = { ...callerOfTests('con-1', 'WWB_WORK'), requestId: randomUUID() };
  return {
    caller,
    law: 'WWB',
    clientId: randomUUID(),
    name: 'query _entities',
    spanId: '00f067aa0ba902b7',
    startedAt: new Date(),
    endedAt: new Date(),
    isAnswered: true,
    caseId: null,
    capacity: 'OVERRIDE',
    given: ['BenefitsDossier.benefit'],
    withheld: [],
    decision: 'SHOWN',
  };
}

const UNDONE = new Error('undone');

/** What is found after somebody with every right on the database did something; it is undone then. */
async function after(tamper: (sql: LogReader) => Promise<unknown>): Promise<readonly LogFinding[]> {
  let verdict: LogVerdict | undefined;
  await database
    .transaction(async (sql) => {
      for (const table of [...LOG_TABLES, 'log_seal']) await sql.query(`alter table ${table} disable trigger user`);
      await tamper(sql);
      verdict = await verified(sql);
      throw UNDONE;
    })
    .catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
  return verdict!.findings;
}

function verified(store: LogReader): Promise<LogVerdict> {
  return verifyAccessLog({ store, keys, anchor, now: new Date() });
}

function expectFound(findings: readonly LogFinding[], expected: readonly Omit<LogFinding, 'detail'>[]): void {
  const places = findings.map(({ detail: _detail, ...place }) => place).toSorted((a, b) => a.from - b.from);
  expect(places).toEqual(expected);
  found += 1;
}

function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}

async function randomRow(table: LogTable = LOG_TABLES[random(2)]!): Promise<{ table: LogTable; id: number }> {
  const [row] = await database.query<{ id: number }>(`select id from ${table} order by random() limit 1`);
  return { table, id: row!.id };
}

/** A number between those of the rows that no row has. */
async function freeId(table: LogTable): Promise<number> {
  const rows = await database.query<{ id: number }>(`select id from ${table} order by id`);
  const taken = new Set(rows.map(({ id }) => id));
  const free = times(rows.at(-1)!.id).filter((id) => id > 0 && !taken.has(id));
  return free[random(free.length)]!;
}

async function columnsOf(sql: LogReader, table: LogTable): Promise<readonly string[]> {
  const rows = await sql.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1',
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Makes every seal anew from the one over an audit row on, as the service would have; resolves to its number. */
async function rewriteChain(sql: LogReader, id: number, mark: Buffer): Promise<number> {
  const seals = await sealsAfter(sql, 0, 1_000);
  const first = seals.findIndex((seal) => seal.audit.ids.includes(id));
  let previousHash = seals[first - 1]?.hash ?? null;
  await sql.query('delete from log_seal where number >= $1', [seals[first]!.number]);
  for (const seal of seals.slice(first)) {
    const place = seal.audit.ids.indexOf(id);
    if (place >= 0) mark.copy(seal.audit.marks, place * mark.length);
    const rewritten: StoredSeal = { ...seal, previousHash, hash: Buffer.alloc(0) };
    const hash = hashOfSeal(rewritten);
    await addSeal(sql, { ...rewritten, hash });
    previousHash = hash;
  }
  return seals[first]!.number;
}
