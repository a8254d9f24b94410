import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { emptyTreeObject, FieldFailure, isOfType, isTreeObject, type TreeObject } from './result-tree.js';
import type { TypeSet, TypeSets } from './type-sets.js';

type PathStep = 'items' | { readonly key: string } | { readonly types: TypeSet };

/** The way from the root of the tree to the objects that a step of the plan adds to. */
export type TreePath = readonly PathStep[];

/** One field of an entity that a subgraph needs to recognise it, or to compute a field of its own. */
export interface RequiredField {
  /** Key in the tree. */
  readonly from: string;
  /** Key in the representation. */
  readonly to: string;
  /** Sets of object types that must all contain the entity's type. */
  readonly conditions: readonly TypeSet[];
  /** Variables that take the field out when true. */
  readonly unless: readonly string[];
  /** Variables that take the field out when not true. */
  readonly onlyIf: readonly string[];
  /** What is needed below. */
  readonly children?: readonly RequiredField[];
}

/** Turns the planner's path into ours. */
export function readPath(path: readonly FlattenNodePathSegment[], types: TypeSets): TreePath {
  return path.map((segment) => {
    if (segment === '@') return 'items';
    return 'Field' in segment ? { key: segment.Field } : { types: types.ofAny(segment.TypeCondition) };
  });
}

/** Turns the planner's requirements into a flat list of fields per object. */
export function readRequirements(selections: readonly RequiresSelection[], types: TypeSets): RequiredField[] {
  return readLevel(selections, { conditions: [], unless: [], onlyIf: [] }, types);
}

type Circumstances = Pick<RequiredField, 'conditions' | 'unless' | 'onlyIf'>;

function readLevel(selections: readonly RequiresSelection[], around: Circumstances, types: TypeSets): RequiredField[] {
  return selections.flatMap((selection): RequiredField[] => {
    if (selection.kind === 'FragmentSpread') throw new Error('A requirement of the plan names an unknown fragment.');
    if (selection.kind === 'Field') {
      const children = selection.selections?.length ? readRequirements(selection.selections, types) : undefined;
      const to = selection.alias ?? selection.name;
      return [{ from: selection.name, to, ...around, ...(children && { children }) }];
    }
    const inner = {
      conditions: [...around.conditions, types.of(selection.typeCondition)],
      unless: selection.skipIf ? [...around.unless, selection.skipIf] : around.unless,
      onlyIf: selection.includeIf ? [...around.onlyIf, selection.includeIf] : around.onlyIf,
    };
    return readLevel(selection.selections, inner, types);
  });
}

/** Collects the objects at a path; where the tree holds null or a failure there are none. */
export function objectsAt(root: TreeObject, path: TreePath): TreeObject[] {
  const found: TreeObject[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: TreePath, depth: number, found: TreeObject[]): void {
  const step = path[depth];
  if (step === 'items') {
    if (Array.isArray(value)) for (const item of value) collect(item, path, depth + 1, found);
  } else if (isTreeObject(value)) {
    if (!step) found.push(value);
    else if ('key' in step) collect(value[step.key], path, depth + 1, found);
    else if (isOfType(value, step.types)) collect(value, path, depth + 1, found);
  }
}

/**
 * Builds what a subgraph is told about an entity.
 * @returns the representation; a failure when needed data was lost by one; undefined when the entity is of another
 *   type or needed data is not there
 */
export function representationOf(
  entity: TreeObject,
  required: readonly RequiredField[],
  variables: Readonly<Record<string, unknown>>,
): TreeObject | FieldFailure | undefined {
  const representation = emptyTreeObject();
  for (const field of required) {
    if (!isRequiredOf(field, entity, variables)) continue;
    const value = requiredValue(entity[field.from], field.children, variables);
    if (value === undefined || value instanceof FieldFailure) return value;
    representation[field.to] = value;
  }
  return representation;
}

function isRequiredOf(field: RequiredField, entity: TreeObject, variables: Readonly<Record<string, unknown>>): boolean {
  if (!field.conditions.every((types) => isOfType(entity, types))) return false;
  return (
    field.unless.every((name) => variables[name] !== true) && field.onlyIf.every((name) => variables[name] === true)
  );
}

function requiredValue(
  value: unknown,
  children: readonly RequiredField[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  if (value === null || value === undefined || value instanceof FieldFailure || !children) return value;
  if (isTreeObject(value)) return representationOf(value, children, variables);
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => requiredValue(item, children, variables));
  return items.find((item) => item instanceof FieldFailure) ?? (items.includes(undefined) ? undefined : items);
}
