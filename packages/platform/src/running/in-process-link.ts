import { GraphQLError } from 'graphql';
import type { SubgraphLink, SubgraphResponse } from '@klantbeeld/gateway';
import type { Subgraph, TellAhead } from '@klantbeeld/subgraph';

/** The way to a subgraph in the same process: the verified caller is handed over by a function call that no network reaches. */
export function linkInProcess(subgraph: Subgraph): SubgraphLink {
  return {
    request: async (request, caller, _signal, ahead) =>
      (await subgraph.request(request, caller, ahead as TellAhead | undefined)) as SubgraphResponse,
    subscribe: async (request, caller) => {
      const events = await subgraph.subscribe(request, caller);
      if ('next' in events) return events as AsyncIterableIterator<SubgraphResponse>;
      const [first] = events.errors ?? [];
      throw new GraphQLError(first?.message ?? 'The subscription was refused.', {
        extensions: first?.extensions ?? {},
      });
    },
    ping: () => subgraph.ping(),
    close: async () => undefined,
  };
}
