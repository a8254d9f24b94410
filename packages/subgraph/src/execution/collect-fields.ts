import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Operation, Variables } from './run.js';

/** What fields are collected for. */
export interface Collecting {
  readonly operation: Operation;
  readonly variables: Variables;
  readonly type: GraphQLObjectType;
}

/** The fields that selection sets ask of an object type, by their name in the answer, in their order there. */
export function collectFields(
  sets: readonly (SelectionSetNode | undefined)[],
  collecting: Collecting,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) if (set) collect(set, collecting, fields, visited);
  return fields;
}

function collect(
  { selections }: SelectionSetNode,
  collecting: Collecting,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) continue;
    if (!isIncluded(selection, collecting.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = fields.get(key);
      if (nodes) nodes.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? collecting.operation.fragments[selection.name.value] : selection;
    if (fragment && isAbout(fragment, collecting)) collect(fragment.selectionSet, collecting, fields, visited);
  }
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function isAbout(
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  { operation: { schema }, type }: Collecting,
): boolean {
  if (!typeCondition) return true;
  const condition = schema.getType(typeCondition.name.value);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
