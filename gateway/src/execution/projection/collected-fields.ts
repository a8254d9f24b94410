import {
  isAbstractType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Conditions } from '../conditions.js';

/** The fields of one object by response key, in the order of the answer; fields of one key are answered as one. */
export type CollectedFields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Collects the fields of a document (GraphQL specification, 6.3.2 CollectFields), the conditions being known. */
export class FieldCollector {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly conditions: Conditions,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** What the selection sets, which belong to fields of one response key, ask of an object of this type. */
  collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): CollectedFields {
    const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
    const visited = new Set<string>();
    for (const set of sets) this.collectInto(fields, visited, type, set);
    return fields;
  }

  private collectInto(
    fields: Map<string, [FieldNode, ...FieldNode[]]>,
    visited: Set<string>,
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
  ): void {
    for (const selection of selections) {
      if (!isIncluded(selection, this.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = fields.get(key);
        if (known) known.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.unvisited(selection.name.value, visited);
      if (!fragment || !this.covers(fragment.typeCondition?.name.value, type)) continue;
      this.collectInto(fields, visited, type, fragment.selectionSet);
    }
  }

  private unvisited(name: string, visited: Set<string>): FragmentDefinitionNode | undefined {
    if (visited.has(name)) return undefined;
    visited.add(name);
    return this.fragments.get(name);
  }

  private covers(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wider = this.schema.getType(condition);
    return isAbstractType(wider) && this.schema.isSubType(wider, type);
  }
}
