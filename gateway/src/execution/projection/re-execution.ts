import {
  execute,
  responsePathAsArray,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { FieldFailure, isTreeObject, type TreeObject } from '../result-tree.js';
import { withoutRepeats, type ErrorPlaces, type ResponsePath } from './error-places.js';
import type { ProjectedOperation } from './projected-operation.js';

/**
 * Projects by executing the client's document over the tree with graphql-js: for introspection, and for what is too
 * rare to be compiled. It is what the compiled projection must not be told apart from.
 */
export function executeOverTree(
  schema: GraphQLSchema,
  operation: ProjectedOperation,
  places: ErrorPlaces,
  { tree, variables }: { tree: TreeObject; variables: Readonly<Record<string, unknown>> | null | undefined },
): ExecutionResult {
  const result = execute({
    schema,
    document: operation.document,
    operationName: operation.operation.name?.value ?? null,
    rootValue: tree,
    variableValues: variables ?? null,
    fieldResolver: treeReader(operation, places),
  }) as ExecutionResult;
  return result.errors ? { ...result, errors: withoutRepeats(result.errors) } : result;
}

function treeReader({ treeKeys }: ProjectedOperation, places: ErrorPlaces): GraphQLFieldResolver<unknown, unknown> {
  return (source, _arguments, _context, { fieldNodes, path }) => {
    const [node] = fieldNodes;
    const key = node && treeKeys.get(node);
    const value = key !== undefined && isTreeObject(source) ? source[key] : undefined;
    const told = (part: unknown, place: ResponsePath): unknown => {
      if (part instanceof FieldFailure) return places.errorOf(part, fieldNodes, place);
      return Array.isArray(part) ? part.map((item, index) => told(item, [...place, index])) : part;
    };
    return told(value, responsePathAsArray(path));
  };
}
