export { onLauncherDeath } from './ancestors.js';
export { openEmbeddedServer } from './embedded-server.js';
export type { EmbeddedServer, EmbeddedServerOptions } from './embedded-server.options.js';
export { DataDirectoryInUseError, EmbeddedServerError } from './embedded-server.errors.js';
