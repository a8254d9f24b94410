import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the contract: the SDL of each subgraph, the supergraph, the public graph, example operations. */
export const SCHEMA_FOLDER = join(import.meta.dirname, '..');

/** The composed supergraph that the gateway plans with. Throws when it was never composed: run `pnpm schema`. */
export function readSupergraph(): string {
  return readFileSync(join(SCHEMA_FOLDER, 'supergraph.graphql'), 'utf8');
}
