import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_FOLDER } from '@klantbeeld/schema';
import type { MadeSubgraph } from './facts.js';

const FOLDER = join(SCHEMA_FOLDER, 'subgraphs');

/** The subgraphs of Klantbeeld as their SDL says. */
export function ourSubgraphs(): readonly MadeSubgraph[] {
  return readdirSync(FOLDER).map((file) => ({
    name: file.replace('.graphql', ''),
    sdl: readFileSync(join(FOLDER, file), 'utf8'),
  }));
}
