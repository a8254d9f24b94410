import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Conditions } from '../conditions.js';
import type { Failure, TreeObject } from '../result-tree.js';
import { ErrorPlaces, withoutRepeats } from './error-places.js';
import { FieldCollector } from './collected-fields.js';
import { SelectionCompiler, type ObjectProjection } from './compiled-selection.js';
import type { ProjectedOperation } from './projected-operation.js';
import { LOST, Projecting, UNUSUAL } from './projecting.js';
import { executeOverTree } from './re-execution.js';
import type { UsedVariables } from './used-variables.js';

/** The answers of the subgraphs, merged. */
export interface MergedAnswers {
  readonly tree: TreeObject;
  /** Failures that cost no value. */
  readonly stray: readonly Failure[];
  /** Whether failures may stand in the tree. */
  readonly hasFailures: boolean;
}

/** The client's variables. */
export interface ProjectionVariables {
  /** As the client sent them. */
  readonly given: Readonly<Record<string, unknown>> | null | undefined;
  /** As the schema reads them. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

/**
 * Turns merged trees into answers of one operation: exactly the fields of the client's document in their order, null
 * where a non-null field fails, errors at the client's own paths, introspection from the public schema. The form of the
 * answer is worked out once.
 */
export class Projection {
  private readonly places: ErrorPlaces;
  private form: ObjectProjection | undefined;

  /** @param conditions what `@skip` and `@include` decide */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: ProjectedOperation,
    private readonly used: UsedVariables,
    private readonly conditions: Conditions,
  ) {
    this.places = new ErrorPlaces(operation);
  }

  /** The answer. Never throws. */
  project(merged: MergedAnswers, variables: ProjectionVariables): ExecutionResult {
    const result = this.result(merged, variables);
    if (merged.stray.length === 0) return result;
    const stray = merged.stray.map((failure) => new GraphQLError(failure.message, { extensions: failure.extensions }));
    return { ...result, errors: [...(result.errors ?? []), ...stray] };
  }

  private result(merged: MergedAnswers, { given, coerced }: ProjectionVariables): ExecutionResult {
    try {
      return this.compiledResult(merged, coerced);
    } catch (thrown) {
      if (thrown !== UNUSUAL) throw thrown;
      return executeOverTree(this.schema, this.operation, this.places, { tree: merged.tree, variables: given });
    }
  }

  private compiledResult(merged: MergedAnswers, coerced: ProjectionVariables['coerced']): ExecutionResult {
    const { hasIntrospection, neededValues } = this.used;
    if (hasIntrospection || neededValues.some((name) => coerced[name] === undefined || coerced[name] === null)) {
      throw UNUSUAL;
    }
    this.form ??= this.compile();
    const projecting = new Projecting(merged.hasFailures, this.places);
    const projected = this.form.project(merged.tree, projecting, 0);
    const data = projected === LOST ? projecting.takeLoss() : projected;
    return projecting.errors.length === 0 ? { data } : { errors: withoutRepeats(projecting.errors), data };
  }

  private compile(): ObjectProjection {
    const { document, operation, treeKeys } = this.operation;
    const root = this.schema.getRootType(operation.operation);
    if (!root) throw UNUSUAL;
    const collector = new FieldCollector(this.schema, document, this.conditions);
    return new SelectionCompiler(this.schema, collector, treeKeys).compile(root, [operation.selectionSet]);
  }
}
