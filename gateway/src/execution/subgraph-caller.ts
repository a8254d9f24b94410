/** One call to a subgraph as the engine sees it. */
export interface SubgraphRequest {
  /** The operation's text; the same text for every execution of the same plan step. */
  readonly query: string;
  /** Name of the operation in `query`, when it has one. */
  readonly operationName?: string;
  /** What kind of operation `query` is. */
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** Values of the variables that `query` declares. */
  readonly variables: Record<string, unknown>;
}

/** An error as a subgraph words it. */
export interface SubgraphError {
  /** What went wrong, passed to the client as it is. */
  readonly message: string;
  /** Place in the subgraph's own answer. */
  readonly path?: readonly (string | number)[];
  /** Facts beside the message, passed to the client without the keys that tell about the subgraph's inside. */
  readonly extensions?: Record<string, unknown>;
}

/** Answer of a subgraph to one call, or one event of a subscription. */
export interface SubgraphResponse {
  /** The fields asked for; absent or null when nothing could be answered. */
  readonly data?: Record<string, unknown> | null;
  /** What went wrong, if anything. */
  readonly errors?: readonly SubgraphError[];
}

/**
 * How to reach subgraphs. `CallContext` is whatever the caller of the engine passes through (who asks,
 * request id); the engine never looks into it. Time limits, tokens and retries belong here.
 */
export interface SubgraphCaller<CallContext> {
  /** Sends one query or mutation. A rejection costs the fields that the call would have filled. */
  request(subgraph: string, request: SubgraphRequest, context: CallContext): Promise<SubgraphResponse>;
  /**
   * Opens one subscription. A rejection becomes the answer to the client's subscription. Left out where events come from
   * elsewhere.
   */
  subscribe?(
    subgraph: string,
    request: SubgraphRequest,
    context: CallContext,
  ): Promise<AsyncIterableIterator<SubgraphResponse>>;
}
