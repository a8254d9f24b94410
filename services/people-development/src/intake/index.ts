export * from './change-intake.type.js';
export * from './intake.entity.js';
export * from './intake.loader.js';
export * from './intake.resolver.js';
export * from './intake.tables.js';
export * from './intake.type.js';
export * from './register-intake.type.js';
