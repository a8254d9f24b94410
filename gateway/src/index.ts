export * from './execution/index.js';
export * from './errors/told-error.js';
export * from './sign-in/token-verifier.js';
export * from './sign-in/caller.js';
export * from './limits/document-limits.js';
export type * from './subgraphs/subgraph-link.js';
export * from './subgraphs/link-caller.js';
export * from './subgraphs/network-link.js';
export * from './door/door.js';
