import type { SubgraphRequest } from '../request/request.js';

/** Events come from the gateway, which follows the log; the field only says whether it may be followed. */
const OPENED: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ value: undefined, done: true }) }),
};

/**
 * `subscribe` of a field that may be followed for one client, named by the argument `clientId`, or a whole caseload:
 * who is asked for by name is in the access log, also when no event ever comes.
 */
export async function followsClient({
  args,
  context,
}: {
  readonly args: { readonly clientId?: string | null };
  readonly context: SubgraphRequest;
}): Promise<AsyncIterable<never>> {
  if (args.clientId != null) await context.accessTo(args.clientId);
  return OPENED;
}
