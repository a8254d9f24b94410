import { describe, expect, test } from '@jest/globals';
import { COMPARED_GRAPHS, differencesOver } from './testing/made-world/compared-graphs.js';

const OPERATIONS = 20;

describe(`${OPERATIONS} random operations are answered as graphql-js answers them on one schema`, () => {
  test.each(COMPARED_GRAPHS)('over %s', async (_name, subgraphs) => {
    const { compared, differences } = await differencesOver(subgraphs, OPERATIONS, 1, [undefined, 12]);
    expect(differences.slice(0, 1)).toEqual([]);
    expect(compared).toBe(OPERATIONS);
  });
});
