import usual from './jest.config.mjs';

/** The promises of reliability, each shown with processes that are really killed: one line a promise, one test at a time. */
export default {
  ...usual,
  testMatch: ['**/dist/reliability/**/*.promise.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 900_000,
};
