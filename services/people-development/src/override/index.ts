export { AccessOverrideResolver, ViewerOverrideResolver } from './override.resolver.js';
export { RequestOverrideSuccessResolver, StopOverrideSuccessResolver } from './override.acts.type.js';
