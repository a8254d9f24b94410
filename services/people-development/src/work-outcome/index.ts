export * from './keep-outcomes.js';
export * from './work-outcome.resolver.js';
export * from './work-outcome.tables.js';
