import { describe, expect, test } from '@jest/globals';
import { COMPARED_GRAPHS, differencesOver } from './testing/made-world/compared-graphs.js';

const OPERATIONS = 6_000;
/** One where everything goes well, and three where one of so many fields fails. */
const WORLDS = [undefined, 25, 12, 6];

/** Half of all is asked of our own graph. */
function shareOf(place: number): number {
  return place === 0 ? OPERATIONS / 2 : Math.ceil(OPERATIONS / 2 / (COMPARED_GRAPHS.length - 1));
}

describe(`${OPERATIONS} random operations are answered as graphql-js answers them on one schema`, () => {
  let asked = 0;

  test.each(COMPARED_GRAPHS.map(([name, subgraphs], place) => [shareOf(place), name, subgraphs] as const))(
    '%d of them over %s',
    async (operations, _name, subgraphs) => {
      const { compared, withErrors, differences } = await differencesOver(subgraphs, operations, 10_000, WORLDS);
      expect(differences.slice(0, 1)).toEqual([]);
      expect(withErrors).toBeGreaterThan(operations / 20);
      asked += compared;
    },
  );

  test('and that was all of them', () => {
    expect(asked).toBeGreaterThanOrEqual(OPERATIONS);
  });
});
