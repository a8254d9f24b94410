export * from './last-change.js';
export * from './last-change.tables.js';
