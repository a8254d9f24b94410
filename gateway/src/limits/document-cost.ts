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

/** A part of what an operation costs: its own points, and pages whose size the variables tell. */
interface CostPart {
  points: number;
  readonly pages: CostPage[];
}

interface CostPage {
  readonly sizeIn: (variables: Readonly<Record<string, unknown>>) => number;
  readonly times: number;
  readonly each: CostPart;
}

/** What was learnt of an operation, for as long as its document is kept elsewhere. */
interface KnownCost {
  readonly schema: GraphQLSchema;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly whole: CostPart;
}

const knownCosts = new WeakMap<OperationDefinitionNode, KnownCost>();

/**
 * What an operation costs, in points: one for each field, times the sizes of the lists around it. A list with `first`
 * counts as many as are asked, another list counts as 5. What asks the schema only counts as one field.
 */
export function costOf(question: CostQuestion): number {
  const { operation, schema, variables } = question;
  let known = knownCosts.get(operation);
  if (known?.schema !== schema) {
    known = { schema, defaults: defaultsOf(operation), whole: wholeOf(question) };
    knownCosts.set(operation, known);
  }
  return pointsOf(known.whole, { ...known.defaults, ...variables });
}

function pointsOf({ points, pages }: CostPart, variables: Readonly<Record<string, unknown>>): number {
  return pages.reduce(
    (sum, { sizeIn, times, each }) => sum + times * sizeIn(variables) * pointsOf(each, variables),
    points,
  );
}

/** Walks the document once; what depends on variables stays open. */
function wholeOf({ schema, document, operation }: CostQuestion): CostPart {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const walk = (
    selection: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    times: number,
    part: CostPart,
  ): void => {
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(parent, node);
        part.points += times;
        if (!node.selectionSet || !field) continue;
        const type = getNamedType(field.type);
        const size = sizeOf(field, node, parent);
        if (typeof size === 'number') {
          walk(node.selectionSet, type, times * size, part);
          continue;
        }
        const each: CostPart = { points: 0, pages: [] };
        part.pages.push({ sizeIn: size, times, each });
        walk(node.selectionSet, type, 1, each);
      } else {
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = inner?.typeCondition?.name.value;
        if (inner) walk(inner.selectionSet, condition ? schema.getType(condition) : parent, times, part);
      }
    }
  };
  const whole: CostPart = { points: 0, pages: [] };
  walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1, whole);
  return whole;
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

/** How many there are of what stands below a field; a function where a variable tells. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
): number | CostPage['sizeIn'] {
  const page = field.args.find(({ name }) => name === 'first');
  if (page) return pageSize(node, page.defaultValue);
  // The edges of a connection were counted with its page.
  if (parent?.name.endsWith('Connection')) return 1;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isCompositeType(getNamedType(type)) ? PLAIN_LIST : 1;
}

function pageSize(node: FieldNode, usual: unknown): number | CostPage['sizeIn'] {
  const given = node.arguments?.find((one) => one.name.value === 'first')?.value;
  if (given?.kind === Kind.VARIABLE) {
    const name = given.name.value;
    return (variables) => bounded(variables[name] ?? usual);
  }
  return bounded(given?.kind === Kind.INT ? Number(given.value) : usual);
}

function bounded(asked: unknown): number {
  const size = typeof asked === 'number' ? asked : LARGEST_PAGE;
  return Math.min(Math.max(size, 1), LARGEST_PAGE);
}
