import type { Caller } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';

/** The way to one subgraph: a function call in one process, HTTP and WebSocket between processes. */
export interface SubgraphLink {
  /** Sends a query or mutation for a caller; rejects when there is no answer. `signal` ends the wait. */
  request(request: SubgraphRequest, caller: Caller, signal: AbortSignal): Promise<SubgraphResponse>;
  /** Opens a subscription for a caller; rejects when it cannot be opened. */
  subscribe(request: SubgraphRequest, caller: Caller): Promise<AsyncIterableIterator<SubgraphResponse>>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
