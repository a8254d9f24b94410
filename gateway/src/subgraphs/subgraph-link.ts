import type { Caller, Callers, LiveCall, SharedAnswer, Telling } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';

/** The way to one subgraph: a function call in one process, HTTP between processes. */
export interface SubgraphLink {
  /** Sends a query or mutation for a caller; rejects when there is no answer. `signal` ends the wait. */
  request(request: SubgraphRequest, caller: Caller, signal: AbortSignal): Promise<SubgraphResponse>;
  /** Sends a query for several callers who ask alike; rejects when there is no answer. */
  answer(request: SubgraphRequest, callers: Callers, signal: AbortSignal): Promise<SharedAnswer<SubgraphResponse>>;
  /** Tells an event of a subscription to several callers who ask alike; rejects when it cannot be told now. */
  tell(call: LiveCall, callers: Callers, signal: AbortSignal): Promise<Telling<SubgraphResponse>>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
