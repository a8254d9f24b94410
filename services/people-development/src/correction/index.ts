export * from './correction.entity.js';
export * from './correction.resolver.js';
export * from './correction.tables.js';
export * from './decide-correction.type.js';
export * from './request-correction.type.js';
