import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { buildSchema, GraphQLError } from 'graphql';
import type { Caller } from '@klantbeeld/access';
import type { KnownDocuments } from '../documents/document-list.js';
import { gatewayError, toldError } from '../errors/told-error.js';
import { openLiveHub, type LiveHub, type LiveHubOptions } from '../live/live-hub.js';
import { checkCost } from '../limits/document-cost.js';
import { MOST_TOKENS } from '../limits/document-limits.js';
import type { DocumentReader } from '../limits/document-reader.js';
import type { DoorLimits } from '../limits/door-limits.js';
import { callerOf } from '../sign-in/caller.js';
import type { TokenVerifier } from '../sign-in/token-verifier.js';
import type { LoggedEngine } from '../subgraphs/logged-engine.js';
import { apolloAnswers } from './apollo-answer.js';
import { chosenOperation, refuseSubscription } from './chosen-operation.js';
import { doorRules, type DoorRules } from './door-rules.js';
import { knowDates } from './known-scalars.js';
import { noteAnswers } from './open-answers.js';
import { checkHost, checkOrigin, onlyFrom } from './own-site.js';
import { chooseDocument, onlyOneOperation } from './request-body.js';
import { serveSockets } from './sockets.js';
import { spendAndTell } from './told-budget.js';

/** What the door is made of. */
export interface DoorOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly engine: LoggedEngine;
  /** What subscriptions are served with. */
  readonly live: DoorLive;
  readonly verify: TokenVerifier;
  /** State of each part, for /health/ready: whether it can serve. */
  readonly health: () => Promise<Readonly<Record<string, boolean>>>;
  /** Parts without which nothing works. */
  readonly vital: readonly string[];
  /** More pages, such as the staff page and the embedded issuer. */
  readonly pages?: (app: Express) => void;
  readonly onFailure: (failure: { readonly error: unknown; readonly requestId: string }) => void;
  /** Documents that are known, and whether others run too; any runs when left out. */
  readonly documents?: KnownDocuments;
  /** Other sites whose pages may ask, such as https://klantbeeld.example; none when left out. */
  readonly origins?: readonly string[];
  /** How these limits differ from the usual ones. */
  readonly doorLimits?: Partial<DoorLimits>;
  /** Seconds between saying that it is not ready and closing, for balancers to notice; none when left out. */
  readonly drainSeconds?: number | undefined;
}

/** How events come in. */
export interface DoorLive extends Pick<LiveHubOptions, 'tail' | 'cursors' | 'topics' | 'caller'> {
  /** Milliseconds for which an event that cannot be told is tried again before its readers are told so; ten seconds when left out. */
  readonly patience?: number;
}

/** The one door, open. */
export interface Door {
  /** Address such as http://localhost:4000. */
  readonly url: string;
  readonly port: number;
  /** Subscriptions that are open. */
  readonly live: Pick<LiveHub, 'readers' | 'topics'>;
  /** Says that it is not ready, serves on for a while, then stops taking requests, lets those in flight end, closes sockets with 1012. */
  close(): Promise<void>;
}

/** What is in flight when the door closes has this long to end. */
const IN_FLIGHT_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 10_000;

interface Context {
  readonly caller: Caller;
  readonly answer: express.Response;
}

interface Asked {
  caller: Caller;
  requestId: string;
}

/** Opens the gateway on one port: GraphQL over HTTP and WebSocket, health, the public schema. */
export async function openDoor(options: DoorOptions): Promise<Door> {
  knowDates(options.engine.schema);
  const rules = doorRules(options);
  const site = { host: options.host, origins: options.origins ?? [] };
  const apollo = createApollo(rules);
  await apollo.start();
  let isClosing = false;
  const answers = noteAnswers();
  const app = express();
  app.disable('x-powered-by');
  app.use(eachRequest, answers.handler, onlyFrom(checkHost(site)));
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const parts = await options.health();
    const isReady = !isClosing && options.vital.every((part) => parts[part]);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', parts });
  });
  const readers = rules.documents.mode === 'open' ? [] : [onlySignedIn(options.verify)];
  app.get(
    '/schema.graphql',
    ...readers,
    (_request, response) => void response.type('text/plain; charset=utf-8').send(options.engine.publicSdl),
  );
  options.pages?.(app);
  app.post(
    '/graphql',
    onlyFrom(checkOrigin(site)),
    signIn(rules),
    express.json({ limit: '100kb', type: ['application/json', 'application/graphql-response+json'] }),
    onlyOneOperation,
    chooseDocument(rules.documents),
    onlySmallDocuments(rules.read),
    apolloAnswers(apollo, (request, answer) => ({ caller: (request as unknown as Asked).caller, answer })),
  );
  app.all('/graphql', (_request, response) => {
    response.setHeader('allow', 'POST');
    answerError(response, gatewayError('BAD_USER_INPUT', 'Send GraphQL by POST, as JSON.', 405));
  });
  app.use((_request, response) => void response.status(404).json({ status: 'not found' }));
  app.use(failed(options.onFailure));
  const http = createServer(app);
  await listen(http, options);
  const live = openLiveHub({
    patience: PATIENCE_MILLISECONDS,
    ...options.live,
    engine: options.engine,
    telling: { isTerse: rules.documents.mode === 'enforce' },
    onFailure: options.onFailure,
  });
  const closeSockets = serveSockets(http, rules, live, site);
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    live,
    close: async () => {
      isClosing = true;
      await pause((options.drainSeconds ?? 0) * 1_000);
      answers.lastOnes();
      const closed = new Promise((resolve) => http.close(resolve));
      await closeSockets();
      live.close();
      http.closeIdleConnections();
      await Promise.race([closed, pause(IN_FLIGHT_MILLISECONDS, undefined, { ref: false })]);
      http.closeAllConnections();
      await closed;
      await apollo.stop();
    },
  };
}

function createApollo({ engine, documents, budgets, limits }: DoorRules): ApolloServer<Context> {
  const isTerse = documents.mode === 'enforce';
  const gateway: ApolloServerOptionsWithGateway<Context>['gateway'] = {
    onSchemaLoadOrUpdate: (listener) => {
      // Apollo Server puts resolvers of its own into the schema it is given, so it gets a copy.
      listener({ apiSchema: knowDates(buildSchema(engine.publicSdl)), coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, source, operationName, request, context }) =>
        engine.execute({
          document,
          source,
          operationName,
          variables: request.variables,
          context: (context as Context).caller,
        }) as never,
    }),
    stop: async () => undefined,
  };
  return new ApolloServer<Context>({
    gateway,
    introspection: !isTerse,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isTerse,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, error) => {
      const original = error instanceof GraphQLError ? error : new GraphQLError('failed');
      return { ...formatted, extensions: { ...original.extensions, ...formatted.extensions } };
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, request, contextValue: { caller, answer } }) => {
            const operation = chosenOperation(document, request.operationName);
            refuseSubscription(operation);
            const question = { schema: engine.schema, document, operation, variables: request.variables ?? {} };
            await spendAndTell(budgets, caller, answer, checkCost(question, limits.cost));
          },
          willSendResponse: async ({ response, contextValue }) => {
            if (response.body.kind !== 'single') return;
            const result = response.body.singleResult;
            if (!result.errors) return;
            response.body.singleResult = {
              ...result,
              errors: result.errors.map((error) => toldError(error, contextValue.caller.requestId, { isTerse })),
            };
          },
        }),
      },
    ],
  });
}

const eachRequest: RequestHandler = (request, response, next) => {
  const requestId = randomUUID();
  (request as unknown as Asked).requestId = requestId;
  response.setHeader('x-request-id', requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  next();
};

/** What is too large is refused before it is validated; what is no document is told about by who validates. */
function onlySmallDocuments(read: DocumentReader): RequestHandler {
  return (request, _response, next) => {
    try {
      read((request.body as { query: string }).query);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'QUERY_REJECTED') throw error;
    }
    next();
  };
}

function onlySignedIn(verify: TokenVerifier): RequestHandler {
  return async (request, _response, next) => {
    await verify(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    next();
  };
}

/** Each request costs a point, so that one that is refused is not free. */
function signIn({ verify, budgets }: DoorRules): RequestHandler {
  return async (request, response, next) => {
    const asked = request as unknown as Asked;
    const purpose = request.headers['x-purpose'];
    const credentials = {
      authorization: request.headers.authorization,
      purpose: Array.isArray(purpose) ? purpose[0] : purpose,
    };
    asked.caller = await callerOf(credentials, verify, asked.requestId);
    await spendAndTell(budgets, asked.caller, response, 1);
    next();
  };
}

/** Errors outside of GraphQL, told in the same form. */
function failed(onFailure: DoorOptions['onFailure']): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = knownFailure(error);
    if (!known) onFailure({ error, requestId: (request as unknown as Asked).requestId });
    answerError(response, known ?? gatewayError('INTERNAL_SERVER_ERROR', 'failed', 500));
  };
}

function knownFailure(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError) return error;
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large')
    return gatewayError('QUERY_REJECTED', 'The request is larger than 100 kB; ask in smaller parts.', 413);
  if (type === 'entity.parse.failed')
    return gatewayError('BAD_USER_INPUT', 'The body is not a JSON object; check quotes and commas.', 400);
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') {
    return gatewayError('BAD_USER_INPUT', 'Send the body as UTF-8, without compression.', 415);
  }
  return null;
}

function answerError(response: express.Response, error: GraphQLError): void {
  const { status } = (error.extensions.http ?? { status: 500 }) as { status: number };
  const { retryAfterSeconds } = error.extensions;
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (typeof retryAfterSeconds === 'number') response.setHeader('retry-after', retryAfterSeconds);
  response.status(status).json({ errors: [toldError(error, String(response.getHeader('x-request-id')))] });
}

async function listen(http: Server, { host, port }: DoorOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
}
