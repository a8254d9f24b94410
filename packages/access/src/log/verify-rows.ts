import type { AccessLogKeys } from './access-log-keys.js';
import type { LogFinding } from './log-finding.js';
import { markOfRow, type LogTable } from './log-rows.js';
import type { LogReader } from './log-store.js';
import { sealedMark, type SealedRows } from './seal.js';
import { spans, type Span } from './spans.js';

/** A row that is not what was sealed: the mark it had, and the one that fits what it says now. */
interface ChangedRow {
  readonly id: number;
  readonly sealed: string;
  readonly found: string;
}

interface FoundRow {
  readonly id: number;
  readonly mark: Buffer;
}

const PAGE = 2_000;

/** Holds the rows of one table against its seals, seal by seal in order, and collects what does not fit. */
export class RowCheck {
  private readonly changed: ChangedRow[] = [];
  private readonly missing: number[] = [];
  private readonly inserted: number[] = [];
  private lastSealed = 0;
  /** Rows under a seal that were looked at. */
  looked = 0;
  /** Rows under no seal. */
  unsealed = 0;

  constructor(
    private readonly store: LogReader,
    private readonly keys: AccessLogKeys,
    private readonly table: LogTable,
  ) {}

  /** Looks at the rows that a seal covers. */
  async checkSealed(rows: SealedRows): Promise<void> {
    if (rows.until === rows.after) return;
    const found = await this.store.query<FoundRow>(
      `select * from ${this.table} where ($1::bigint is null or id > $1) and id <= $2 order by id`,
      [rows.after, rows.until],
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    rows.ids.forEach((id, place) => this.checkRow(id, sealedMark(rows, place), byId.get(id)));
    const known = new Set(rows.ids);
    this.inserted.push(...found.filter(({ id }) => !known.has(id)).map(({ id }) => id));
    this.looked += found.length;
    this.lastSealed = Math.max(this.lastSealed, rows.ids.at(-1) ?? 0);
  }

  /** Looks at the rows after the last seal: only the service can have written a row that fits its mark. */
  async checkUnsealed(after: number | null): Promise<void> {
    for (let from = after; ;) {
      const rows = await this.store.query<FoundRow>(
        `select * from ${this.table} where $1::bigint is null or id > $1 order by id limit ${PAGE}`,
        [from],
      );
      this.inserted.push(...rows.filter((row) => !this.markOf(row).equals(row.mark)).map(({ id }) => id));
      this.unsealed += rows.length;
      if (rows.length < PAGE) return;
      from = rows.at(-1)!.id;
    }
  }

  /** Looks whether rows that went after their term are there again. */
  async checkGone(until: number | null): Promise<void> {
    if (until === null) return;
    const rows = await this.store.query<{ id: number }>(
      `select id from ${this.table} where id <= $1 order by id limit ${PAGE}`,
      [until],
    );
    this.inserted.push(...rows.map(({ id }) => id));
  }

  /** What does not fit, once every seal was looked at. */
  findings(): readonly LogFinding[] {
    const { table } = this;
    const about = (kind: LogFinding['kind'], [from, until]: Span, detail = ''): LogFinding => ({
      kind,
      table,
      from,
      until,
      detail,
    });
    const changed = this.changed.map((row) => {
      const other = this.changed.find((one) => one.id !== row.id && swapped(row, one));
      return other
        ? about('SWAPPED', [row.id, row.id], `it changed places with row ${other.id}`)
        : about('EDITED', [row.id, row.id]);
    });
    const missing = spans(this.missing).map((span) => about(span[1] === this.lastSealed ? 'CUT' : 'DELETED', span));
    return [...changed, ...missing, ...spans(this.inserted).map((span) => about('INSERTED', span))];
  }

  private checkRow(id: number, sealed: Buffer, row: FoundRow | undefined): void {
    if (!row) {
      this.missing.push(id);
      return;
    }
    const found = this.markOf(row);
    if (found.equals(sealed) && row.mark.equals(sealed)) return;
    this.changed.push({ id, sealed: sealed.toString('hex'), found: found.toString('hex') });
  }

  private markOf(row: FoundRow): Buffer {
    return markOfRow(this.table, row, this.keys);
  }
}

function swapped(one: ChangedRow, other: ChangedRow): boolean {
  return one.found === other.sealed && other.found === one.sealed;
}
