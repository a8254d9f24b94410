import { execute, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { isTreeObject, type TreeObject } from '../result-tree.js';
import type { ProjectedOperation } from './projected-operation.js';

/**
 * Projects by executing the client's document over the tree with graphql-js: for introspection, and for what is too
 * rare to be compiled. It is what the compiled projection must not be told apart from.
 */
export function executeOverTree(
  schema: GraphQLSchema,
  operation: ProjectedOperation,
  variables: Readonly<Record<string, unknown>> | null | undefined,
  tree: TreeObject,
): ExecutionResult {
  return execute({
    schema,
    document: operation.document,
    operationName: operation.operation.name?.value ?? null,
    rootValue: tree,
    variableValues: variables ?? null,
    fieldResolver: treeReader(operation),
  }) as ExecutionResult;
}

function treeReader({ treeKeys }: ProjectedOperation): GraphQLFieldResolver<unknown, unknown> {
  return (source, _arguments, _context, info) => {
    const [node] = info.fieldNodes;
    const key = node && treeKeys.get(node);
    return key !== undefined && isTreeObject(source) ? source[key] : undefined;
  };
}
