import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { GraphQLError } from 'graphql';
import type { BeingLogged, Caller, Callers, LiveCall, Telling } from '@klantbeeld/access';
import type { SubgraphCaller, SubgraphRequest, SubgraphResponse } from '../execution/index.js';
import { openCircuit, LeftAloneError, type Circuit } from './circuit.js';
import type { SubgraphLink, TellAhead } from './subgraph-link.js';
import { loggedWithin, withinLimit } from './within-limit.js';

/** How long a subgraph may take, in milliseconds. */
export interface TimeLimits {
  readonly query: number;
  readonly mutation: number;
}

/** A section that takes longer than this is told as unavailable. A write gets longer: cutting it off tells nothing. */
export const DEFAULT_TIME_LIMITS: TimeLimits = { query: 2_000, mutation: 10_000 };

/** An event is judged, answered and written down within this time, or judged anew: a right may be withdrawn meanwhile. */
const LIVE_MILLISECONDS = 4_000;

/** Told of each call that failed; the caller of the graph gets a code and no more. */
export type CallFailureLog = (failure: {
  readonly subgraph: string;
  readonly error: unknown;
  readonly requestId: string;
}) => void;

/** Told of each call, for counting. */
export type CallObserver = (call: { readonly subgraph: string; readonly kind: string }) => void;

/** Others who ask alike and are given the same answer. */
export interface Together {
  readonly callers: readonly Caller[];
  /** Those of them to whom it may not be given are added to it. */
  readonly differing: Set<Caller>;
  /** What is being written down is added to it, and the answer leaves after it; left out, each call waits for its own. */
  readonly logs?: Promise<void>[];
}

/** Who asks, and with whom together. */
export interface CallContext extends Caller {
  readonly together?: Together;
}

/** Calls subgraphs, and looks after those that are away until it is closed. */
export interface LinkCaller extends SubgraphCaller<CallContext> {
  /** Sends one query or mutation; `ahead` is told the answer of a query as soon as there is one, see `SubgraphLink`. */
  request(
    subgraph: string,
    request: SubgraphRequest,
    caller: CallContext,
    ahead?: TellAhead,
  ): Promise<SubgraphResponse>;
  /** Tells an event of a subscription to several callers who ask alike. Rejects when it cannot be told now. */
  tell(subgraph: string, call: LiveCall, callers: Callers): Promise<BeingLogged<Telling<SubgraphResponse>>>;
  close(): void;
}

/** A query that failed is asked once more, a moment later and not by everybody at the same time. Nothing else is. */
const ONCE_MORE = retry(handleAll, {
  maxAttempts: 1,
  backoff: new ExponentialBackoff({ initialDelay: 20, maxDelay: 100 }),
});

/**
 * Calls subgraphs through their links, each within its time limit, a second try of a query included. A subgraph that
 * only fails is left alone until it is ready again.
 */
export function createLinkCaller(
  links: ReadonlyMap<string, SubgraphLink>,
  options: {
    readonly limits: TimeLimits;
    readonly onFailure: CallFailureLog;
    readonly onCall?: CallObserver | undefined;
  },
): LinkCaller {
  const circuits = new Map([...links].map(([name, link]) => [name, openCircuit(name, () => link.ping())]));
  const wayTo = (subgraph: string): { readonly link: SubgraphLink; readonly circuit: Circuit } => {
    const [link, circuit] = [links.get(subgraph), circuits.get(subgraph)];
    if (!link || !circuit) throw new Error(`The supergraph names the subgraph ${subgraph}, but nothing leads to it.`);
    return { link, circuit };
  };
  const failed = (subgraph: string, error: unknown, requestId: string): never => {
    options.onFailure({ subgraph, error, requestId });
    throw unavailable(subgraph);
  };
  return {
    request: async (subgraph, request, caller, ahead) => {
      const isMutation = request.operationKind === 'mutation';
      const limit = options.limits[isMutation ? 'mutation' : 'query'];
      try {
        const { link, circuit } = wayTo(subgraph);
        const attempt = async (signal: AbortSignal): Promise<SubgraphResponse> => {
          options.onCall?.({ subgraph, kind: request.operationKind });
          // What follows on a mutation may be another, which must not have an effect that nobody may learn of.
          return checked(await send(link, request, caller, signal, isMutation ? undefined : ahead));
        };
        return await circuit.run(() =>
          withinLimit(limit, (signal) =>
            isMutation ? attempt(signal) : ONCE_MORE.execute(() => attempt(signal), signal),
          ),
        );
      } catch (error) {
        return failed(subgraph, error, caller.requestId);
      }
    },
    tell: async (subgraph, call, callers) => {
      options.onCall?.({ subgraph, kind: 'subscription' });
      const { link, circuit } = wayTo(subgraph);
      // What cannot be told is tried again and again, which must not make the service look broken to everybody else.
      if (circuit.isLeftAlone()) throw new LeftAloneError(`${subgraph} is not ready.`);
      return loggedWithin(LIVE_MILLISECONDS, (signal) => link.tell(call, callers, signal));
    },
    close: () => circuits.forEach((circuit) => circuit.close()),
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

/** Sends a call for whoever asks it, and for those together with whom it is asked. */
async function send(
  link: SubgraphLink,
  request: SubgraphRequest,
  { together, ...caller }: CallContext,
  signal: AbortSignal,
  ahead: TellAhead | undefined,
): Promise<SubgraphResponse> {
  const others = together?.callers.filter((other) => !together.differing.has(other)) ?? [];
  if (!together || others.length === 0) return link.request(request, caller, signal, ahead);
  const { answer, logged } = await loggedWithin(LIVE_MILLISECONDS, (late) =>
    link.answer(request, [caller, ...others], AbortSignal.any([signal, late])),
  );
  for (const place of answer.differing) together.differing.add(others[place - 1]!);
  if (together.logs) together.logs.push(logged);
  else await logged;
  return answer.answer;
}
