import { expect, test } from '@jest/globals';
import { CHANGED, waitWhileMigrating } from './wait-while-migrating.js';

test.each(CHANGED)(
  'while the tables of %s are brought up to date nobody waits two seconds for a lock',
  async (name, definition) => {
    const waits = await waitWhileMigrating(process.env.KLANTBEELD_TEST_DATABASE_URL!, name, definition);
    expect(waits.rounds).toBeGreaterThan(5);
  },
  180_000,
);
