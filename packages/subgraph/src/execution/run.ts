import {
  GraphQLError,
  locatedError,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** Place in an answer. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

/** A field of an object type as one document asks it. */
export interface FieldPlan {
  /** Name in the answer: the alias where there is one. */
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  readonly isNonNull: boolean;
  /** Left out where the field is the property of that name. */
  readonly resolve: GraphQLField<unknown, unknown>['resolve'];
  readonly argumentsOf: (variables: Variables) => Record<string, unknown>;
  readonly complete: Complete;
  /** The type of a single plain value; left out for lists and objects. */
  readonly leaf: GraphQLLeafType | undefined;
}

/** Variables of a run as the operation declares them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Makes of what a field resolved to what the answer holds, or a promise of it. Throws what nulls the field. */
export type Complete = (run: Run, field: FieldPlan, path: Path, value: unknown, info: GraphQLResolveInfo) => unknown;

/** An operation of a document. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** One run of an operation. */
export class Run {
  readonly errors: GraphQLError[] = [];
  private readonly nulled = new Set<Path | undefined>();

  constructor(
    readonly operation: Operation,
    readonly rootValue: unknown,
    readonly context: unknown,
    readonly variables: Variables,
  ) {}

  /** Notes what nulled a place; what fails inside of a place that is null already is not told. */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.isNulled(path)) return;
    this.nulled.add(path);
    this.errors.push(error);
  }

  /** Null with a note, or, where a place must not be null, the error for the place around it. Throws GraphQLError. */
  nullify(raw: unknown, { nodes }: FieldPlan, path: Path, isNonNull: boolean): null {
    const error = locatedError(raw, nodes, pathToArray(path));
    if (isNonNull) throw error;
    this.add(error, path);
    return null;
  }

  private isNulled(start: Path | undefined): boolean {
    if (this.nulled.size === 0) return false;
    for (let path = start; path !== undefined; path = path.prev) if (this.nulled.has(path)) return true;
    return this.nulled.has(undefined);
  }
}

/** What a resolver is told of the field that it resolves. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLResolveInfo['returnType'];
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly rootValue: unknown;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: Record<string, unknown>;

  constructor(
    run: Run,
    field: FieldPlan,
    readonly path: Path,
  ) {
    this.fieldName = field.definition.name;
    this.fieldNodes = field.nodes;
    this.returnType = field.definition.type;
    this.parentType = field.parentType;
    this.schema = run.operation.schema;
    this.fragments = run.operation.fragments;
    this.rootValue = run.rootValue;
    this.operation = run.operation.definition;
    this.variableValues = run.variables;
  }
}

/** Whether something has to be waited for. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

function pathToArray(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let place: Path | undefined = path; place !== undefined; place = place.prev) keys.push(place.key);
  return keys.reverse();
}
