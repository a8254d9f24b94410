import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { GraphQLError, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { verifyInternalToken, type Caller, type InternalKey } from '@klantbeeld/access';
import { answerableError, type FailureLog } from '../errors/request-error.js';
import type { SubgraphRequest } from '../request/request.js';
import type { Subgraph, SubgraphCall, SubgraphTools } from './subgraph.js';

/** Where and for whom a subgraph serves over the network. */
export interface SubgraphServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Public key of the gateway: calls of anybody else are refused. */
  readonly gatewayKey: InternalKey;
  readonly onFailure: FailureLog;
}

/** A subgraph that serves over HTTP and WebSocket. */
export interface SubgraphServer {
  /** Address such as http://127.0.0.1:4101. */
  readonly url: string;
  /** Cuts every connection and stops; a second call waits for the first. */
  stop(): Promise<void>;
}

interface RawBody {
  rawBody?: Buffer;
}

/** The body a token is bound to, for a subscription that comes over WebSocket: the call itself, written in one way. */
export function subscriptionBody(call: SubgraphCall): string {
  return JSON.stringify([call.query, call.operationName ?? null, call.variables ?? {}]);
}

/** Serves a subgraph to the gateway, and to nobody else. */
export async function serveSubgraph(subgraph: Subgraph, options: SubgraphServerOptions): Promise<SubgraphServer> {
  const apollo = new ApolloServer<SubgraphRequest<SubgraphTools>>({
    schema: subgraph.schema,
    introspection: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      logFailures(options.onFailure),
      answerBySubgraph(subgraph),
    ],
    formatError: (formatted, error) => maskedError(formatted.extensions?.code, error),
  });
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', (_request, response) => {
    subgraph.ping().then(
      () => response.json({ status: 'ready' }),
      () => response.status(503).json({ status: 'not ready' }),
    );
  });
  app.post(
    '/graphql',
    express.json({ limit: '4mb', verify: (request, _response, body) => void ((request as RawBody).rawBody = body) }),
    expressMiddleware(apollo, {
      context: async ({ req }) => subgraph.contextOf(await callerOf(subgraph, req, options.gatewayKey)),
    }),
  );
  const http = createServer(app);
  const closeSockets = serveSubscriptions(http, subgraph, options.gatewayKey);
  const url = await listen(http, options);
  const stop = async (): Promise<void> => {
    await closeSockets();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await apollo.stop();
  };
  let stopping: Promise<void> | undefined;
  return { url, stop: () => (stopping ??= stop()) };
}

async function callerOf(subgraph: Subgraph, request: IncomingMessage & RawBody, key: InternalKey): Promise<Caller> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw notTheGateway();
  return verifyInternalToken(key, subgraph.name, token, request.rawBody ?? '').catch(() => {
    throw notTheGateway();
  });
}

function notTheGateway(): GraphQLError {
  return new GraphQLError('Only the gateway may call a subgraph.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/** Errors are told in full to the log, with the request id of the gateway; `maskedError` is what leaves. */
function logFailures(onFailure: FailureLog): ApolloServerPlugin<SubgraphRequest<SubgraphTools>> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) answerableError(error, contextValue.caller.requestId, onFailure);
      },
    }),
  };
}

/** Apollo Server reads and checks the call; the subgraph answers it, as it does in one process, access log and all. */
function answerBySubgraph(subgraph: Subgraph): ApolloServerPlugin<SubgraphRequest<SubgraphTools>> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operationName, request, contextValue }) => {
        const call = { operationName, variables: request.variables ?? null };
        const singleResult = await subgraph.answer(document, call, contextValue);
        return { http: { headers: new HeaderMap(), status: undefined }, body: { kind: 'single', singleResult } };
      },
    }),
  };
}

function maskedError(code: unknown, error: unknown): ReturnType<typeof answerableError> {
  const wrapped = error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error });
  const isOfServer =
    typeof code === 'string' && wrapped.extensions.code === undefined && code !== 'INTERNAL_SERVER_ERROR';
  if (isOfServer)
    return { message: wrapped.message, ...(wrapped.path && { path: wrapped.path }), extensions: { code } };
  return answerableError(wrapped, '', () => undefined);
}

function serveSubscriptions(http: Server, subgraph: Subgraph, key: InternalKey): () => Promise<void> {
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: 4 * 1024 * 1024 });
  const graphqlWs = useServer(
    {
      onSubscribe: async (_context, _id, payload) => {
        const token = String(payload.extensions?.token ?? '');
        const caller = await verifyInternalToken(key, subgraph.name, token, subscriptionBody(payload)).catch(
          () => null,
        );
        if (!caller) return [notTheGateway()];
        return { schema: subgraph.schema, document: parse(payload.query), contextValue: { call: payload, caller } };
      },
      subscribe: (args) => run(subgraph, args.contextValue) as never,
      execute: () => ({ errors: [new GraphQLError('Queries go over HTTP.')] }),
      // Results are told already: their errors are plain data, of which graphql-ws itself cannot make JSON.
      onNext: (_context, _id, _payload, _args, result) => result as never,
    },
    sockets,
  );
  return async () => {
    for (const socket of sockets.clients) socket.terminate();
    await graphqlWs.dispose();
  };
}

function run(subgraph: Subgraph, context: unknown): ReturnType<Subgraph['subscribe']> {
  const { call, caller } = context as { call: SubgraphCall; caller: Caller };
  return subgraph.subscribe(call, caller);
}

async function listen(http: Server, { host, port }: SubgraphServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  const { port: taken } = http.address() as AddressInfo;
  return `http://${host}:${taken}`;
}
