import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Caller } from '@klantbeeld/access';
import { gatewayError, toldError, toldResult, type Telling } from '../errors/told-error.js';
import type { LoggedEngine } from '../subgraphs/logged-engine.js';
import type { FollowQuestion, LiveHub } from '../live/live-hub.js';
import type { Outlet } from '../live/live-reader.js';
import { checkCost } from '../limits/document-cost.js';
import { callerOf, type Credentials } from '../sign-in/caller.js';
import { notSignedIn } from '../sign-in/token-verifier.js';
import { chosenOperation } from './chosen-operation.js';
import type { DoorRules } from './door-rules.js';
import { checkHost, checkOrigin, type OwnSite } from './own-site.js';
import { checkReading, expectAnswers } from './slow-reader.js';
import { countMessages, countSockets, type SocketCount } from './socket-counts.js';

/** A client has this long to answer a close frame. */
const CLOSE_MILLISECONDS = 1_000;
/** Close codes of the contract. */
const CLOSE = { NOT_SIGNED_IN: 4401, EXPIRED: 4403, TOO_MANY: 4429, IN_USE: 4409, RESTART: 1012 } as const;
/** The library would cut off without a code who does not answer; `expectAnswers` tells why. */
const NO_KEEP_ALIVE = 0;
const INIT_MILLISECONDS = 3_000;
const LARGEST_FRAME = 64 * 1024;
const MOST_VARIABLE_ERRORS = 50;
/** Longest wait that a timer can hold. */
const LONGEST_TIMER = 2_147_483_647;

interface SocketState extends Extra {
  [key: PropertyKey]: unknown;
  caller?: Caller;
  /** Timers that end with the socket: end of the token, and proving it again. */
  timers?: readonly NodeJS.Timeout[];
  /** Request id of each operation that runs, so that what is told of it and what is written down can be matched. */
  requestIds?: Map<string, string>;
  /** Ids of the operations that are subscriptions; those that ended may stand in it still. */
  subscriptions?: Set<string>;
  /** Ids of the operations that are being begun. */
  opening?: Set<string>;
  /** What is followed over the socket. */
  followed?: Set<AsyncIterableIterator<never>>;
  /** Ids of the subscriptions whose last answer was that the right to them is gone. */
  withdrawn?: Set<string>;
}

/** What every socket is served by. */
interface SocketRules extends DoorRules {
  readonly live: LiveHub;
  readonly telling: Telling;
  readonly sockets: SocketCount;
}

type Arguments = ExecutionArgs & {
  contextValue: Caller;
  outlet: Outlet;
  socket: { readonly extra: SocketState; readonly id: string };
};

/** Serves GraphQL over WebSocket on the same port; returns what closes every socket with 1012. */
export function serveSockets(http: Server, door: DoorRules, live: LiveHub, site: OwnSite): () => Promise<void> {
  const rules: SocketRules = {
    ...door,
    live,
    telling: { isTerse: door.documents.mode === 'enforce' },
    sockets: countSockets(door.limits.socketsPerCaller),
  };
  const checks = [checkHost(site), checkOrigin(site)];
  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: LARGEST_FRAME,
    verifyClient: ({ req }, decide) =>
      decide(
        checks.every((check) => check(req) === null),
        403,
        'Forbidden',
      ),
  });
  const graphqlWs = useServer<Record<string, unknown>, SocketState>(
    {
      connectionInitWaitTimeout: INIT_MILLISECONDS,
      // Whatever the environment: reasons for closing never carry the words of an inner error.
      isProd: true,
      onConnect: async ({ connectionParams, extra }) => admitSocket(extra, connectionParams ?? {}, rules),
      onClose: ({ extra }) => dismissSocket(extra, rules),
      onSubscribe: async ({ extra, subscriptions }, id, payload) => {
        const opening = (extra.opening ??= new Set());
        if (opening.has(id)) {
          // The library knows an operation by its id, and would lose sight of the first one.
          extra.socket.close(CLOSE.IN_USE, `Subscriber for ${id.slice(0, 40)} already exists`);
          return [notSignedIn('This id is in use.')];
        }
        opening.add(id);
        const requestId = randomUUID();
        (extra.requestIds ??= new Map()).set(id, requestId);
        const caller = { ...extra.caller!, requestId };
        const prepared = await prepare(payload, rules, { caller, id, subscriptions: stillOpen(extra, subscriptions) });
        if ('schema' in prepared) return { ...prepared, outlet: outletOf(extra, id), socket: { extra, id } };
        opening.delete(id);
        return prepared;
      },
      execute: ((args: Arguments) => {
        args.socket.extra.opening?.delete(args.socket.id);
        return rules.engine.execute(engineArguments(args));
      }) as never,
      subscribe: ((args: Arguments) => follow(args, rules)) as never,
      onNext: ({ extra }, id, _payload, args, result) => {
        checkReading(extra.socket, rules.limits);
        return toldResult(
          result as ExecutionResult,
          (args as Arguments).contextValue.requestId,
          rules.telling,
        ) as never;
      },
      onComplete: ({ extra, subscriptions }, id) => {
        extra.requestIds?.delete(id);
        const others = Object.keys(subscriptions).filter((one) => one !== id);
        if (!extra.withdrawn?.delete(id) || !extra.subscriptions?.has(id) || others.length > 0) return;
        // Only after the message that completes it, or a client library would subscribe again.
        setImmediate(() => closeForGood(extra.socket, 'Rights withdrawn'));
      },
      onError: ({ extra }, id, _payload, errors) => {
        const requestId = extra.requestIds?.get(id) ?? randomUUID();
        extra.requestIds?.delete(id);
        return toldErrors(errors, requestId, rules) as never;
      },
    },
    sockets,
    NO_KEEP_ALIVE,
  );
  // The library writes what a client did wrong to the console with a stack; ws has closed that socket already, as with 1009.
  sockets.on('connection', (socket) => {
    socket.removeAllListeners('error').on('error', () => undefined);
    countMessages(socket, rules.limits.messagesPerSecond, () => socket.close(CLOSE.TOO_MANY, 'Too many messages'));
    expectAnswers(socket, rules.limits);
  });
  return async () => {
    for (const socket of sockets.clients) socket.close(CLOSE.RESTART, 'Restart: reconnect with your cursor');
    // Who does not answer the close frame is cut off, so that one sleeper holds up no stop.
    const impatience = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), CLOSE_MILLISECONDS);
    await graphqlWs.dispose();
    clearTimeout(impatience);
    for (const socket of sockets.clients) socket.terminate();
  };
}

/** Lets a socket in, or closes it. Who is let in reads in the acknowledgement what is left of the minute. */
async function admitSocket(
  extra: SocketState,
  parameters: Record<string, unknown>,
  { verify, budgets, sockets, limits }: SocketRules,
): Promise<boolean | Record<string, unknown>> {
  try {
    const credentials = { authorization: text(parameters.authorization), purpose: text(parameters['x-purpose']) };
    const caller = await callerOf(credentials, verify, randomUUID());
    if (extra.socket.readyState !== extra.socket.OPEN) return false;
    if (!sockets.open(caller.staffId)) {
      extra.socket.close(CLOSE.TOO_MANY, 'Too many sockets');
      return false;
    }
    extra.caller = caller;
    // The request is as large as all else that is kept for a socket, and nobody asks it anything any more.
    delete (extra as { request?: unknown }).request;
    const remaining = Math.min(caller.expiresAt * 1000 - Date.now(), LONGEST_TIMER);
    extra.timers = [
      setTimeout(() => closeForGood(extra.socket, 'Token expired'), remaining),
      setInterval(() => void proveAgain(extra, credentials, verify), limits.recheckMilliseconds),
    ];
    return { rateLimit: await budgets.left(caller.staffId) };
  } catch (error) {
    if (canRetry(error)) {
      extra.socket.close(CLOSE.RESTART, 'Tokens cannot be checked right now');
      return false;
    }
    const code = error instanceof GraphQLError ? String(error.extensions.code) : 'INTERNAL_SERVER_ERROR';
    extra.socket.close(code === 'UNAUTHENTICATED' ? CLOSE.NOT_SIGNED_IN : CLOSE.EXPIRED, code);
    return false;
  }
}

/** Closes a socket whose rights ended; who does not answer the close frame is cut off a moment later. */
function closeForGood(socket: WebSocket, reason: string): void {
  socket.close(CLOSE.EXPIRED, reason);
  setTimeout(() => socket.terminate(), CLOSE_MILLISECONDS).unref();
}

/** The way to one subscription of a socket: results are written once for all who get the same, so they come as text. */
function outletOf(extra: SocketState, id: string): Outlet {
  const { socket } = extra;
  const start = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  return {
    send: (result, left) => {
      if (socket.readyState === socket.OPEN) socket.send(`${start}${result}}`, left);
    },
    withdrawn: () => void (extra.withdrawn ??= new Set()).add(id),
  };
}

/** A token whose key was withdrawn ends what it opened. */
async function proveAgain(extra: SocketState, credentials: Credentials, verify: DoorRules['verify']): Promise<void> {
  try {
    await callerOf(credentials, verify, randomUUID());
  } catch (error) {
    if (canRetry(error)) extra.socket.close(CLOSE.RESTART, 'Tokens cannot be checked right now');
    else closeForGood(extra.socket, 'Rights withdrawn');
  }
}

/** Whether a token may be good, and only could not be checked. */
function canRetry(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.retryable === true;
}

function dismissSocket({ timers = [], caller, followed = new Set() }: SocketState, { sockets }: SocketRules): void {
  for (const events of followed) void events.return?.();
  timers.forEach((timer) => clearTimeout(timer));
  if (caller) sockets.close(caller.staffId);
}

/** Subscriptions of a socket, without those that ended meanwhile. */
function stillOpen(extra: SocketState, underWay: Readonly<Record<string, unknown>>): Set<string> {
  const open = (extra.subscriptions ??= new Set());
  for (const id of open) if (!(id in underWay)) open.delete(id);
  return open;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Payload {
  /** Empty when the document is named by its hash. */
  readonly query: string;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

interface Asking {
  readonly caller: Caller;
  readonly id: string;
  /** Ids of the subscriptions that are open on the socket. */
  readonly subscriptions: Set<string>;
}

/** Finds, measures, validates and charges a document as HTTP does; each operation has a request id of its own. */
async function prepare(
  payload: Payload,
  { engine, documents, read, budgets, limits }: SocketRules,
  { caller, id, subscriptions }: Asking,
): Promise<Omit<Arguments, 'outlet' | 'socket'> | readonly GraphQLError[]> {
  try {
    if (caller.expiresAt * 1000 <= Date.now()) throw notSignedIn('The token has expired; sign in again.');
    await budgets.spend(caller.staffId, 1);
    const document = read(documents.textOf(payload));
    const problems = validate(engine.schema, document);
    if (problems.length > 0) return problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = chosenOperation(document, payload.operationName);
    const variables = payload.variables ?? {};
    const { errors } = getVariableValues(engine.schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (errors) return errors.map((problem) => withCode(problem, 'BAD_USER_INPUT'));
    const cost = checkCost({ schema: engine.schema, document, operation, variables }, limits.cost);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      noteSubscription(id, subscriptions, limits.subscriptionsPerSocket);
    }
    await budgets.spend(caller.staffId, cost);
    return {
      schema: engine.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: caller,
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) return [new GraphQLError('failed', { originalError: error as Error })];
    return [error.extensions.code ? error : withCode(error, 'GRAPHQL_PARSE_FAILED')];
  }
}

/** Throws RATE_LIMITED when the socket has as many subscriptions as it may. */
function noteSubscription(id: string, open: Set<string>, most: number): void {
  if (open.size >= most) {
    const message = `A socket has at most ${most} subscriptions; end one, or ask for more in one.`;
    throw gatewayError('RATE_LIMITED', message, 429, { limit: most });
  }
  open.add(id);
}

/** Errors of one operation share its request id; what nobody foresaw is written down under it. */
function toldErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  { telling, onFailure }: SocketRules,
): readonly GraphQLFormattedError[] {
  return errors.map((problem) => {
    const { originalError } = problem;
    if (originalError && !(originalError instanceof GraphQLError)) onFailure({ error: originalError, requestId });
    return toldError(problem, requestId, telling);
  });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions: { code } });
}

function engineArguments(args: Arguments): Parameters<LoggedEngine['execute']>[0] {
  return {
    document: args.document,
    operationName: args.operationName,
    variables: args.variableValues,
    context: args.contextValue,
  };
}

/** Begins to follow; whatever the library makes of it, it ends with its socket. */
async function follow(args: Arguments, { live }: SocketRules): Promise<AsyncIterableIterator<never> | ExecutionResult> {
  const { extra, id } = args.socket;
  const followed = await live.follow(questionOf(args), args.outlet).finally(() => extra.opening?.delete(id));
  if (!('next' in followed)) return followed;
  if (extra.socket.readyState !== extra.socket.OPEN) await followed.return?.();
  const all = (extra.followed ??= new Set());
  all.add(followed);
  const forget = (): void => void all.delete(followed);
  followed.next().then(forget, forget);
  return followed;
}

function questionOf({ document, operationName, variableValues, contextValue }: Arguments): FollowQuestion {
  return { document, operationName, variables: variableValues ?? {}, caller: contextValue };
}
