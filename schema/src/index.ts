import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the contract: the SDL of each subgraph, the supergraph, the public graph, example operations. */
export const SCHEMA_FOLDER = join(import.meta.dirname, '..');

/** Path of the list of known documents inside the contract. */
export const PERSISTED_DOCUMENTS_FILE = 'persisted-documents.json';

/** The text of each known document by its SHA-256. Throws when the list was never written: run `pnpm schema`. */
export function readPersistedDocuments(): ReadonlyMap<string, string> {
  const texts: unknown = JSON.parse(readFileSync(join(SCHEMA_FOLDER, PERSISTED_DOCUMENTS_FILE), 'utf8'));
  return new Map(Object.entries(texts as Record<string, string>));
}

/** The files of example operations, in the order of their names, as text. */
export function readOperationFiles(): readonly string[] {
  const folder = join(SCHEMA_FOLDER, 'operations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** The composed supergraph that the gateway plans with. Throws when it was never composed: run `pnpm schema`. */
export function readSupergraph(): string {
  return readFileSync(join(SCHEMA_FOLDER, 'supergraph.graphql'), 'utf8');
}
