import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { GraphQLError } from 'graphql';
import {
  rememberUsedTokens,
  verifyInternalCall,
  type Caller,
  type InternalCall,
  type InternalKey,
} from '@klantbeeld/access';
import { answerableError, type FailureLog } from '../errors/request-error.js';
import type { SubgraphRequest } from '../request/request.js';
import { serveLive } from './live-routes.js';
import { servePlainCalls, type ReadCall } from './plain-calls.js';
import type { Subgraph, SubgraphTools } from './subgraph.js';

/** Where and for whom a subgraph serves over the network. */
export interface SubgraphServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Public key of the gateway: calls of anybody else are refused. */
  readonly gatewayKey: InternalKey;
  /** Seconds between saying that it is not ready and closing; none when left out. */
  readonly drainSeconds?: number;
  readonly onFailure: FailureLog;
}

/** A subgraph that serves over HTTP. */
export interface SubgraphServer {
  /** Address such as http://127.0.0.1:4101. */
  readonly url: string;
  /** Says that it is not ready, lets calls in flight end and stops; a second call waits for the first. */
  stop(): Promise<void>;
}

/** What is in flight at a stop has this long to end. */
const IN_FLIGHT_MILLISECONDS = 5_000;

interface RawBody {
  rawBody?: Buffer;
}

/** Serves a subgraph to the gateway, and to nobody else. */
export async function serveSubgraph(subgraph: Subgraph, options: SubgraphServerOptions): Promise<SubgraphServer> {
  const tokenIds: TokenIds = new WeakMap();
  const apollo = new ApolloServer<SubgraphRequest<SubgraphTools>>({
    schema: subgraph.schema,
    introspection: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      refuseRepeatedWrites(tokenIds),
      logFailures(options.onFailure),
      answerBySubgraph(subgraph),
    ],
    formatError: (formatted, error) => maskedError(formatted.extensions?.code, error),
  });
  await apollo.start();
  let isStopping = false;
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', (_request, response) => {
    // Dead letters and a log that is away are told, and no reason to serve nobody: the service itself answers.
    Promise.all([subgraph.condition(), subgraph.ping()]).then(
      ([condition]) =>
        response.status(isStopping ? 503 : 200).json({ status: isStopping ? 'not ready' : 'ready', ...condition }),
      () => response.status(503).json({ status: 'not ready' }),
    );
  });
  app.post(
    '/graphql',
    express.json({ limit: '4mb', verify: (request, _response, body) => void ((request as RawBody).rawBody = body) }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        const { caller, tokenId } = await callOf(subgraph, req, options.gatewayKey);
        if (tokenId !== null) tokenIds.set(caller, tokenId);
        return subgraph.contextOf(caller);
      },
    }),
  );
  serveLive(app, subgraph, {
    check: async (request) => void (await callOf(subgraph, request, options.gatewayKey)),
    onFailure: options.onFailure,
  });
  const callerOf = async (call: ReadCall): Promise<Caller> => (await callOf(subgraph, call, options.gatewayKey)).caller;
  const plainly = servePlainCalls({ subgraph, callerOf, otherwise: app });
  const http = createServer((request, response) => {
    // A kept connection would hold up the stop until the gateway lets go of it.
    response.once('close', () => isStopping && setImmediate(() => http.closeIdleConnections()));
    plainly(request, response);
  });
  const url = await listen(http, options);
  const stop = async (): Promise<void> => {
    isStopping = true;
    await pause((options.drainSeconds ?? 0) * 1_000);
    const closed = new Promise((resolve) => http.close(resolve));
    await Promise.race([closed, pause(IN_FLIGHT_MILLISECONDS, undefined, { ref: false })]);
    http.closeAllConnections();
    await closed;
    await apollo.stop();
  };
  let stopping: Promise<void> | undefined;
  return { url, stop: () => (stopping ??= stop()) };
}

async function callOf(subgraph: Subgraph, request: IncomingMessage & RawBody, key: InternalKey): Promise<InternalCall> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw notTheGateway();
  return verifyInternalCall(key, subgraph.name, token, request.rawBody ?? '').catch(() => {
    throw notTheGateway();
  });
}

/** The token that each caller came with; by caller, because Apollo Server hands its plugins a copy of the context. */
type TokenIds = WeakMap<Caller, string>;

/**
 * A token that was overheard reads the same thing once more at most, but must not write it again: the second use of a
 * token with a mutation is refused, before anything is resolved. Each process remembers what it was used for itself.
 */
function refuseRepeatedWrites(tokenIds: TokenIds): ApolloServerPlugin<SubgraphRequest<SubgraphTools>> {
  const used = rememberUsedTokens();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        if (operation?.operation !== 'mutation') return;
        const tokenId = tokenIds.get(contextValue.caller);
        if (tokenId === undefined || !used.use(tokenId)) throw notTheGateway();
      },
    }),
  };
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

async function listen(http: Server, { host, port }: SubgraphServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  const { port: taken } = http.address() as AddressInfo;
  return `http://${host}:${taken}`;
}
