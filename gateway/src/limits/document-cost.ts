import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { gatewayError } from '../errors/told-error.js';

/** What a plain list of one client counts as: they are short, but not one. */
const PLAIN_LIST = 5;
/** Most that a page can hold, whatever is asked. */
const LARGEST_PAGE = 100;

/** A document with what decides how much it asks. */
export interface CostQuestion {
  readonly schema: GraphQLSchema;
  /** Valid, and within the limits of its size. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation costs, in points: one for each field, times the sizes of the lists around it. A list with `first`
 * counts as many as are asked, another list counts as 5. What asks the schema only counts as one field.
 */
export function costOf({ schema, document, operation, variables: given }: CostQuestion): number {
  const variables = { ...defaultsOf(operation), ...given };
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const walk = (selection: SelectionSetNode, parent: GraphQLNamedType | undefined, times: number): number => {
    let cost = 0;
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(parent, node);
        cost += times;
        if (!node.selectionSet || !field) continue;
        cost += walk(node.selectionSet, getNamedType(field.type), times * sizeOf(field, node, parent, variables));
      } else {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = inner?.typeCondition?.name.value;
        if (inner) cost += walk(inner.selectionSet, condition ? schema.getType(condition) : parent, times);
      }
    }
    return cost;
  };
  return walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
}

function defaultsOf(operation: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  const definitions = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

/** Throws QUERY_REJECTED when an operation costs more than it may; else returns its cost. */
export function checkCost(question: CostQuestion, most: number): number {
  const cost = costOf(question);
  if (cost <= most) return cost;
  const message = `This document costs ${cost} points, and at most ${most} may be asked at once. Ask for smaller pages or fewer fields.`;
  throw gatewayError('QUERY_REJECTED', message, 400, { limit: most });
}

function fieldOf(parent: GraphQLNamedType | undefined, node: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
}

function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  variables: Readonly<Record<string, unknown>>,
): number {
  const page = field.args.find(({ name }) => name === 'first');
  if (page) return pageSize(node, page.defaultValue, variables);
  // The edges of a connection were counted with its page.
  if (parent?.name.endsWith('Connection')) return 1;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isCompositeType(getNamedType(type)) ? PLAIN_LIST : 1;
}

function pageSize(node: FieldNode, usual: unknown, variables: Readonly<Record<string, unknown>>): number {
  const given = node.arguments?.find((one) => one.name.value === 'first')?.value;
  const asked =
    given?.kind === Kind.VARIABLE
      ? (variables[given.name.value] ?? usual)
      : given?.kind === Kind.INT
        ? Number(given.value)
        : usual;
  const size = typeof asked === 'number' ? asked : LARGEST_PAGE;
  return Math.min(Math.max(size, 1), LARGEST_PAGE);
}
