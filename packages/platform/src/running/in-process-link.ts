import type { BeingLogged, SharedAnswer, Telling } from '@klantbeeld/access';
import type { SubgraphLink, SubgraphResponse } from '@klantbeeld/gateway';
import type { Subgraph, TellAhead } from '@klantbeeld/subgraph';

/** The way to a subgraph in the same process: the verified caller is handed over by a function call that no network reaches. */
export function linkInProcess(subgraph: Subgraph): SubgraphLink {
  return {
    request: async (request, caller, _signal, ahead) =>
      (await subgraph.request(request, caller, ahead as TellAhead | undefined)) as SubgraphResponse,
    answer: async (request, callers) =>
      (await subgraph.live.answer(request, callers)) as BeingLogged<SharedAnswer<SubgraphResponse>>,
    tell: async (call, callers) => (await subgraph.live.tell(call, callers)) as BeingLogged<Telling<SubgraphResponse>>,
    ping: () => subgraph.ping(),
    close: async () => undefined,
  };
}
