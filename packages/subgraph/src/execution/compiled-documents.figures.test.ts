import { expect, test } from '@jest/globals';
import { askBoth } from './testing/ask-both.js';
import { AWKWARD_SCHEMA } from './testing/awkward-schema.js';
import { randomQueries } from './testing/random-query.js';

test('a compiled query answers as graphql-js does, to five thousand questions that nobody thought of', async () => {
  for (const asked of randomQueries(AWKWARD_SCHEMA, 5_000)) {
    const [answer, expected] = await askBoth(asked);
    expect({ ...asked, answer }).toEqual({ ...asked, answer: expected });
  }
});
