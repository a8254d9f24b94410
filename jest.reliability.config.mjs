import usual from './jest.config.mjs';

/** The promises of reliability, each shown with processes that are really killed, and other tests that start whole platforms: one at a time. */
export default {
  ...usual,
  testMatch: ['**/dist/**/*.promise.test.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 900_000,
};
