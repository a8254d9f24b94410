export { createEngine } from './engine.js';
export type { Engine, EngineOptions, ExecuteArguments, PreparedSubscription, SubscribeArguments } from './engine.js';
export type { SubgraphCaller, SubgraphError, SubgraphRequest, SubgraphResponse } from './subgraph-caller.js';
