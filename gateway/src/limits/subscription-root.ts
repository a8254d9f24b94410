import { Kind, OperationTypeNode, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { gatewayError } from '../errors/told-error.js';

const CONDITIONS: readonly string[] = ['skip', 'include'];

/**
 * Throws GRAPHQL_VALIDATION_FAILED where a subscription leaves its one field to a condition (GraphQL specification,
 * 5.2.4.1). graphql-js looks at it without the variables, and breaks off.
 */
export function refuseConditionalRoot(document: DocumentNode): void {
  for (const definition of document.definitions) {
    const isSubscription =
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription && rootOf(definition.selectionSet, document, new Set()).some(isConditional)) {
      const message = 'A subscription has one field at its root, without @skip or @include; leave the condition out.';
      throw gatewayError('GRAPHQL_VALIDATION_FAILED', message, 400);
    }
  }
}

/** Everything at the root of a selection, with the fragments that lead to it. */
function rootOf(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  seen: Set<SelectionNode>,
): readonly SelectionNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD || seen.has(node)) return [node];
    seen.add(node);
    const inner =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : document.definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
          );
    const set = inner && 'selectionSet' in inner ? inner.selectionSet : undefined;
    return [node, ...(set ? rootOf(set, document, seen) : [])];
  });
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => CONDITIONS.includes(name.value));
}
