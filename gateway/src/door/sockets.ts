import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import {
  getVariableValues,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Caller } from '@klantbeeld/access';
import { gatewayError, toldError, toldResult } from '../errors/told-error.js';
import type { Engine } from '../execution/index.js';
import { asRejected, checkLimits, MOST_TOKENS } from '../limits/document-limits.js';
import { callerOf } from '../sign-in/caller.js';
import type { TokenVerifier } from '../sign-in/token-verifier.js';
import { chosenOperation } from './chosen-operation.js';

/** Close codes of the contract. */
const CLOSE = { NOT_SIGNED_IN: 4401, EXPIRED: 4403, RESTART: 1012 } as const;
const INIT_MILLISECONDS = 3_000;
const LARGEST_FRAME = 64 * 1024;
const MOST_VARIABLE_ERRORS = 50;
/** Longest wait that a timer can hold. */
const LONGEST_TIMER = 2_147_483_647;

interface SocketState extends Extra {
  [key: PropertyKey]: unknown;
  caller?: Caller;
  expiry?: NodeJS.Timeout;
}

/** What sockets are served with. */
export interface SocketOptions {
  readonly engine: Engine<Caller>;
  readonly verify: TokenVerifier;
  readonly onFailure: (failure: { readonly error: unknown; readonly requestId: string }) => void;
}

type Arguments = ExecutionArgs & { contextValue: Caller };

/** Serves GraphQL over WebSocket on the same port; returns what closes every socket with 1012. */
export function serveSockets(http: Server, options: SocketOptions): () => Promise<void> {
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: LARGEST_FRAME });
  const graphqlWs = useServer<Record<string, unknown>, SocketState>(
    {
      connectionInitWaitTimeout: INIT_MILLISECONDS,
      // Whatever the environment: reasons for closing never carry the words of an inner error.
      isProd: true,
      onConnect: async ({ connectionParams, extra }) => admitSocket(extra, connectionParams ?? {}, options),
      onClose: ({ extra }) => clearTimeout(extra.expiry),
      onSubscribe: ({ extra }, _id, payload) => prepare(options.engine, extra.caller!, payload),
      execute: ((args: Arguments) => options.engine.execute(engineArguments(args))) as never,
      subscribe: ((args: Arguments) => options.engine.subscribe(engineArguments(args))) as never,
      onNext: (_context, _id, _payload, args, result) =>
        toldResult(result as ExecutionResult, (args as Arguments).contextValue.requestId) as never,
      onError: (_context, _id, _payload, errors) => toldErrors(errors) as never,
    },
    sockets,
  );
  // The library writes what a client did wrong to the console with a stack; ws has closed that socket already, as with 1009.
  sockets.on('connection', (socket) => socket.removeAllListeners('error').on('error', () => undefined));
  return async () => {
    for (const socket of sockets.clients) socket.close(CLOSE.RESTART, 'Restart: reconnect with your cursor');
    await graphqlWs.dispose();
    for (const socket of sockets.clients) socket.terminate();
  };
}

async function admitSocket(
  extra: SocketState,
  parameters: Record<string, unknown>,
  { verify }: SocketOptions,
): Promise<boolean> {
  try {
    const credentials = { authorization: text(parameters.authorization), purpose: text(parameters['x-purpose']) };
    const caller = await callerOf(credentials, verify, randomUUID());
    extra.caller = caller;
    const remaining = Math.min(caller.expiresAt * 1000 - Date.now(), LONGEST_TIMER);
    extra.expiry = setTimeout(() => extra.socket.close(CLOSE.EXPIRED, 'Token expired'), remaining);
    return true;
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : 'INTERNAL_SERVER_ERROR';
    extra.socket.close(code === 'UNAUTHENTICATED' ? CLOSE.NOT_SIGNED_IN : CLOSE.EXPIRED, code);
    return false;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Payload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Parses, validates and measures a document as HTTP does; each operation has a request id of its own. */
function prepare(engine: Engine<Caller>, caller: Caller, payload: Payload): Arguments | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: MOST_TOKENS });
    const problems = validate(engine.schema, document);
    if (problems.length > 0) return problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = chosenOperation(document, payload.operationName);
    checkLimits(document);
    const { errors } = getVariableValues(engine.schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (errors) return errors.map((problem) => withCode(problem, 'BAD_USER_INPUT'));
    return {
      schema: engine.schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? null,
      contextValue: { ...caller, requestId: randomUUID() },
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) return [gatewayError('INTERNAL_SERVER_ERROR', 'failed', 500)];
    return [error.extensions.code ? error : asRejected(withCode(error, 'GRAPHQL_PARSE_FAILED'))];
  }
}

/** Errors of one operation share its request id. */
function toldErrors(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  const requestId = randomUUID();
  return errors.map((error) => toldError(error, requestId));
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions: { code } });
}

function engineArguments(args: Arguments): Parameters<Engine<Caller>['subscribe']>[0] {
  return {
    document: args.document,
    operationName: args.operationName,
    variables: args.variableValues,
    context: args.contextValue,
    contextOfEvent: (caller) => ({ ...caller, requestId: randomUUID() }),
  };
}
