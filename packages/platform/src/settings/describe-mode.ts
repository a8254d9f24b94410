import type { DocumentMode } from '@klantbeeld/gateway';

/** Which documents run, in words for the operator. */
export function describeMode(mode: DocumentMode): string {
  return mode === 'open'
    ? 'any within the limits runs (KLANTBEELD_DOCUMENTS=open)'
    : 'only those of schema/persisted-documents.json run (KLANTBEELD_DOCUMENTS=enforce)';
}
