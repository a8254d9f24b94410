export * from './change-intervention.type.js';
export * from './end-intervention.type.js';
export * from './intervention.entity.js';
export * from './intervention.loader.js';
export * from './intervention.resolver.js';
export * from './intervention.tables.js';
export * from './intervention.type.js';
export * from './start-intervention.type.js';
