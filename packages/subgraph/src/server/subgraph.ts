import { setTimeout as pause } from 'node:timers/promises';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import {
  MUNICIPALITIES_IN_A_LAW,
  openAccessLog,
  startSealer,
  type AccessLog,
  type AccessLogKeys,
  type Anchor,
  type Caller,
} from '@klantbeeld/access';
import type { Database } from '@klantbeeld/database';
import {
  countDeadLetters,
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
import { compileDocuments } from '../execution/index.js';
import { createLiveAnswers, type LiveAnswers } from '../live/live-answers.js';
import { KnownReadsOfDocuments } from '../request/known-reads.js';
import { SubgraphRequest, type ServiceTools } from '../request/request.js';
import { buildSubgraph, type BuiltSubgraph } from '../schema/build-subgraph-schema.js';
import { loggedAnswer, nameOfQuestion, type TellAhead } from './logged-answer.js';
import { startPeriodicWork } from './periodic-work.js';
import type { ServiceDefinition } from './service-definition.js';

/** What a running subgraph has at hand. */
export interface SubgraphTools extends ServiceTools {
  readonly log: EventLog;
  readonly tail: EventTail;
  readonly cursors: CursorSigner;
  readonly vault: BsnVault;
  /** Keys of the access log. */
  readonly logKeys: AccessLogKeys;
}

/** What a subgraph needs from outside to run. */
export interface SubgraphSurroundings extends Omit<SubgraphTools, 'committed' | 'database' | 'accessLog'> {
  readonly database: Database;
  /** The second place for the seals of the access log. */
  readonly anchor: Anchor;
  /** Another access log than the one in the database: only to measure in a test what the log costs. */
  readonly accessLog?: AccessLog;
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
  /** Runs a query or mutation for a verified caller; `ahead` is told the answer before its lines are in the log. */
  request(call: SubgraphCall, caller: Caller, ahead?: TellAhead): Promise<FormattedExecutionResult>;
  /** Answers to what happens, and for several callers at once. */
  readonly live: LiveAnswers;
  /** The document of a text that is a valid query, no act and no subscription, parsed and validated once; else null. */
  queryOf(text: string, operationName: string | null): DocumentNode | null;
  /** Runs a document that was parsed and validated by the server that received it. */
  answer(
    document: DocumentNode,
    call: Pick<SubgraphCall, 'operationName' | 'variables'>,
    request: SubgraphRequest<SubgraphTools>,
    ahead?: TellAhead,
  ): Promise<FormattedExecutionResult>;
  /** Makes the context of a request. */
  contextOf(caller: Caller): SubgraphRequest<SubgraphTools>;
  /** Rejects when the subgraph cannot serve. */
  ping(): Promise<void>;
  /** What an operator has to know although the subgraph serves. Rejects when its database does not answer. */
  condition(): Promise<SubgraphCondition>;
  /** Resolves when its own events are in the log. */
  eventsSent(): Promise<void>;
  /** Resolves when it has followed every event in the log. */
  eventsFollowed(): Promise<void>;
  /** Resolves when all that the clock asks for now is done. */
  workDone(): Promise<void>;
  /** Resolves when every line of the access log so far is sealed and anchored. */
  logSealed(): Promise<void>;
  /** Stops what runs in the background; open calls end by themselves. */
  stop(): Promise<void>;
}

/** How a subgraph that serves is doing. */
export interface SubgraphCondition {
  /** Whether the event log answers: without it acts wait in the outbox, and what others do is not followed. */
  readonly eventLog: boolean;
  /** How many events it could not handle, or wait behind one: what they are about is shown by no law until replayed. */
  readonly deadLetters: number;
}

const KNOWN_DOCUMENTS = 1000;
/** A longer one is validated each time, so that what is remembered has a bound. */
const LONGEST_KNOWN = 50_000;
/** More than the gateway makes of any document that it lets in. */
const MOST_TOKENS = 20_000;
/** The health of a service does not wait longer for the event log. */
const LOG_ANSWER_MILLISECONDS = 500;

/** A document about to be run, with its name in the access log. */
interface AskedDocument extends ExecutionArgs {
  readonly contextValue: SubgraphRequest<SubgraphTools>;
  readonly name: string;
}

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
  const { municipalities = MUNICIPALITIES_IN_A_LAW } = definition;
  const accessLog =
    surroundings.accessLog ?? openAccessLog({ store: database, keys: surroundings.logKeys, municipalities });
  const sealer = startSealer({ store: database, anchor: surroundings.anchor, onError: background });
  const work = startPeriodicWork({
    database,
    works: definition.periodic ?? [],
    now: surroundings.now,
    committed: dispatcher.poke,
    onError: background,
  });
  const register = definition.law === 'SHARED' ? 'client' : 'registered_client';
  const tools: SubgraphTools = { ...surroundings, accessLog, register, committed: dispatcher.poke };
  const documentOf = knownDocuments(built);
  const run = compileDocuments(built.schema);
  const knownReads = new KnownReadsOfDocuments();
  const contextOf = (caller: Caller): SubgraphRequest<SubgraphTools> => new SubgraphRequest(caller, tools);
  const told = (result: ExecutionResult, caller: Caller): FormattedExecutionResult => tell(result, caller, onFailure);
  /** Tells a result and writes down about whom it is; both ways of calling and every event go through here. */
  const tellLogged = (
    result: ExecutionResult,
    asked: AskedDocument,
    startedAt: Date,
    ahead?: TellAhead,
  ): Promise<FormattedExecutionResult> =>
    loggedAnswer(told(result, asked.contextValue.caller), {
      request: asked.contextValue,
      law: definition.law,
      name: asked.name,
      startedAt,
      onFailure,
      ahead,
    });
  const asked = (
    document: DocumentNode,
    { operationName, variables }: Pick<SubgraphCall, 'operationName' | 'variables'>,
    contextValue: SubgraphRequest<SubgraphTools>,
  ): AskedDocument => ({
    schema: built.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue,
    name: nameOfQuestion(document, operationName),
  });
  const answer: Subgraph['answer'] = async (document, call, request, ahead) => {
    const startedAt = new Date();
    const question = asked(document, call, request);
    const reads = knownReads.of(document, call.operationName, request.caller);
    if (reads) request.readAlong(reads);
    return tellLogged(await run(question), question, startedAt, ahead);
  };
  return {
    name: definition.name,
    ...built,
    contextOf,
    queryOf: (text, operationName) => {
      const document = documentOf(text);
      if (Array.isArray(document)) return null;
      return getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY ? document : null;
    },
    answer,
    request: async (call, caller, ahead) => {
      const document = documentOf(call.query);
      if (Array.isArray(document)) return told({ errors: document }, caller);
      return answer(document, call, contextOf(caller), ahead);
    },
    live: createLiveAnswers({
      schema: built.schema,
      law: definition.law,
      topics: definition.topics ?? [],
      tools,
      documentOf,
      told,
    }),
    ping: () => database.ping(),
    condition: async () => {
      const [eventLog, deadLetters] = await Promise.all([answers(log), countDeadLetters(database)]);
      return { eventLog, deadLetters };
    },
    eventsSent: () => dispatcher.drained(),
    eventsFollowed: async () => void (await Promise.all(consumers.map((consumer) => consumer.caughtUp()))),
    workDone: () => work.done(),
    logSealed: () => sealer.sealed(),
    stop: async () => {
      await work.stop();
      await Promise.all([dispatcher.stop(), accessLog.close(), ...consumers.map((consumer) => consumer.stop())]);
      await sealer.stop();
    },
  };
}

async function answers(log: EventLog): Promise<boolean> {
  const answer = log.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(LOG_ANSWER_MILLISECONDS, false, { ref: false })]);
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
    if (query.length > LONGEST_KNOWN) return document;
    if (known.size >= KNOWN_DOCUMENTS) known.delete(known.keys().next().value!);
    known.set(query, document);
    return document;
  };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
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
