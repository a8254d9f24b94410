import { getOperationAST, OperationTypeNode } from 'graphql';
import { createEngine, type Engine, type ExecuteArguments, type SubgraphCaller } from '../execution/index.js';
import { CallsAhead } from './calls-ahead.js';
import type { CallContext, LinkCaller } from './link-caller.js';

/** What the engine passes through to the calls of one operation. */
interface Asking {
  readonly caller: CallContext;
  /** Left out where each call waits until its answer is in the access log. */
  readonly calls?: CallsAhead;
}

/** The engine as the gateway uses it: events of subscriptions come from the event log, and not through it. */
export type LoggedEngine = Pick<Engine<CallContext>, 'schema' | 'publicSdl' | 'execute' | 'prepareSubscription'>;

/**
 * Makes the engine of the gateway. Nothing of an answer leaves before the access log has every line about it. A query
 * goes on while they are written and waits for all of them at the end; what could not be written then costs exactly
 * what it would have cost before. A mutation and each event of a subscription wait at every call.
 * @throws Error when the supergraph is not one
 */
export function createLoggedEngine(supergraphSdl: string, links: LinkCaller): LoggedEngine {
  const engine = createEngine<Asking>({ supergraphSdl, caller: callerThrough(links) });
  return {
    schema: engine.schema,
    publicSdl: engine.publicSdl,
    execute: async (args) => {
      const { context: caller } = args;
      if (!isQuery(args)) return engine.execute({ ...args, context: { caller } });
      const calls = new CallsAhead();
      const asked = { ...args, context: { caller, calls } };
      const answer = await engine.execute(asked);
      if (await calls.areLogged()) return answer;
      // Put together once more, from the same answers without what the log does not have.
      return engine.execute(asked);
    },
    prepareSubscription: async ({ context: caller, ...args }) => {
      const prepared = await engine.prepareSubscription({ ...args, context: { caller } });
      if ('errors' in prepared) return prepared;
      return { ...prepared, answer: (event, context) => prepared.answer(event, { caller: context }) };
    },
  };
}

function callerThrough(links: LinkCaller): SubgraphCaller<Asking> {
  return {
    request: (subgraph, request, { caller, calls }) =>
      calls
        ? calls.send(subgraph, request, (ahead) => links.request(subgraph, request, caller, ahead))
        : links.request(subgraph, request, caller),
  };
}

/** Only a query can be put together again: a mutation has been done. */
function isQuery({ document, operationName }: ExecuteArguments<CallContext>): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
}
