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

/** How often fields fail in each of the worlds that are made of a graph. */
const FAILING = [undefined, 25, 12, 6] as const;

/** What came of a comparison. */
export interface Comparison {
  readonly compared: number;
  /** How many had errors. */
  readonly withErrors: number;
  readonly differences: readonly Difference[];
}

/** Compares random operations in several worlds of one graph: one where everything goes well, and others where fields fail. */
export async function differencesOver(
  subgraphs: readonly MadeSubgraph[],
  operations: number,
  firstSeed: number,
): Promise<Comparison> {
  let total: Comparison = { compared: 0, withErrors: 0, differences: [] };
  for (const [place, failing] of FAILING.entries()) {
    const world = new MadeWorld(subgraphs, { name: `world ${place}`, ...(failing !== undefined && { failing }) });
    const oracle = new Oracle(world);
    const found = await oracle.compare(Math.ceil(operations / FAILING.length), firstSeed + place * 1_000_000, DEPTH);
    total = {
      compared: total.compared + oracle.compared,
      withErrors: total.withErrors + oracle.withErrors,
      differences: [...total.differences, ...found],
    };
  }
  return total;
}
