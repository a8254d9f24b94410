import { AWKWARD_GRAPHS } from './awkward-graphs.js';
import type { MadeSubgraph } from './facts.js';
import { MadeWorld } from './made-world.js';
import { Oracle, type Difference } from './oracle.js';
import { ourSubgraphs } from './our-graph.js';

/** Every graph over which the engine is compared with graphql-js, by name. */
export const COMPARED_GRAPHS: readonly (readonly [string, readonly MadeSubgraph[]])[] = [
  ['the graph of Klantbeeld', ourSubgraphs()],
  ...Object.entries(AWKWARD_GRAPHS),
];

const DEPTH = 6;

/** One of how many fields fails, in each of the worlds that are made of a graph; none where there is no number. */
export type Worlds = readonly (number | undefined)[];

/** What came of a comparison. */
export interface Comparison {
  readonly compared: number;
  /** How many had errors. */
  readonly withErrors: number;
  readonly differences: readonly Difference[];
}

/** Compares random operations in several worlds of one graph. */
export async function differencesOver(
  subgraphs: readonly MadeSubgraph[],
  operations: number,
  firstSeed: number,
  worlds: Worlds,
): Promise<Comparison> {
  let total: Comparison = { compared: 0, withErrors: 0, differences: [] };
  for (const [place, failing] of worlds.entries()) {
    const world = new MadeWorld(subgraphs, { name: `world ${place}`, ...(failing !== undefined && { failing }) });
    const oracle = new Oracle(world);
    const found = await oracle.compare(Math.ceil(operations / worlds.length), firstSeed + place * 1_000_000, DEPTH);
    total = {
      compared: total.compared + oracle.compared,
      withErrors: total.withErrors + oracle.withErrors,
      differences: [...total.differences, ...found],
    };
  }
  return total;
}
