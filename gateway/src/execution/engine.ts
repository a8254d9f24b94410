import {
  buildASTSchema,
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  Kind,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MappedEvents } from './mapped-events.js';
import { pick, PlanRun, requestOf } from './plan-run.js';
import type { RootStep } from './plan.js';
import type { PlannedVariables } from './planned-document.js';
import { Planner, type PlannedOperation } from './planner.js';
import { publicDocumentOf } from './public-schema.js';
import { failureOfThrown, readAnswer } from './subgraph-answer.js';
import type { SubgraphCaller, SubgraphRequest, SubgraphResponse } from './subgraph-caller.js';

/** What the engine is made of. */
export interface EngineOptions<CallContext> {
  /** The composed supergraph, as SDL. */
  readonly supergraphSdl: string;
  /** How to reach the subgraphs. */
  readonly caller: SubgraphCaller<CallContext>;
  /** Of how many documents the plans are kept, those used last; 1000 when left out. */
  readonly planCacheSize?: number;
}

/** One operation of a client. */
export interface ExecuteArguments<CallContext> {
  /** The document, already validated against the engine's schema. */
  readonly document: DocumentNode;
  /** Text of the document, when known; saves printing it. */
  readonly source?: string | undefined;
  /** Which of the document's operations; may be left out when there is one. */
  readonly operationName?: string | null | undefined;
  /** The client's variables, not yet coerced. */
  readonly variables?: Record<string, unknown> | null | undefined;
  /** Passed to the caller of subgraphs as it is. */
  readonly context: CallContext;
}

/** One subscription of a client. */
export interface SubscribeArguments<CallContext> extends ExecuteArguments<CallContext> {
  /** Makes the context for the calls that one event needs; the subscription's own context when left out. */
  readonly contextOfEvent?: ((context: CallContext) => CallContext) | undefined;
}

/** A subscription that is ready to be followed by whoever knows of its events. */
export interface PreparedSubscription<CallContext> {
  /** Its field of `Subscription`. */
  readonly field: string;
  /** The arguments of that field, coerced. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The subgraph that has the field, and what is asked of it. */
  readonly subgraph: string;
  readonly request: SubgraphRequest;
  /** The answer to one event: what the subgraph says of it, and all that is joined to it. */
  answer(event: SubgraphResponse, context: CallContext): Promise<ExecutionResult>;
  /** An error at the place of the field. */
  failed(error: GraphQLError): GraphQLError;
}

/** Plans and executes operations over the subgraphs. */
export interface Engine<CallContext> {
  /** What clients may ask. */
  readonly schema: GraphQLSchema;
  /** The same as SDL. */
  readonly publicSdl: string;
  /** Answers a query or mutation. What goes wrong is in the result; it rejects never. */
  execute(args: ExecuteArguments<CallContext>): Promise<ExecutionResult>;
  /**
   * Opens a subscription: answers to its events, or one result when it cannot be opened. A query or mutation is
   * answered with its result.
   */
  subscribe(args: SubscribeArguments<CallContext>): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** Prepares a subscription whose events come from elsewhere than its subgraph; one result with errors when it cannot be. */
  prepareSubscription(
    args: ExecuteArguments<CallContext>,
  ): Promise<PreparedSubscription<CallContext> | { readonly errors: readonly GraphQLError[] }>;
}

const DEFAULT_PLAN_CACHE_SIZE = 1000;

/**
 * Makes an engine from a supergraph.
 * @throws Error when the supergraph is not one
 */
export function createEngine<CallContext>(options: EngineOptions<CallContext>): Engine<CallContext> {
  return new PlanningEngine(options);
}

/** An operation that can run: planned, its variables coerced. */
interface Prepared {
  readonly operation: PlannedOperation;
  /** The client's variables, coerced, by the client's names. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** The same by the names of the plan. */
  readonly variables: PlannedVariables;
}

class PlanningEngine<CallContext> implements Engine<CallContext> {
  readonly schema: GraphQLSchema;
  readonly publicSdl: string;
  private readonly planner: Planner;
  private readonly caller: SubgraphCaller<CallContext>;

  constructor({ supergraphSdl, caller, planCacheSize = DEFAULT_PLAN_CACHE_SIZE }: EngineOptions<CallContext>) {
    const supergraph = parse(supergraphSdl);
    const publicDocument = publicDocumentOf(supergraph);
    const trusted = { assumeValid: true, assumeValidSDL: true };
    this.publicSdl = print(publicDocument);
    this.schema = buildASTSchema(publicDocument);
    this.planner = new Planner(
      this.schema,
      { sdl: supergraphSdl, schema: buildASTSchema(supergraph, trusted) },
      planCacheSize,
    );
    this.caller = caller;
  }

  async execute(args: ExecuteArguments<CallContext>): Promise<ExecutionResult> {
    const prepared = await this.prepare(args);
    if ('errors' in prepared) return prepared;
    if (prepared.operation.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return { errors: [new GraphQLError('A subscription is not answered once: subscribe to it.')] };
    }
    return this.answer(prepared, args);
  }

  async subscribe(
    args: SubscribeArguments<CallContext>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const prepared = await this.prepare(args);
    if ('errors' in prepared) return prepared;
    const { source } = prepared.operation;
    if (!source) return this.answer(prepared, args);
    const events = await this.open(source, prepared, args.context);
    if (events instanceof GraphQLError) return { errors: [events] };
    return new MappedEvents(events, (event) => this.answerEvent(event, source, prepared, args));
  }

  async prepareSubscription(
    args: ExecuteArguments<CallContext>,
  ): Promise<PreparedSubscription<CallContext> | { readonly errors: readonly GraphQLError[] }> {
    const prepared = await this.prepare(args);
    if ('errors' in prepared) return prepared;
    const { source, document, operation } = prepared.operation;
    const node = rootFieldOf(document, operation);
    const field = node && this.schema.getSubscriptionType()?.getFields()[node.name.value];
    if (!source || !field) return { errors: [new GraphQLError('This is no subscription that a subgraph has.')] };
    return {
      field: field.name,
      arguments: getArgumentValues(field, node, prepared.coerced),
      subgraph: source.subgraph,
      request: requestOf(source, pick(prepared.variables, source.variableNames)),
      answer: (event, context) => this.answerEvent(event, source, prepared, { ...args, context }),
      failed: ({ message, extensions }) =>
        new GraphQLError(message, { extensions, nodes: node, path: [node.alias?.value ?? node.name.value] }),
    };
  }

  private async prepare(args: ExecuteArguments<CallContext>): Promise<Prepared | { errors: readonly GraphQLError[] }> {
    const known = this.planner.find(args);
    if (known instanceof GraphQLError) return { errors: [known] };
    const definitions = known.operation.variableDefinitions ?? [];
    const { errors, coerced = {} } =
      definitions.length === 0
        ? { errors: undefined }
        : getVariableValues(this.schema, definitions, args.variables ?? {}, { maxErrors: 50 });
    if (errors) return { errors };
    const operation = await known.planFor(coerced);
    if (operation instanceof GraphQLError) return { errors: [operation] };
    const variables: Record<string, unknown> = {};
    for (const [given, planned] of operation.variableNames) {
      if (Object.hasOwn(coerced, given)) variables[planned] = coerced[given];
    }
    return { operation, coerced, variables };
  }

  private async answer(
    { operation, coerced, variables }: Prepared,
    args: ExecuteArguments<CallContext>,
  ): Promise<ExecutionResult> {
    const run = new PlanRun(operation, variables, this.caller, args.context);
    if (operation.step) await run.run(operation.step);
    return operation.projection.project(run, { given: args.variables, coerced });
  }

  private async answerEvent(
    event: SubgraphResponse,
    source: RootStep,
    { operation, coerced, variables }: Prepared,
    { contextOfEvent, context, variables: clientVariables }: SubscribeArguments<CallContext>,
  ): Promise<ExecutionResult> {
    const run = new PlanRun(operation, variables, this.caller, contextOfEvent ? contextOfEvent(context) : context);
    run.addRoot(source, readAnswer(event, source.subgraph));
    if (operation.step) await run.run(operation.step);
    return operation.projection.project(run, { given: clientVariables, coerced });
  }

  private async open(
    source: RootStep,
    { operation, variables }: Prepared,
    context: CallContext,
  ): Promise<AsyncIterableIterator<SubgraphResponse> | GraphQLError> {
    try {
      if (!this.caller.subscribe) throw new Error('Nothing leads to the events of a subgraph.');
      const request = requestOf(source, pick(variables, source.variableNames));
      return await this.caller.subscribe(source.subgraph, request, context);
    } catch (thrown) {
      const { message, extensions } = failureOfThrown(thrown, source.subgraph);
      const [field] = operation.treeKeys.keys();
      const path = field && [field.alias?.value ?? field.name.value];
      return new GraphQLError(message, { extensions, nodes: field ?? null, path: path ?? null });
    }
  }
}

/** The one field of a subscription, which may stand in a fragment. */
function rootFieldOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): FieldNode | null {
  const within = ({ selections }: SelectionSetNode): FieldNode | null => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) return one;
      const fragment =
        one.kind === Kind.INLINE_FRAGMENT
          ? one
          : document.definitions.find(
              (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === one.name.value,
            );
      const found = fragment && 'selectionSet' in fragment ? within(fragment.selectionSet) : null;
      if (found) return found;
    }
    return null;
  };
  return within(selectionSet);
}
