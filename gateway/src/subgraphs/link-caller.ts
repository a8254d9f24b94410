import { GraphQLError } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import type { SubgraphCaller, SubgraphResponse } from '../execution/index.js';
import type { SubgraphLink } from './subgraph-link.js';

/** How long a subgraph may take, in milliseconds. */
export interface TimeLimits {
  readonly query: number;
  readonly mutation: number;
}

/** A section that takes longer than this is told as unavailable. A write gets longer: cutting it off tells nothing. */
export const DEFAULT_TIME_LIMITS: TimeLimits = { query: 2_000, mutation: 10_000 };

/** Told of each call that failed; the caller of the graph gets a code and no more. */
export type CallFailureLog = (failure: {
  readonly subgraph: string;
  readonly error: unknown;
  readonly requestId: string;
}) => void;

/** Told of each call, for counting. */
export type CallObserver = (call: { readonly subgraph: string; readonly kind: string }) => void;

/** Calls subgraphs through their links, each within its time limit. */
export function createLinkCaller(
  links: ReadonlyMap<string, SubgraphLink>,
  options: {
    readonly limits: TimeLimits;
    readonly onFailure: CallFailureLog;
    readonly onCall?: CallObserver | undefined;
  },
): SubgraphCaller<Caller> {
  const linkTo = (subgraph: string): SubgraphLink => {
    const link = links.get(subgraph);
    if (!link) throw new Error(`The supergraph names the subgraph ${subgraph}, but nothing leads to it.`);
    return link;
  };
  const failed = (subgraph: string, error: unknown, requestId: string): never => {
    options.onFailure({ subgraph, error, requestId });
    throw unavailable(subgraph);
  };
  /** A subgraph that refuses says so with a code; anything else means that it went away. */
  const brokenStream = (subgraph: string, error: unknown, requestId: string): never => {
    if (error instanceof GraphQLError && error.extensions.code !== undefined) throw error;
    return failed(subgraph, error, requestId);
  };
  return {
    request: async (subgraph, request, caller) => {
      options.onCall?.({ subgraph, kind: request.operationKind });
      const limit = options.limits[request.operationKind === 'mutation' ? 'mutation' : 'query'];
      try {
        return checked(await withinLimit(limit, (signal) => linkTo(subgraph).request(request, caller, signal)));
      } catch (error) {
        return failed(subgraph, error, caller.requestId);
      }
    },
    subscribe: async (subgraph, request, caller) => {
      options.onCall?.({ subgraph, kind: request.operationKind });
      try {
        const events = await linkTo(subgraph).subscribe(request, caller);
        return watched(events, (error) => brokenStream(subgraph, error, caller.requestId));
      } catch (error) {
        return brokenStream(subgraph, error, caller.requestId);
      }
    },
  };
}

/** What the caller of the graph is told of a subgraph that did not answer. */
export function unavailable(subgraph: string): GraphQLError {
  return new GraphQLError('This part is not available now; try again in a moment.', {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });
}

function checked(response: SubgraphResponse): SubgraphResponse {
  const isAnswer =
    typeof response === 'object' && response !== null && ('data' in response || Array.isArray(response.errors));
  if (!isAnswer) throw new Error('The subgraph answered something that is no GraphQL result.');
  return response;
}

/** The same events; what they break by is told by `broken`. */
function watched(
  events: AsyncIterableIterator<SubgraphResponse>,
  broken: (error: unknown) => never,
): AsyncIterableIterator<SubgraphResponse> {
  return {
    next: () => events.next().catch(broken),
    return: async () => (await events.return?.()) ?? { value: undefined, done: true },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function withinLimit<Result>(limit: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`No answer within ${limit} ms.`);
      reject(error);
      controller.abort(error);
    }, limit);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
