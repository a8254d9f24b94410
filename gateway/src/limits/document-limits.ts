import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type SelectionSetNode,
} from 'graphql';
import { gatewayError } from '../errors/told-error.js';

/** How large a document may be. */
export interface DocumentLimits {
  /** Most levels of fields below the root. */
  readonly depth: number;
  /** Most fields with an alias, `__typename` included. */
  readonly aliases: number;
  /** Most fields, fragments counted each time they are used. */
  readonly fields: number;
  /** Most directives. */
  readonly directives: number;
  /** Most fields of the root, also through fragments. */
  readonly rootFields: number;
  /** Most aliases of `__schema`, and within it and `__type`: each asks the whole schema once more. */
  readonly introspectionAliases: number;
  /** Most uses of fragments, those inside of fragments counted each time. */
  readonly fragments: number;
}

/** Room for every view of the staff page, and for little more. */
export const DEFAULT_LIMITS: DocumentLimits = {
  depth: 15,
  aliases: 30,
  fields: 600,
  directives: 50,
  rootFields: 20,
  introspectionAliases: 0,
  fragments: 1_000,
};

/** Most lexical tokens that are parsed at all. */
export const MOST_TOKENS = 2_000;

/** Levels of an introspection query are its own: graphql-js bounds how its lists stand in each other. */
const INTROSPECTION_FIELDS = new Set(['__schema', '__type']);

/** All that is counted, and not measured. */
type Tally = Record<Exclude<keyof DocumentLimits, 'depth'>, number>;

/** Where in a document a selection stands. */
interface Place {
  readonly depth: number;
  readonly isIntrospection: boolean;
  /** Names of the fragments around it. */
  readonly within: readonly string[];
}

/** Throws QUERY_REJECTED, which names the limit, when a document is larger than it may be. No subgraph is asked before. */
export function checkLimits(document: DocumentNode, limits: DocumentLimits = DEFAULT_LIMITS): void {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const tally: Tally = { aliases: 0, fields: 0, directives: 0, fragments: 0, rootFields: 0, introspectionAliases: 0 };

  const walkField = (node: FieldNode, place: Place): void => {
    count(tally, 'fields', 1, limits);
    if (place.depth === 1) count(tally, 'rootFields', 1, limits);
    const asksSchema = place.isIntrospection || node.name.value === '__schema';
    if (node.alias) count(tally, asksSchema ? 'introspectionAliases' : 'aliases', 1, limits);
    const isIntrospection = place.isIntrospection || INTROSPECTION_FIELDS.has(node.name.value);
    if (node.selectionSet) walk(node.selectionSet, { ...place, depth: place.depth + 1, isIntrospection });
  };
  const walk = (selection: SelectionSetNode, place: Place): void => {
    if (place.depth > limits.depth && !place.isIntrospection) tooMuch('depth', limits.depth);
    for (const node of selection.selections) {
      count(tally, 'directives', node.directives?.length ?? 0, limits);
      if (node.kind === Kind.FIELD) {
        walkField(node, place);
        continue;
      }
      count(tally, 'fragments', 1, limits);
      if (node.kind === Kind.INLINE_FRAGMENT) {
        walk(node.selectionSet, place);
      } else {
        const { value: name } = node.name;
        const fragment = fragments.get(name);
        if (fragment && !place.within.includes(name)) {
          walk(fragment.selectionSet, { ...place, within: [...place.within, name] });
        }
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    tally.rootFields = 0;
    walk(definition.selectionSet, { depth: 1, isIntrospection: false, within: [] });
  }
}

function count(tally: Tally, what: keyof Tally, more: number, limits: DocumentLimits): void {
  tally[what] += more;
  if (tally[what] > limits[what]) tooMuch(what, limits[what]);
}

const NAMES: Readonly<Record<keyof DocumentLimits | 'tokens', string>> = {
  tokens: 'tokens',
  depth: 'levels deep',
  aliases: 'aliases',
  fields: 'fields',
  directives: 'directives',
  rootFields: 'fields at the root',
  introspectionAliases: 'aliases in what asks the schema',
  fragments: 'uses of fragments',
};

function tooMuch(what: keyof DocumentLimits, limit: number): never {
  throw tooLarge(what, limit);
}

function tooLarge(what: keyof typeof NAMES, limit: number): GraphQLError {
  const message = `This document is too large: at most ${limit} ${NAMES[what]}. Ask in smaller parts.`;
  return gatewayError('QUERY_REJECTED', message, 400, { limit });
}

/** Says of a document with too many tokens that it is too large: the parser calls that a mistake in its syntax. */
export function asRejected<Told extends GraphQLError | GraphQLFormattedError>(error: Told): Told | GraphQLError {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message)
    ? tooLarge('tokens', MOST_TOKENS)
    : error;
}
