import type { AccessLine } from './access-line.js';
import type { AccessLogKeys } from './access-log-keys.js';
import { appendOne, appendSeveral } from './append-lines.js';
import type { LineSubject } from './log-rows.js';
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
  const { text, values, name } =
    lines.length === 1 ? appendOne(lines[0]!, subjects[0]!, keys) : appendSeveral(lines, subjects, keys);
  await store.query(text, values, name);
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
