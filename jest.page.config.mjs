import usual from './jest.config.mjs';

/** The journeys on the staff page, in a real browser: one world, one journey at a time. */
export default {
  ...usual,
  testMatch: ['**/dist/staff-page/*.page.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
