import { expect, test } from '@jest/globals';
import { SERVICES } from './services.js';
import { SUBGRAPHS } from './subgraph-names.js';

test('every service is known by name, in the same order', () => {
  expect(SUBGRAPHS).toEqual(SERVICES.map(({ name }) => name));
});
