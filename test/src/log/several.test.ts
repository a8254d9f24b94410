import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCESS_LOG_LINES_ONCE, markOfRow, openAccessLog, type AccessLine } from '@klantbeeld/access';
import { callerOfTests } from '../world/test-caller.js';
import { openTimedLog, unguarded, type TimedLog } from './timed-log.js';

const CLIENTS = Array.from({ length: 60 }, () => randomUUID());
const CALLER = { ...callerOfTests('con-1', 'WWB_WORK'), requestId: randomUUID() };
const TRACE = CALLER.requestId.replaceAll('-', '');

let log: TimedLog;

beforeAll(async () => {
  log = await openTimedLog();
  const writer = openAccessLog({ store: log.database, keys: log.keys });
  await writer.write(CLIENTS.map(lineOf));
  await writer.close();
});
afterAll(() => log.end());

/** Every seventh is withheld in part, every tenth refused; some have no case, one has words that want quoting. */
function lineOf(clientId: string, place: number): AccessLine {
  const isRefused = place % 10 === 9;
  return {
    caller: CALLER,
    law: 'WWB',
    clientId,
    name: 'query caseload',
    spanId: '00f067aa0ba902b7',
    startedAt: new Date('2026-11-20T10:00:00Z'),
    endedAt: new Date('2026-11-20T10:00:01Z'),
    isAnswered: true,
    caseId: place % 3 === 0 ? null : randomUUID(),
    municipality: place < 50 ? 'GM0141' : 'GM0164',
    capacity: isRefused ? null : 'GUIDANCE',
    given: isRefused ? [] : ['Client.name', place === 1 ? 'a "quoted", {odd} \\ name' : 'Client.sex'],
    withheld: place % 7 === 6 || isRefused ? ['PLACEMENT'] : [],
    decision: isRefused ? 'REFUSED' : place % 7 === 6 ? 'PARTLY' : 'SHOWN',
  };
}

interface Audit {
  readonly id: number;
  readonly data_subject_id: Buffer;
  readonly subject_pseudonym: Buffer;
  readonly given: readonly string[];
  readonly withheld: readonly string[];
  readonly decision: string;
  readonly capacity: string | null;
  readonly municipality_code: string;
  readonly mark: Buffer;
}

test('a look at a list of clients has a row of who looked for each of them, with a mark of its own', async () => {
  const rows = await log.database.query<Audit>('select * from access_audit order by id');
  expect(rows).toHaveLength(CLIENTS.length);
  const byClient = new Map(rows.map((row) => [log.keys.openSubject(row.data_subject_id), row]));
  CLIENTS.forEach((clientId, place) => {
    const { given, withheld, decision, capacity, municipality } = lineOf(clientId, place);
    const row = byClient.get(clientId)!;
    expect(row).toMatchObject({
      given,
      withheld,
      decision,
      capacity,
      municipality_code: municipality,
      trace_id: TRACE,
    });
    expect(row.subject_pseudonym).toEqual(log.keys.pseudonymOf(clientId));
    expect(row.mark).toEqual(markOfRow('access_audit', row, log.keys));
  });
});

test('the log of processing tells a line for each client, and keeps few rows', async () => {
  const rows = await log.database.query<{ status: number }>('select * from processing_log');
  const lines = await log.database.query<{ data_subject_id: Buffer; status: number; trace_id: string }>(
    'select * from processing_line',
  );
  // Shown and refused, in two municipalities.
  expect(rows).toHaveLength(4);
  expect(lines.map((line) => log.keys.openSubject(line.data_subject_id)).toSorted()).toEqual(CLIENTS.toSorted());
  expect(lines.filter(({ status }) => status === 2)).toHaveLength(6);
  expect(new Set(lines.map((line) => line.trace_id))).toEqual(new Set([TRACE]));
  expect(new Set(lines.map((line) => line.data_subject_id.toString('hex'))).size).toBe(CLIENTS.length);
});

test('one client who is taken out of a row, put in, or changed places with another is found', async () => {
  await log.seal('2026-11-20T10:00:05Z');
  expect(await log.verify()).toMatchObject({ findings: [], rows: CLIENTS.length + 4 });
  const changes = [
    'further_subject_ids[2:]',
    'further_subject_ids || data_subject_id',
    'array[further_subject_ids[2], further_subject_ids[1]] || further_subject_ids[3:]',
    'null',
  ];
  for (const change of changes) {
    const { before, findings } = await changed(`further_subject_ids = ${change}`);
    expect(findings).toEqual([expect.objectContaining({ kind: 'EDITED', table: 'processing_log', from: before.id })]);
  }
  expect(await log.verify()).toMatchObject({ findings: [] });
});

/** Changes the first row as who has every right, verifies, and puts it back. */
async function changed(change: string) {
  const [before] = await log.database.query<{ id: number; further_subject_ids: Buffer[] }>(
    'select id, further_subject_ids from processing_log order by id limit 1',
  );
  await unguarded(log.database, `update processing_log set ${change} where id = ${before!.id}`);
  const { findings } = await log.verify();
  await unguarded(log.database, (sql) =>
    sql.query('update processing_log set further_subject_ids = $1 where id = $2', [
      before!.further_subject_ids,
      before!.id,
    ]),
  );
  return { before: before!, findings };
}

test('a row that was copied as it is does not go in', async () => {
  const columns = `trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, further_subject_ids, mark`;
  for (const statement of ACCESS_LOG_LINES_ONCE) await log.database.query(statement);
  const copy = `insert into processing_log (${columns}) select ${columns} from processing_log limit 1`;
  await expect(log.database.query(copy)).rejects.toThrow('processing_log_once');
});
