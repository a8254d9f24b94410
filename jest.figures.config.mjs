import usual from './jest.config.mjs';

// What is asked of many documents or measured in milliseconds takes its time, and the machine to itself.
process.env.KLANTBEELD_TEST_DOCUMENTS ??= '500';

/** The figures that are promised: the long and the timed tests, which `pnpm test` leaves out or asks less of. */
export default {
  ...usual,
  testMatch: ['**/dist/**/*.figures.test.js', '**/dist/access/two-worlds.access.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
