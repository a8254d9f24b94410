import { availableParallelism } from 'node:os';

/** Tests run as compiled by `tsc -b`: what is tested is what is served. */
export default {
  // In bare Node: each worker loads the product once instead of once for each file, and an error nobody awaits fails.
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/test/runner/setup.mjs'],
  roots: ['<rootDir>/packages', '<rootDir>/services', '<rootDir>/gateway', '<rootDir>/test'],
  testMatch: ['**/dist/**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/', '\\.(figures|promise|page)\\.test\\.js$'],
  watchman: false,
  // Tests wait more than they compute: on two cores two at once take two thirds of the time of one after the other.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/count-reporter.mjs'],
};
