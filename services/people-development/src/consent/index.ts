export { ClientConsentResolver, ConsentResolver } from './consent.resolver.js';
export { GiveConsentSuccessResolver, WithdrawConsentSuccessResolver } from './consent.acts.type.js';
export { CONSENT_RECORD_TABLES } from './consent.tables.js';
