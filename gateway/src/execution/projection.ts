import { execute, GraphQLError, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { PlannedOperation } from './planner.js';
import { isTreeObject, type Failure, type TreeObject } from './result-tree.js';

/**
 * Turns the merged tree into the answer: exactly the fields of the client's document, null where a non-null field
 * fails, errors at the client's own paths, introspection from the public schema.
 */
export function project(
  schema: GraphQLSchema,
  operation: PlannedOperation,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  merged: { readonly tree: TreeObject; readonly stray: readonly Failure[] },
): ExecutionResult {
  const result = execute({
    schema,
    document: operation.document,
    operationName: operation.operation.name?.value ?? null,
    rootValue: merged.tree,
    variableValues: variables ?? null,
    fieldResolver: treeReader(operation),
  }) as ExecutionResult;
  if (merged.stray.length === 0) return result;
  const stray = merged.stray.map((failure) => new GraphQLError(failure.message, { extensions: failure.extensions }));
  return { ...result, errors: [...(result.errors ?? []), ...stray] };
}

function treeReader({ treeKeys }: PlannedOperation): GraphQLFieldResolver<unknown, unknown> {
  return (source, _arguments, _context, info) => {
    const [node] = info.fieldNodes;
    const key = node && treeKeys.get(node);
    return key !== undefined && isTreeObject(source) ? source[key] : undefined;
  };
}
