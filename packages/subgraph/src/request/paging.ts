import { badInput } from '../errors/request-error.js';
import { isUuid } from './loader.js';

/** Most rows of one page. */
const LARGEST_PAGE = 100;

/** A page of things with ids. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The size of a page that was asked for. Throws BAD_USER_INPUT outside 1 to 100. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= LARGEST_PAGE) return first;
  throw badInput(`first is ${first}; ask 1 to ${LARGEST_PAGE} at a time and page on with after.`);
}

/** The id in a cursor; null when there is none. Throws BAD_USER_INPUT on what is no cursor of ours. */
export function readIdCursor(after: string | null | undefined): string | null {
  if (after === null || after === undefined) return null;
  const id = Buffer.from(after, 'base64url').toString('utf8');
  if (isUuid(id)) return id;
  throw badInput('after is not a cursor; give the endCursor of the page before, as it was.');
}

/** Makes a page of rows that were read one further than its size. The cursor holds the id and nothing of a person. */
export function pageOf<Node extends { readonly id: string }>(rows: readonly Node[], size: number): Page<Node> {
  const edges = rows.slice(0, size).map((node) => ({ cursor: Buffer.from(node.id).toString('base64url'), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
