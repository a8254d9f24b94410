export * from './ask.js';
export * from './caller.js';
export * from './relations.js';
export * from './service-world.js';
export * from './test-database.js';
export * from './somebody-waits.js';
