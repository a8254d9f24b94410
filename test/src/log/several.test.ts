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

interface ProcessingRowKept {
  readonly data_subject_id: Buffer;
  readonly status: number;
  readonly trace_id: string;
  readonly mark: Buffer;
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

test('the log of processing has a row for each of them as well', async () => {
  const rows = await log.database.query<ProcessingRowKept>('select * from processing_log order by id');
  expect(rows.map((row) => log.keys.openSubject(row.data_subject_id)).toSorted()).toEqual(CLIENTS.toSorted());
  expect(rows.filter(({ status }) => status === 2)).toHaveLength(6);
  expect(new Set(rows.map((row) => row.trace_id))).toEqual(new Set([TRACE]));
  for (const row of rows) expect(row.mark).toEqual(markOfRow('processing_log', row, log.keys));
});

test('one client of a list who is made another is found', async () => {
  await log.seal('2026-11-20T10:00:05Z');
  expect(await log.verify()).toMatchObject({ findings: [], rows: 2 * CLIENTS.length });
  await unguarded(
    log.database,
    `update processing_log set data_subject_id = set_byte(data_subject_id, 0, (get_byte(data_subject_id, 0) + 1) % 256)
      where id = (select min(id) + 7 from processing_log)`,
  );
  const { findings } = await log.verify();
  expect(findings.map(({ kind, table }) => `${kind} ${table}`)).toEqual(['EDITED processing_log']);
});

test('a row that was copied as it is does not go in', async () => {
  const columns = `trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark`;
  for (const statement of ACCESS_LOG_LINES_ONCE) await log.database.query(statement);
  const copy = `insert into processing_log (${columns}) select ${columns} from processing_log limit 1`;
  await expect(log.database.query(copy)).rejects.toThrow('processing_log_once');
});
