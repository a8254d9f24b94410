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
import type { Conditions } from './conditions.js';
import type { Plan } from './plan.js';
import { LeastRecentlyUsed } from './plan-cache.js';
import { PlanReader } from './plan-reader.js';
import { planDocument, plannedVariableName } from './planned-document.js';
import type { ProjectedOperation } from './projection/projected-operation.js';
import { Projection } from './projection/projection.js';
import { readUsedVariables, type UsedVariables } from './projection/used-variables.js';
import { Requirements } from './requirements.js';
import { TypeSets } from './type-sets.js';

/** An operation with its plan. It holds its own document: the plan knows that document's fields by identity. */
export interface PlannedOperation extends Plan, ProjectedOperation {
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

/** Plans of all documents together: one document has a plan for each way to answer its conditions. */
type Plans = LeastRecentlyUsed<Promise<PlannedOperation>>;

/** What operations are planned with. */
interface Planning {
  readonly schema: GraphQLSchema;
  readonly plans: Plans;
  readonly planText: (text: string) => Promise<Plan>;
}

/** An operation of a document that may be asked again. */
export class KnownOperation {
  private static made = 0;
  private readonly number = (KnownOperation.made += 1);
  private readonly used: UsedVariables;

  constructor(
    private readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    private readonly planning: Planning,
  ) {
    this.used = readUsedVariables(planning.schema, document, operation);
  }

  /**
   * The plan for these values of variables, or the error to answer with when there can be none. Never rejects.
   * @param coerced by the client's names
   */
  async planFor(coerced: Readonly<Record<string, unknown>>): Promise<PlannedOperation | GraphQLError> {
    try {
      const way = this.used.conditions.map((name) => (coerced[name] === true ? '+' : '-')).join('');
      return await this.planning.plans.getOrMake(`${this.number} ${way}`, () =>
        this.make(new Map(this.used.conditions.map((name) => [name, coerced[name] === true]))),
      );
    } catch (thrown) {
      return planningError(thrown);
    }
  }

  private async make(conditions: Conditions): Promise<PlannedOperation> {
    const { document, operation } = this;
    const { schema, planText } = this.planning;
    const planned = planDocument(schema, document, operation, conditions);
    const plan = planned.text === undefined ? {} : await planText(planned.text);
    const root = schema.getRootType(operation.operation);
    const projected = { document, operation, treeKeys: planned.treeKeys };
    return {
      ...projected,
      variableNames: (operation.variableDefinitions ?? []).map(({ variable: { name } }) => {
        return [name.value, plannedVariableName(name.value)] as const;
      }),
      rootTypeName: root?.name ?? '',
      neverNullKeys: neverNullKeysOf(root, planned.treeKeys),
      projection: new Projection(schema, projected, this.used, conditions),
      ...plan,
    };
  }
}

/** Plans operations, each once as long as its document stays among those used last. */
export class Planner {
  private readonly planner: QueryPlanner;
  private readonly reader: PlanReader;
  private readonly known: LeastRecentlyUsed<Map<number, KnownOperation>>;
  private readonly texts = new WeakMap<DocumentNode, string>();
  private readonly planning: Planning;

  /** @param cacheSize how many documents are kept, and how many plans of all of them together */
  constructor(
    publicSchema: GraphQLSchema,
    supergraph: { readonly sdl: string; readonly schema: GraphQLSchema },
    cacheSize: number,
  ) {
    this.planner = new QueryPlanner(supergraph.sdl);
    const { schema } = supergraph;
    const names = subgraphNames(schema);
    this.reader = new PlanReader(new TypeSets(schema), names, new Requirements(schema, names));
    this.known = new LeastRecentlyUsed(cacheSize);
    this.planning = {
      schema: publicSchema,
      plans: new LeastRecentlyUsed(cacheSize),
      planText: (text) => this.planText(text),
    };
  }

  /** The operation that is asked, or the error to answer with when there is none. Never throws. */
  find({ document, source, operationName }: PlanningQuestion): KnownOperation | GraphQLError {
    try {
      const operation = operationOf(document, operationName);
      const ofDocument = this.known.getOrMake(this.textOf(document, source), () => new Map());
      const place = document.definitions.indexOf(operation);
      const known = ofDocument.get(place) ?? new KnownOperation(document, operation, this.planning);
      ofDocument.set(place, known);
      return known;
    } catch (thrown) {
      return planningError(thrown);
    }
  }

  /** The same string for the same document, which is found without being read through again. */
  private textOf(document: DocumentNode, source: string | undefined): string {
    const known = this.texts.get(document);
    if (known !== undefined) return known;
    const text = source ?? print(document);
    this.texts.set(document, text);
    return text;
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
