import type { LogReader } from './log-store.js';
import type { LogTrim } from './log-trim.js';

interface TrimRow extends Pick<LogTrim, 'number'> {
  readonly trimmed_at: string;
  readonly last_seal: number;
  readonly last_hash: Buffer;
  readonly processing_until: number | null;
  readonly audit_until: number | null;
  readonly newest_at: string;
  readonly amount: number;
  readonly unit: LogTrim['term']['unit'];
  readonly findings: number;
  readonly mark: Buffer;
}

const COLUMNS = `number, trimmed_at, last_seal, last_hash, processing_until, audit_until, newest_at, amount, unit,
  findings, mark`;
const ALL = `select ${COLUMNS} from log_trim order by number`;
const LAST = `select ${COLUMNS} from log_trim order by number desc limit 1`;
const ADD = `insert into log_trim (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Every trim, oldest first. */
export async function allTrims(store: LogReader): Promise<readonly LogTrim[]> {
  return (await store.query<TrimRow>(ALL)).map(trimOf);
}

/** The newest trim, or null. */
export async function lastTrim(store: LogReader): Promise<LogTrim | null> {
  const [row] = await store.query<TrimRow>(LAST, [], 'log-trim-last');
  return row ? trimOf(row) : null;
}

/** Adds a trim. */
export async function addTrim(store: LogReader, { term, ...trim }: LogTrim): Promise<void> {
  await store.query(ADD, [
    trim.number,
    trim.trimmedAt,
    trim.lastSeal,
    Buffer.from(trim.lastHash, 'hex'),
    trim.processingUntil,
    trim.auditUntil,
    trim.newestAt,
    term.amount,
    term.unit,
    trim.findings,
    Buffer.from(trim.mark, 'hex'),
  ]);
}

function trimOf(row: TrimRow): LogTrim {
  return {
    number: row.number,
    trimmedAt: row.trimmed_at,
    lastSeal: row.last_seal,
    lastHash: row.last_hash.toString('hex'),
    processingUntil: row.processing_until,
    auditUntil: row.audit_until,
    newestAt: row.newest_at,
    term: { amount: row.amount, unit: row.unit },
    findings: row.findings,
    mark: row.mark.toString('hex'),
  };
}
