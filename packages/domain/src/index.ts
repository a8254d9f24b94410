export * from './bsn.js';
export * from './bsn-vault.js';
export * from './date.js';
export * from './incomplete-date.js';
export * from './law.js';
export * from './money.js';
export * from './municipality.js';
export * from './period.js';
