import { createHash } from 'node:crypto';
import { gatewayError } from '../errors/told-error.js';

/** Which documents run: any within the limits (`open`, for development), or only those of the list (`enforce`). */
export const DOCUMENT_MODES = ['open', 'enforce'] as const;
export type DocumentMode = (typeof DOCUMENT_MODES)[number];

/** The documents that are known, and whether others run too. */
export interface KnownDocuments {
  readonly mode: DocumentMode;
  /** Text of each known document by its SHA-256 in hexadecimal digits. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How a request names its document: by text, by hash or by id, which is the hash too. */
export interface NamedDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Finds the document that a request means. */
export interface DocumentList {
  readonly mode: DocumentMode;
  /** Text of the document. Throws QUERY_REJECTED when it may not run, BAD_USER_INPUT when text and hash differ. */
  textOf(named: NamedDocument): string;
}

/** Any document, none known beforehand. */
export const ANY_DOCUMENT: KnownDocuments = { mode: 'open', texts: new Map() };

/** Opens the list of known documents. */
export function openDocumentList({ mode, texts }: KnownDocuments): DocumentList {
  const known = new Set(texts.values());
  return {
    mode,
    textOf: (named) => {
      const hash = hashIn(named);
      const text = typeof named.query === 'string' && named.query !== '' ? named.query : null;
      if (text === null) return (hash !== null && texts.get(hash)) || unknown();
      if (hash !== null && hash !== hashOf(text)) {
        throw gatewayError('BAD_USER_INPUT', 'The hash is not the SHA-256 of the query; send one of the two.', 400);
      }
      return mode === 'open' || known.has(text) ? text : unknown();
    },
  };
}

/** The key of a document in the list. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash that a request names its document by, or null. */
export function hashIn({ documentId, extensions }: NamedDocument): string | null {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : null;
}

function unknown(): never {
  const message = 'This document is not on the list of known documents; ask one of the list, or have this one added.';
  throw gatewayError('QUERY_REJECTED', message, 400);
}
