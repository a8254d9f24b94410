export * from './agree-development-plan.type.js';
export * from './change-development-plan.type.js';
export * from './development-plan.entity.js';
export * from './development-plan.loader.js';
export * from './development-plan.resolver.js';
export * from './development-plan.tables.js';
export * from './development-plan.type.js';
