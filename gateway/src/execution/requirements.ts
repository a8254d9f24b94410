import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { FieldFailure } from './result-tree.js';
import { isKeyed } from './spine.js';

/** Knows from a supergraph which fields are computed from fields of other subgraphs. */
export class Requirements {
  /**
   * @param supergraph with the directives of its types
   * @param subgraphNames the supergraph's spelling of a subgraph's name to the name given to composition
   */
  constructor(
    private readonly supergraph: GraphQLSchema,
    private readonly subgraphNames: ReadonlyMap<string, string>,
  ) {}

  /**
   * What a subgraph computes a field from; undefined when from nothing.
   * @param subgraph by the name given to composition
   */
  of(subgraph: string, typeName: string, field: string): SelectionSetNode | undefined {
    const type = this.supergraph.getType(typeName);
    const node = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.astNode : undefined;
    const joined = node?.directives?.find(
      (directive) =>
        directive.name.value === 'join__field' &&
        this.subgraphNames.get(argumentOf(directive, 'graph') ?? '') === subgraph,
    );
    const set = joined && argumentOf(joined, 'requires');
    if (set === undefined) return undefined;
    const [definition] = parse(`{ ${set} }`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
  }
}

/** The first failure in a value, which is what cost it. */
export function failureIn(value: unknown): FieldFailure | undefined {
  if (value instanceof FieldFailure) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = failureIn(part);
    if (found) return found;
  }
  return undefined;
}

/** The first failure in what a set of fields takes from a value. */
export function failureAmong(value: unknown, { selections }: SelectionSetNode): FieldFailure | undefined {
  if (value instanceof FieldFailure) return value;
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    for (const selection of selections) {
      const part = selection.kind === Kind.FIELD && isKeyed(item) ? item[selection.name.value] : item;
      const below = 'selectionSet' in selection ? selection.selectionSet : undefined;
      const found = below ? failureAmong(part, below) : failureIn(part);
      if (found) return found;
    }
  }
  return undefined;
}

/** The same with null in the place of what was lost. */
export function withoutFailures(value: unknown): unknown {
  if (value instanceof FieldFailure) return null;
  if (Array.isArray(value)) return value.map(withoutFailures);
  if (!isKeyed(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutFailures(part)]));
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}
