/** Tests run as compiled by `tsc -b`: what is tested is what is served. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/services', '<rootDir>/gateway', '<rootDir>/test'],
  testMatch: ['**/dist/**/*.test.js'],
  transform: {},
  testPathIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['/.klantbeeld/'],
  haste: { enableSymlinks: false },
  watchman: false,
};
