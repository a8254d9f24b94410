export * from './audit/verify-services.js';
export * from './running/databases.js';
export * from './running/services.js';
export * from './running/start-subgraphs.js';
export * from './running/start-gateway.js';
export * from './running/start-world.js';
export * from './pages/pages.js';
export * from './settings/secrets.js';
export * from './settings/settings.js';
export * from './schema-files/compose.js';
export * from './schema-files/write-schema.js';

