import type { BeingLogged, Caller, Callers, LiveCall, SharedAnswer, Telling } from '@klantbeeld/access';
import type { SubgraphRequest, SubgraphResponse } from '../execution/index.js';

/** Takes an answer before the access log has the lines about it: to go on with, and to show nobody yet. */
export type TellAhead = (answer: SubgraphResponse) => void;

/** The way to one subgraph: a function call in one process, HTTP between processes. */
export interface SubgraphLink {
  /**
   * Sends a query or mutation for a caller; rejects when there is no answer. `signal` ends the wait. A subgraph in the
   * same process tells `ahead` its answer while it writes that down; the answer may leave when this resolves with it.
   */
  request(request: SubgraphRequest, caller: Caller, signal: AbortSignal, ahead?: TellAhead): Promise<SubgraphResponse>;
  /** Sends a query for several callers who ask alike; rejects when there is no answer. */
  answer(
    request: SubgraphRequest,
    callers: Callers,
    signal: AbortSignal,
  ): Promise<BeingLogged<SharedAnswer<SubgraphResponse>>>;
  /** Tells an event of a subscription to several callers who ask alike; rejects when it cannot be told now. */
  tell(call: LiveCall, callers: Callers, signal: AbortSignal): Promise<BeingLogged<Telling<SubgraphResponse>>>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
