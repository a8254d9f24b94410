import type { IncomingMessage } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { unpackCallers, type BeingLogged, type Callers, type LiveCall } from '@klantbeeld/access';
import type { FailureLog } from '../errors/request-error.js';
import type { Subgraph, SubgraphCall } from './subgraph.js';

/** What the routes check and tell. */
export interface LiveRoutesOptions {
  /** Rejects a request that is not the gateway’s. */
  readonly check: (request: IncomingMessage & { rawBody?: Buffer }) => Promise<void>;
  readonly onFailure: FailureLog;
}

/** Two thousand callers fit in it many times. */
const LARGEST_BODY = '4mb';

/** Serves the live answers of a subgraph to the gateway; what cannot be told now is a 503, and the gateway asks again. */
export function serveLive(app: Express, { live }: Subgraph, { check, onFailure }: LiveRoutesOptions): void {
  const body = express.json({
    limit: LARGEST_BODY,
    verify: (request, _response, raw) => void ((request as { rawBody?: Buffer }).rawBody = raw),
  });
  const route = <Call extends SubgraphCall | LiveCall>(
    answer: (call: Call, callers: Callers) => Promise<BeingLogged<unknown>>,
  ): RequestHandler => {
    return async (request, response) => {
      const isGateway = await check(request).then(
        () => true,
        () => false,
      );
      if (!isGateway) {
        response.status(401).json({ status: 'not the gateway' });
        return;
      }
      const { call, callers: packed } = request.body as { readonly call?: Call; readonly callers?: unknown };
      const callers = unpackCallers(packed);
      if (typeof call?.query !== 'string' || !callers) {
        response.status(400).json({ status: 'not a call' });
        return;
      }
      try {
        const { answer: told, logged } = await answer(call, callers);
        // The gateway goes on with the first line at once, and shows it to nobody before it has the second.
        response.type('application/x-ndjson').write(`${JSON.stringify(told)}\n`);
        await logged;
        response.end('{"logged":true}\n');
      } catch (error) {
        if (error instanceof GraphQLError) {
          response.status(400).json({ status: 'not a call' });
          return;
        }
        onFailure({ error, requestId: callers[0].requestId, path: 'live' });
        if (response.headersSent) response.destroy();
        else response.status(503).json({ status: 'not now' });
      }
    };
  };
  app.post(
    '/live/tell',
    body,
    route<LiveCall>((call, callers) => live.tell(call, callers)),
  );
  app.post(
    '/live/answer',
    body,
    route<SubgraphCall>((call, callers) => live.answer(call, callers)),
  );
}
