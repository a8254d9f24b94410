import {
  execute,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import type { Caller } from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import {
  startConsumer,
  startDispatcher,
  type Consumer,
  type CursorSigner,
  type Dispatcher,
  type EventLog,
  type EventTail,
} from '@klantbeeld/events';
import type { BsnVault } from '@klantbeeld/domain';
import { answerableError, type FailureLog } from '../errors/request-error.js';
import { SubgraphRequest, type ServiceTools } from '../request/request.js';
import { buildSubgraph, type BuiltSubgraph } from '../schema/build-subgraph-schema.js';
import type { ServiceDefinition } from './service-definition.js';

/** What a running subgraph has at hand. */
export interface SubgraphTools extends ServiceTools {
  readonly log: EventLog;
  readonly tail: EventTail;
  readonly cursors: CursorSigner;
  readonly vault: BsnVault;
}

/** What a subgraph needs from outside to run. */
export interface SubgraphSurroundings extends Omit<SubgraphTools, 'committed' | 'database'> {
  readonly database: Database;
  readonly onFailure: FailureLog;
}

/** A GraphQL call as it reaches a subgraph. */
export interface SubgraphCall {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A running subgraph, whatever carries its calls. */
export interface Subgraph extends BuiltSubgraph {
  readonly name: string;
  /** Runs a query or mutation for a verified caller. */
  request(call: SubgraphCall, caller: Caller): Promise<FormattedExecutionResult>;
  /** Starts a subscription for a verified caller; errors before the first event come as one result. */
  subscribe(
    call: SubgraphCall,
    caller: Caller,
  ): Promise<AsyncIterableIterator<FormattedExecutionResult> | FormattedExecutionResult>;
  /** Makes the context of a request, for servers that run the schema themselves. */
  contextOf(caller: Caller): SubgraphRequest<SubgraphTools>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  /** Resolves when its own events are in the log. */
  eventsSent(): Promise<void>;
  /** Resolves when it has followed every event in the log. */
  eventsFollowed(): Promise<void>;
  /** Stops what runs in the background; open calls end by themselves. */
  stop(): Promise<void>;
}

const KNOWN_DOCUMENTS = 1000;

/** Builds and starts a subgraph over an open database. */
export async function startSubgraph(
  definition: ServiceDefinition,
  surroundings: SubgraphSurroundings,
): Promise<Subgraph> {
  const built = await buildSubgraph(definition.types);
  const { database, log, onFailure } = surroundings;
  const background = (error: unknown): void => onFailure({ error, requestId: 'background', path: definition.name });
  const dispatcher: Dispatcher = startDispatcher({
    outbox: database,
    log,
    source: definition.name,
    onError: background,
  });
  const consumers: Consumer[] = definition.handlers.map((handler) =>
    startConsumer({ database, log, handler, onError: background }),
  );
  const tools: SubgraphTools = { ...surroundings, committed: dispatcher.poke };
  const documentOf = knownDocuments(built);
  const contextOf = (caller: Caller): SubgraphRequest<SubgraphTools> => new SubgraphRequest(caller, tools);
  const told = (result: ExecutionResult, caller: Caller): FormattedExecutionResult => tell(result, caller, onFailure);
  const prepare = (call: SubgraphCall, caller: Caller): ExecutionArgs | FormattedExecutionResult => {
    const document = documentOf(call.query);
    if (Array.isArray(document)) return told({ errors: document }, caller);
    const { operationName, variables } = call;
    return {
      schema: built.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: contextOf(caller),
    };
  };
  return {
    name: definition.name,
    ...built,
    contextOf,
    request: async (call, caller) => {
      const prepared = prepare(call, caller);
      return 'schema' in prepared ? told(await execute(prepared), caller) : prepared;
    },
    subscribe: async (call, caller) => {
      const prepared = prepare(call, caller);
      if (!('schema' in prepared)) return prepared;
      const source = await subscribe(prepared);
      return 'next' in source ? toldEach(source, (result) => told(result, caller)) : told(source, caller);
    },
    ping: () => database.ping(),
    eventsSent: () => dispatcher.drained(),
    eventsFollowed: async () => void (await Promise.all(consumers.map((consumer) => consumer.caughtUp()))),
    stop: async () => void (await Promise.all([dispatcher.stop(), ...consumers.map((consumer) => consumer.stop())])),
  };
}

/** Parses and validates each document once; remembers the last thousand. */
function knownDocuments({ schema }: BuiltSubgraph): (query: string) => DocumentNode | GraphQLError[] {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const earlier = known.get(query);
    if (earlier) return earlier;
    const document = parsed(query);
    if (document instanceof GraphQLError) return [document];
    const problems = validate(schema, document);
    if (problems.length > 0) return problems.map((problem) => withCode(problem, 'GRAPHQL_VALIDATION_FAILED'));
    if (known.size >= KNOWN_DOCUMENTS) known.delete(known.keys().next().value!);
    known.set(query, document);
    return document;
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    return withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code },
  });
}

function tell(result: ExecutionResult, caller: Caller, log: FailureLog): FormattedExecutionResult {
  if (!result.errors) return result as FormattedExecutionResult;
  return { ...result, errors: result.errors.map((error) => answerableError(error, caller.requestId, log)) };
}

/** Maps each result; ends at once when it is returned, also while a next is pending. */
function toldEach(
  source: AsyncGenerator<ExecutionResult, void, void>,
  map: (result: ExecutionResult) => FormattedExecutionResult,
): AsyncIterableIterator<FormattedExecutionResult> {
  return {
    next: async () => {
      const { value, done } = await source.next();
      return done ? { value: undefined, done: true } : { value: map(value), done: false };
    },
    return: async () => {
      await source.return();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
