import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  getOperationAST,
  GraphQLError,
  isNonNullType,
  Kind,
  print,
  valueFromAST,
  GraphQLString,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plan } from './plan.js';
import { LeastRecentlyUsed } from './plan-cache.js';
import { PlanReader } from './plan-reader.js';
import { planDocument, plannedVariableName, type PlannedDocument } from './planned-document.js';
import { Projection } from './projection/projection.js';
import { TypeSets } from './type-sets.js';

/** An operation with its plan. It holds its own document: the plan knows that document's fields by identity. */
export interface PlannedOperation extends Plan, PlannedDocument {
  /** The document that was planned. */
  readonly document: DocumentNode;
  /** The operation of the document that was asked for. */
  readonly operation: OperationDefinitionNode;
  /** The client's variables: the client's name of each and its name in the plan. */
  readonly variableNames: readonly (readonly [string, string])[];
  /** Makes the answer of what the plan brings. */
  readonly projection: Projection;
  /** Name of the operation's root type. */
  readonly rootTypeName: string;
  /** Root keys of the tree that may not be null: a mutation stops after one of them is. */
  readonly neverNullKeys: ReadonlySet<string>;
}

/** Which operation to plan. */
export interface PlanningQuestion {
  /** The client's document, valid against the public schema. */
  readonly document: DocumentNode;
  /** Text of the document; saves printing it. */
  readonly source?: string | undefined;
  /** Which of the document's operations; may be left out when there is one. */
  readonly operationName?: string | null | undefined;
}

/** Plans of the operations of one document, by the place of the operation in it. */
type PlansOfDocument = Map<number, Promise<PlannedOperation>>;

/** Plans operations, each once as long as it stays among those used last. */
export class Planner {
  private readonly planner: QueryPlanner;
  private readonly reader: PlanReader;
  private readonly plans: LeastRecentlyUsed<PlansOfDocument>;
  private readonly texts = new WeakMap<DocumentNode, string>();

  constructor(
    private readonly publicSchema: GraphQLSchema,
    supergraph: { readonly sdl: string; readonly schema: GraphQLSchema },
    cacheSize: number,
  ) {
    this.planner = new QueryPlanner(supergraph.sdl);
    this.reader = new PlanReader(new TypeSets(supergraph.schema), subgraphNames(supergraph.schema));
    this.plans = new LeastRecentlyUsed(cacheSize);
  }

  /** The plan, or the error to answer with when there can be none. Never rejects. */
  async plan(question: PlanningQuestion): Promise<PlannedOperation | GraphQLError> {
    try {
      const { definitions } = question.document;
      const operation = operationOf(question.document, question.operationName);
      const plans = this.plans.getOrMake(this.textOf(question), () => new Map());
      const place = definitions.indexOf(operation);
      const known = plans.get(place);
      if (known) return await known;
      const made = this.make(question.document, operation);
      plans.set(place, made);
      return await made;
    } catch (thrown) {
      return planningError(thrown);
    }
  }

  /** The same string for the same document, which is found without being read through again. */
  private textOf({ document, source }: PlanningQuestion): string {
    const known = this.texts.get(document);
    if (known !== undefined) return known;
    const text = source ?? print(document);
    this.texts.set(document, text);
    return text;
  }

  private async make(document: DocumentNode, operation: OperationDefinitionNode): Promise<PlannedOperation> {
    const planned = planDocument(this.publicSchema, document, operation);
    const plan = planned.text === undefined ? {} : await this.planText(planned.text);
    const root = this.publicSchema.getRootType(operation.operation);
    const neverNullKeys = neverNullKeysOf(root, planned.treeKeys);
    const variableNames = (operation.variableDefinitions ?? []).map(({ variable }) => {
      return [variable.name.value, plannedVariableName(variable.name.value)] as const;
    });
    return {
      document,
      operation,
      variableNames,
      rootTypeName: root?.name ?? '',
      neverNullKeys,
      projection: new Projection(this.publicSchema, { document, operation, treeKeys: planned.treeKeys }),
      ...planned,
      ...plan,
    };
  }

  private async planText(text: string): Promise<Plan> {
    const { node } = await this.planner.planAsync(text, undefined, new Set(), 0);
    return this.reader.read(node);
  }
}

function neverNullKeysOf(
  root: GraphQLObjectType | null | undefined,
  treeKeys: ReadonlyMap<FieldNode, string>,
): Set<string> {
  const fields = root?.getFields() ?? {};
  const neverNull = [...treeKeys].filter(([node]) => isNonNullType(fields[node.name.value]?.type));
  return new Set(neverNull.map(([, key]) => key));
}

function operationOf(document: DocumentNode, operationName: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation;
  if (operationName) throw new GraphQLError(`Unknown operation named "${operationName}".`);
  const isAnyThere = document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  throw new GraphQLError(
    isAnyThere ? 'Must provide operation name if query contains multiple operations.' : 'Must provide an operation.',
  );
}

function planningError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError('This operation cannot be planned.', {
    originalError,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** The supergraph names a subgraph twice: as an enum value and as it was given to composition. */
function subgraphNames(supergraph: GraphQLSchema): Map<string, string> {
  const graphs = supergraph.getType('join__Graph')?.astNode;
  const names = new Map<string, string>();
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return names;
  for (const graph of graphs.values ?? []) {
    const directive = graph.directives?.find((candidate) => candidate.name.value === 'join__graph');
    const name = directive?.arguments?.find((argument) => argument.name.value === 'name')?.value;
    const given = name && valueFromAST(name, GraphQLString);
    if (typeof given === 'string') names.set(graph.name.value, given);
  }
  return names;
}
