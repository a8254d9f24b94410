import {
  Kind,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { TypeSet, TypeSets } from './type-sets.js';

/** One response key that a subgraph call fills. */
export interface FilledField {
  /** Key in the subgraph's answer. */
  readonly key: string;
  /** Name of the field. */
  readonly name: string;
  /** Sets of object types that must all contain the parent's type; empty when the parent may be any type. */
  readonly conditions: readonly TypeSet[];
  /** What is filled below the key; absent for scalars and enums. */
  readonly children?: FilledSelection;
}

/** Everything that a subgraph call fills on one object. It tells where an error belongs when the call brings nothing. */
export type FilledSelection = readonly FilledField[];

/** Reads what an operation text fills, `__typename` left out because nobody waits for it. */
export function readFilledSelection(operationText: string, types: TypeSets): FilledSelection {
  const { definitions } = parse(operationText, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  return operation ? fieldsBelow([operation.selectionSet], { fragments, types }) : [];
}

interface Reading {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly types: TypeSets;
}

interface Occurrence {
  readonly node: FieldNode;
  readonly key: string;
  readonly conditions: readonly TypeSet[];
}

/** A key that occurs more than once knows the same below every time: a failure there costs all of it. */
function fieldsBelow(sets: readonly SelectionSetNode[], reading: Reading): FilledField[] {
  const occurrences = sets.flatMap((set) => occurrencesIn(set, [], reading));
  const setsByKey = new Map<string, SelectionSetNode[]>();
  for (const { key, node } of occurrences) {
    if (node.selectionSet) setsByKey.set(key, [...(setsByKey.get(key) ?? []), node.selectionSet]);
  }
  const childrenByKey = new Map([...setsByKey].map(([key, below]) => [key, fieldsBelow(below, reading)]));
  return occurrences.map(({ key, node, conditions }) => {
    const children = childrenByKey.get(key);
    return { key, name: node.name.value, conditions, ...(children && { children }) };
  });
}

function occurrencesIn(set: SelectionSetNode, conditions: readonly TypeSet[], reading: Reading): Occurrence[] {
  return set.selections.flatMap((selection): Occurrence[] => {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      return selection.name.value === '__typename' ? [] : [{ node: selection, key, conditions }];
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments.get(selection.name.value);
    if (!fragment) return [];
    const typeName = fragment.typeCondition?.name.value;
    const inner = typeName === undefined ? conditions : [...conditions, reading.types.of(typeName)];
    return occurrencesIn(fragment.selectionSet, inner, reading);
  });
}
