export * from './client-holding.js';
export * from './client-register.tables.js';
export * from './client-register.writer.js';
export * from './delivery-claims.js';
export * from './identity.rules.js';
export * from './import-quarantine.js';
export type * from './register-outcome.js';
export type * from './register-person.js';
export * from './search-form.js';
