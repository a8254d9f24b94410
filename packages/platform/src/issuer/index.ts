export * from './duration.js';
export * from './embedded-issuer.js';
export * from './identifiers.js';
export { LOOPBACK_REDIRECT_URIS } from './provider-configuration.js';
export * from './signing-keys.js';
export * from './staff-account.js';
export { issueStaffToken } from './staff-token.js';
export type { StaffTokenOptions } from './staff-token.js';
