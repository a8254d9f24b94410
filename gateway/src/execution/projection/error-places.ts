import { GraphQLError, Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { inClientWords } from '../planned-document.js';
import type { FieldFailure } from '../result-tree.js';
import type { ProjectedOperation } from './projected-operation.js';

/** Response keys and list indexes from the root of an answer. */
export type ResponsePath = readonly (string | number)[];

/**
 * Knows where in the client's answer a failure belongs: at the field that failed (GraphQL specification, 7.1.2), which
 * may lie below the null that it left behind, or beside it.
 */
export class ErrorPlaces {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(private readonly operation: ProjectedOperation) {
    for (const definition of operation.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** The error for the client about a failure that stands at this place of the answer. */
  errorOf(failure: FieldFailure, nodes: readonly FieldNode[], place: ResponsePath): GraphQLError {
    const { message, extensions } = failure;
    return new GraphQLError(inClientWords(message), {
      nodes,
      extensions,
      originalError: failure,
      path: this.pathOf(failure, place),
    });
  }

  private pathOf({ origin }: FieldFailure, place: ResponsePath): ResponsePath {
    if (origin.path.length === 0) return place;
    const start = startOf(origin.from, place);
    const way = this.wayOn(this.setsAt(start), origin.path);
    return way.length === 0 ? place : [...start, ...way];
  }

  /** The selections of the client at a place of the answer. */
  private setsAt(place: ResponsePath): readonly SelectionSetNode[] {
    let sets: readonly SelectionSetNode[] = [this.operation.operation.selectionSet];
    for (const step of place) {
      if (typeof step === 'number') continue;
      sets = below(this.fieldsOf(sets).filter((node) => responseKeyOf(node) === step));
    }
    return sets;
  }

  /** The client's words for keys of the tree, as far as the client asked. */
  private wayOn(sets: readonly SelectionSetNode[], keys: ResponsePath): ResponsePath {
    let [asked, way, indexes]: [readonly SelectionSetNode[], ResponsePath, number[]] = [sets, [], []];
    for (const key of keys) {
      if (typeof key === 'number') {
        indexes.push(key);
        continue;
      }
      const nodes = this.fieldsOf(asked).filter((node) => this.operation.treeKeys.get(node) === key);
      if (!nodes[0]) return way;
      way = [...way, ...indexes, responseKeyOf(nodes[0])];
      [asked, indexes] = [below(nodes), []];
    }
    return [...way, ...indexes];
  }

  private fieldsOf(sets: readonly SelectionSetNode[]): FieldNode[] {
    const [fields, visited]: [FieldNode[], Set<SelectionSetNode>] = [[], new Set()];
    const addFrom = (set: SelectionSetNode | undefined): void => {
      if (!set || visited.has(set)) return;
      visited.add(set);
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) fields.push(selection);
        else if (selection.kind === Kind.INLINE_FRAGMENT) addFrom(selection.selectionSet);
        else addFrom(this.fragments.get(selection.name.value)?.selectionSet);
      }
    };
    sets.forEach(addFrom);
    return fields;
  }
}

/** An error for each failure; one that cost several values is told once. */
export function withoutRepeats(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  if (errors.length < 2) return errors;
  const told = new Map(errors.map((error) => [JSON.stringify([error.path, error.message]), error]));
  return told.size === errors.length ? errors : [...told.values()];
}

function startOf(from: FieldFailure['origin']['from'], place: ResponsePath): ResponsePath {
  if (from === 'place') return place;
  return from === 'root'
    ? []
    : place.slice(
        0,
        place.findLastIndex((step) => typeof step === 'string'),
      );
}

function below(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.map((node) => node.selectionSet).filter((set) => set !== undefined);
}

function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
