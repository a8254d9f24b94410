// What settings are read with, apart from all that serves: a command that prints a token need not load a server.
export * from './documents/document-list.js';
export * from './limits/document-limits.js';
export * from './limits/door-limits.js';
export * from './sign-in/claim-names.js';
export * from './sign-in/issuer-reach.js';
export * from './sign-in/issuer-elsewhere.js';
export type * from './sign-in/works-for.js';
