import { parse, type DocumentNode } from 'graphql';
import { LeastRecentlyUsed } from '../execution/plan-cache.js';
import { asRejected, checkLimits, MOST_TOKENS, type DocumentLimits } from './document-limits.js';
import { refuseConditionalRoot } from './subscription-root.js';

/**
 * Parses documents that are small enough. Throws QUERY_REJECTED, GRAPHQL_VALIDATION_FAILED for what cannot even be looked
 * at, or the GraphQLError of the parser.
 */
export type DocumentReader = (text: string) => DocumentNode;

const KEPT = 500;
/** Longer texts are not kept, so that what is kept stays below ten megabytes. */
const LONGEST_KEPT = 10_000;

/**
 * Opens a reader. It measures before anything else looks at a document: validation takes longer than parsing, and
 * longest for what is too large.
 */
export function openDocumentReader(limits: DocumentLimits): DocumentReader {
  const kept = new LeastRecentlyUsed<DocumentNode>(KEPT);
  const read = (text: string): DocumentNode => {
    const document = parsed(text);
    checkLimits(document, limits);
    refuseConditionalRoot(document);
    return document;
  };
  return (text) => (text.length > LONGEST_KEPT ? read(text) : kept.getOrMake(text, () => read(text)));
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MOST_TOKENS });
  } catch (error) {
    throw asRejected(error as Parameters<typeof asRejected>[0]);
  }
}
