import { badInput } from '../errors/request-error.js';
import type { Page } from '../request/paging.js';

/** A row of the log in a list, newest first. */
export interface LogRow {
  /** Number of the row, in the order of commit. */
  readonly id: number;
  /** Moment of the look, UTC. */
  readonly occurredAt: string;
}

/** Where a page of rows begins: after this one. */
export type LogPlace = readonly [occurredAt: string, id: number];

/** The place in a cursor; null when there is none. Throws BAD_USER_INPUT on what is no cursor of ours. */
export function readLogCursor(after: string | null | undefined): LogPlace | null {
  if (after === null || after === undefined) return null;
  const [moment = '', number = '', ...rest] = Buffer.from(after, 'base64url').toString('utf8').split(' ');
  const at = new Date(moment);
  // Years of four digits from 0001: further ones are dates here and none in the database.
  const isInYears = /^\d{4}-/.test(moment) && !moment.startsWith('0000');
  const isRight = rest.length === 0 && /^\d{1,15}$/.test(number) && isInYears && !Number.isNaN(at.getTime());
  if (isRight && at.toISOString() === moment) return [moment, Number(number)];
  throw badInput('after is not a cursor; give the endCursor of the page before, as it was.');
}

/** A page of rows that were read one further than its size. The cursor holds moment and number of a row, and nobody. */
export function logPageOf<Row extends LogRow, Node>(
  rows: readonly Row[],
  size: number,
  nodeOf: (row: Row) => Node,
): Page<Node> {
  const edges = rows.slice(0, size).map((row) => ({
    cursor: Buffer.from(`${row.occurredAt} ${row.id}`).toString('base64url'),
    node: nodeOf(row),
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
