import type { DocumentNode } from 'graphql';
import { LeastRecentlyUsed } from '../execution/plan-cache.js';

/** What passed the library behind the door once, so that the same need not pass it again. */
export interface PassedQuestions {
  /** Notes a document that was measured and found valid. */
  keepDocument(text: string, document: DocumentNode): void;
  /** The document of a text that passed; undefined when it did not, or long ago. */
  document(text: string): DocumentNode | undefined;
  /** Notes with which media type a request with this header `accept` is answered. */
  keepType(accept: string | undefined, type: string): void;
  /** The media type of an answer to a request with this header `accept`; undefined when not known. */
  type(accept: string | undefined): string | undefined;
}

const DOCUMENTS = 100;
/** Longer texts are not kept: one of these may be some 700 kB with its tokens, and what is kept stays below 70 MB. */
const LONGEST_TEXT = 10_000;
const TYPES = 100;
const LONGEST_ACCEPT = 200;

/** Begins with nothing that passed. */
export function openPassedQuestions(): PassedQuestions {
  const documents = new LeastRecentlyUsed<DocumentNode>(DOCUMENTS);
  const types = new LeastRecentlyUsed<string>(TYPES);
  return {
    keepDocument: (text, document) => {
      if (text.length <= LONGEST_TEXT) documents.keep(text, document);
    },
    document: (text) => documents.get(text),
    keepType: (accept = '', type) => {
      if (accept.length <= LONGEST_ACCEPT) types.keep(accept, type);
    },
    type: (accept = '') => types.get(accept),
  };
}
