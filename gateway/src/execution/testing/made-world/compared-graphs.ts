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

/** What differs over random operations: half of them in a world where everything goes well, half where fields fail. */
export async function differencesOver(
  subgraphs: readonly MadeSubgraph[],
  operations: number,
  firstSeed: number,
): Promise<{ readonly compared: number; readonly withErrors: number; readonly differences: readonly Difference[] }> {
  const well = new Oracle(new MadeWorld(subgraphs));
  const failing = new Oracle(new MadeWorld(subgraphs, { failing: 25 }));
  const half = Math.ceil(operations / 2);
  const differences = [
    ...(await well.compare(half, firstSeed, DEPTH)),
    ...(await failing.compare(operations - half, firstSeed + 1_000_000, DEPTH)),
  ];
  return { compared: well.compared + failing.compared, withErrors: failing.withErrors, differences };
}
