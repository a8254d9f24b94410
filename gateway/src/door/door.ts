import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type Express, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { KnownDocuments } from '../documents/document-list.js';
import { gatewayError } from '../errors/told-error.js';
import { openLiveHub, type LiveHub, type LiveHubOptions } from '../live/live-hub.js';
import type { DocumentReader } from '../limits/document-reader.js';
import type { DoorLimits } from '../limits/door-limits.js';
import type { TokenVerifier } from '../sign-in/token-verifier.js';
import type { LoggedEngine } from '../subgraphs/logged-engine.js';
import { apolloAnswers } from './apollo-answer.js';
import { createApollo } from './apollo.js';
import { begin, signIn, type Asked } from './asked.js';
import { doorRules, type DoorRules } from './door-rules.js';
import { knowScalars } from './known-scalars.js';
import { noteAnswers } from './open-answers.js';
import { checkHost, checkOrigin, onlyFrom } from './own-site.js';
import { openPassedQuestions } from './passed-questions.js';
import { servePlainQuestions } from './plain-questions.js';
import { answerError, failed } from './refusals.js';
import { chooseDocument, onlyOneOperation, readJson } from './request-body.js';
import { serveSockets } from './sockets.js';

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

/** Opens the gateway on one port: GraphQL over HTTP and WebSocket, health, the public schema. */
export async function openDoor(options: DoorOptions): Promise<Door> {
  knowScalars(options.engine.schema);
  const rules = doorRules(options);
  const site = { host: options.host, origins: options.origins ?? [] };
  const passed = openPassedQuestions();
  const apollo = createApollo(rules, passed);
  await apollo.start();
  let isClosing = false;
  const answers = noteAnswers();
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyFrom(checkHost(site)));
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
    onlyStaff(rules),
    readJson(),
    onlyOneOperation,
    chooseDocument(rules.documents),
    onlySmallDocuments(rules.read),
    apolloAnswers(apollo, passed, (request, answer) => {
      const { caller, result } = request as unknown as Asked;
      return { caller: caller!, result, answer };
    }),
  );
  app.all('/graphql', (_request, response) => {
    response.setHeader('allow', 'POST');
    answerError(response, gatewayError('BAD_USER_INPUT', 'Send GraphQL by POST, as JSON.', 405));
  });
  app.use((_request, response) => void response.status(404).json({ status: 'not found' }));
  app.use(failed(options.onFailure));
  const plain = servePlainQuestions({ rules, passed, checks: [checkHost(site), checkOrigin(site)], otherwise: app });
  const http = createServer((request, response) => {
    const asked = begin(request, response);
    answers.note(response);
    plain(asked, response);
  });
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

/** What is too large, or breaks who validates, is refused before; what is no document is told about by who validates. */
function onlySmallDocuments(read: DocumentReader): RequestHandler {
  return (request, _response, next) => {
    try {
      read((request.body as { query: string }).query);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code !== undefined) throw error;
    }
    next();
  };
}

function onlyStaff(rules: DoorRules): RequestHandler {
  return async (request, response, next) => {
    await signIn(rules, request as unknown as Asked, response);
    next();
  };
}

function onlySignedIn(verify: TokenVerifier): RequestHandler {
  return async (request, _response, next) => {
    await verify(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    next();
  };
}

async function listen(http: Server, { host, port }: DoorOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
}
