import type { Caller } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';

/** Takes an answer before the access log has the lines about it: to go on with, and to show nobody yet. */
export type TellAhead = (answer: SubgraphResponse) => void;

/** The way to one subgraph: a function call in one process, HTTP and WebSocket between processes. */
export interface SubgraphLink {
  /**
   * Sends a query or mutation for a caller; rejects when there is no answer. `signal` ends the wait. A subgraph in the
   * same process tells `ahead` its answer while it writes that down; the answer may leave when this resolves with it.
   */
  request(request: SubgraphRequest, caller: Caller, signal: AbortSignal, ahead?: TellAhead): Promise<SubgraphResponse>;
  /** Opens a subscription for a caller; rejects when it cannot be opened. */
  subscribe(request: SubgraphRequest, caller: Caller): Promise<AsyncIterableIterator<SubgraphResponse>>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
