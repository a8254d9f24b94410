import {
  defaultFieldResolver,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  Kind,
  TypeNameMetaFieldDef,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from './collect-fields.js';
import { completerOf, type FieldsOf } from './complete.js';
import type { FieldPlan, Run, Variables } from './run.js';

/** The fields that selection sets ask of each type, found at the first object of the type. */
export function planSelection(sets: readonly (SelectionSetNode | undefined)[]): FieldsOf {
  const known = new Map<GraphQLObjectType, readonly FieldPlan[]>();
  return (type, run) => {
    const planned = known.get(type);
    if (planned) return planned;
    const fields = planFields(sets, type, run);
    known.set(type, fields);
    return fields;
  };
}

function planFields(
  sets: readonly (SelectionSetNode | undefined)[],
  type: GraphQLObjectType,
  { operation, variables }: Run,
): readonly FieldPlan[] {
  const collected = collectFields(sets, { operation, variables, type });
  return [...collected].flatMap(([key, nodes]) => planField(key, nodes, type));
}

function planField(key: string, nodes: readonly FieldNode[], parentType: GraphQLObjectType): FieldPlan[] {
  const name = nodes[0]!.name.value;
  const definition: GraphQLField<unknown, unknown> | undefined =
    name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name];
  if (!definition) return [];
  const { type } = definition;
  const inner = getNullableType(type);
  const resolve = definition.resolve === defaultFieldResolver ? undefined : definition.resolve;
  return [
    {
      key,
      nodes,
      definition,
      parentType,
      isNonNull: isNonNullType(type),
      resolve,
      leaf: isLeafType(inner) ? inner : undefined,
      argumentsOf: argumentsOf(definition, nodes[0]!),
      complete: completerOf(type, planSelection(nodes.map(({ selectionSet }) => selectionSet))),
    },
  ];
}

/** Arguments that are the same each time are read once: only plain values, which nobody can change for the next. */
function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Record<string, unknown> {
  if (definition.args.length === 0) return () => ({});
  const perRun = (variables: Variables): Record<string, unknown> => getArgumentValues(definition, node, variables);
  if (hasVariable(node)) return perRun;
  const constant = constantOf(definition, node);
  return constant ? () => ({ ...constant }) : perRun;
}

function constantOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> | null {
  try {
    const values = getArgumentValues(definition, node, {});
    return Object.values(values).some((value) => typeof value === 'object' && value !== null) ? null : values;
  } catch {
    // What is wrong with them is told each time, in its place.
    return null;
  }
}

function hasVariable({ arguments: given = [] }: FieldNode): boolean {
  let isFound = false;
  for (const argument of given) visit(argument, { [Kind.VARIABLE]: () => void (isFound = true) });
  return isFound;
}
