import type { AccessLine } from './access-line.js';
import type { AccessLogKeys } from './access-log-keys.js';
import { LOG_TURN } from './access-log.tables.js';
import { auditRow, marked, processingRow, type LineSubject } from './log-rows.js';
import type { LogReader } from './log-store.js';

/** Where every look at a client is written down before the answer leaves. */
export interface AccessLog {
  /** Resolves when the lines are committed. Rejects when they are not: then the answer must not leave. */
  write(lines: readonly AccessLine[]): Promise<void>;
  /** Rejects, and with it the transaction, when no line could be written now: for acts, before they have an effect. */
  mustBeThere(transaction: LogReader): Promise<void>;
  /** Takes no more lines, and resolves when those that wait are committed. */
  close(): Promise<void>;
}

/** Settings of an access log. */
export interface AccessLogOptions {
  readonly store: LogReader;
  readonly keys: AccessLogKeys;
  /**
   * Statement that tells whose municipality clients are: takes their ids, gives `"clientId"` and `code`. Left out, every
   * line belongs to the municipality of who looked.
   */
  readonly municipalities?: string;
  /** Most lines that may wait for a commit; a request that comes with more is refused. */
  readonly mostWaiting?: number;
}

/** The log takes no line now. */
export class AccessLogError extends Error {
  override readonly name = 'AccessLogError';
}

interface Waiting {
  readonly lines: readonly AccessLine[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const APPEND = `select append_to_access_log(${Array.from({ length: 22 }, (_, place) => `$${place + 1}`).join(', ')})`;
// The same of one line, as nearly every look at one client is: it takes a little more than half as long. Who writes has
// the turn before an id is given.
const APPEND_ONE = `
  with turn as materialized (select pg_advisory_xact_lock(${LOG_TURN})),
  processing as (
    insert into processing_log (trace_id, span_id, status, name, started_at, ended_at, processing_activity, data_subject_id, mark)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9 from turn)
  insert into access_audit (occurred_at, staff_id, roles, organisation, purpose, case_id, capacity, subject_pseudonym,
                            data_subject_id, municipality_code, law, given, withheld, decision, trace_id, span_id, mark)
  select $6, $10, $11::text[], $12, $13, $14, $15, $16, $8, $17, $18, $19::text[], $20::text[], $21, $1, $2, $22 from turn`;
// Asks for the right to insert and for the tables, and inserts nothing.
const IS_THERE = `
  with processing as (insert into processing_log overriding system value select * from processing_log where false)
  insert into access_audit overriding system value select * from access_audit where false`;
const MOST_WAITING = 20_000;
const MOST_PER_COMMIT = 2_000;

/** Opens the log. Lines of requests that come while a commit is under way go into the next one together. */
export function openAccessLog(options: AccessLogOptions): AccessLog {
  const { mostWaiting = MOST_WAITING } = options;
  const waiting: Waiting[] = [];
  let waitingLines = 0;
  let isClosed = false;
  let running: Promise<void> | undefined;

  const commit = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      const lines = batch.flatMap((request) => request.lines);
      waitingLines -= lines.length;
      await append(options, lines).then(
        () => batch.forEach((request) => request.done()),
        (error: unknown) => batch.forEach((request) => request.failed(error)),
      );
    }
    // In the same turn as the last look at what waits, or a line that comes in between would wait for ever.
    running = undefined;
  };
  return {
    write: (lines) => {
      if (lines.length === 0) return Promise.resolve();
      if (isClosed) return Promise.reject(new AccessLogError('The access log is closed.'));
      if (waitingLines + lines.length > mostWaiting) {
        return Promise.reject(new AccessLogError(`More than ${mostWaiting} lines wait for the access log.`));
      }
      waitingLines += lines.length;
      const written = new Promise<void>((done, failed) => waiting.push({ lines, done, failed }));
      // Requests that end in the same turn of the event loop share the first commit.
      running ??= Promise.resolve().then(commit);
      return written;
    },
    mustBeThere: async (transaction) => void (await transaction.query(IS_THERE)),
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}

/** Whole requests, as many as fit one commit; one that is larger goes alone. */
function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let count = 0;
  let size = 0;
  for (const { lines } of waiting) {
    if (count > 0 && size + lines.length > MOST_PER_COMMIT) break;
    size += lines.length;
    count += 1;
  }
  return waiting.splice(0, count);
}

async function append(options: AccessLogOptions, lines: readonly AccessLine[]): Promise<void> {
  const { store, keys } = options;
  const subjects = await subjectsOf(options, lines);
  const processing = lines.map((line, place) => marked('processing_log', processingRow(line, subjects[place]!), keys));
  const audit = lines.map((line, place) => marked('access_audit', auditRow(line, subjects[place]!), keys));
  const values = [
    processing.map((row) => row.trace_id),
    processing.map((row) => row.span_id),
    processing.map((row) => row.status),
    processing.map((row) => row.name),
    processing.map((row) => row.started_at),
    processing.map((row) => row.ended_at),
    processing.map((row) => row.processing_activity),
    processing.map((row) => row.data_subject_id),
    processing.map((row) => row.mark),
    audit.map((row) => row.staff_id),
    audit.map((row) => arrayLiteral(row.roles)),
    audit.map((row) => row.organisation),
    audit.map((row) => row.purpose),
    audit.map((row) => row.case_id),
    audit.map((row) => row.capacity),
    audit.map((row) => row.subject_pseudonym),
    audit.map((row) => row.municipality_code),
    audit.map((row) => row.law),
    audit.map((row) => arrayLiteral(row.given)),
    audit.map((row) => arrayLiteral(row.withheld)),
    audit.map((row) => row.decision),
    audit.map((row) => row.mark),
  ];
  const [first, ...others] = lines;
  if (first && others.length === 0) {
    const ofOne = values.map(([value]) => value);
    await store.query(APPEND_ONE, ofOne, 'access-log-append-one');
  } else await store.query(APPEND, values, 'access-log-append');
}

/**
 * Whose municipality each line belongs to, in one statement for all that do not say so. A look at somebody whom no municipality here
 * is responsible for belongs to that of who looked, so that attempts are seen too.
 */
async function subjectsOf(
  { store, keys, municipalities }: AccessLogOptions,
  lines: readonly AccessLine[],
): Promise<readonly LineSubject[]> {
  const ids = [...new Set(lines.flatMap(({ clientId, municipality }) => (municipality ? [] : [clientId])))];
  const rows =
    municipalities && ids.length > 0
      ? await store.query<{ clientId: string; code: string | null }>(municipalities, [ids], 'access-log-municipalities')
      : [];
  const codes = new Map(rows.map(({ clientId, code }) => [clientId, code]));
  // Of an event that many are told, every line is about one client.
  const clients = new Set(lines.map(({ clientId }) => clientId));
  const pseudonyms = new Map([...clients].map((clientId) => [clientId, keys.pseudonymOf(clientId)]));
  return lines.map(({ clientId, caller, municipality }) => ({
    sealed: keys.sealSubject(clientId),
    pseudonym: pseudonyms.get(clientId)!,
    municipality: municipality ?? codes.get(clientId) ?? caller.municipalities[0] ?? null,
  }));
}

/** A list as PostgreSQL writes one; it quotes as JSON does. */
function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
}
