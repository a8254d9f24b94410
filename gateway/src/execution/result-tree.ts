import { GraphQLError } from 'graphql';
import type { FilledField, FilledSelection } from './filled-selection.js';
import type { TypeSet } from './type-sets.js';

/** An object of the merged answer. It has no prototype, so a key such as `__proto__` is a key like any other. */
export type TreeObject = Record<string, unknown>;

/** What went wrong in a subgraph, in words that may leave the gateway. */
export interface Failure {
  /** The message for the client. */
  readonly message: string;
  /** Facts beside the message. */
  readonly extensions: Record<string, unknown>;
}

/**
 * A failure that lies in the tree at the place whose value it cost. It remembers what was to be filled below, so
 * that a second subgraph that does bring the object only loses the fields of the first.
 */
export class FieldFailure extends GraphQLError {
  /** @param selection what would have been filled below this place */
  constructor(
    failure: Failure,
    readonly selection: FilledSelection | undefined,
  ) {
    super(failure.message, { extensions: failure.extensions });
  }
}

/** An empty object of the tree. */
export function emptyTreeObject(): TreeObject {
  return Object.create(null) as TreeObject;
}

/** Whether a value is an object with keys; not a list, a failure or an instance of a class. */
export function isTreeObject(value: unknown): value is TreeObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Copies objects and lists; answers are never shared, because they are merged into. */
export function copyTree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyTree);
  return isTreeObject(value) ? copyTreeObject(value) : value;
}

/** Copies one object with all below it. */
export function copyTreeObject(source: TreeObject): TreeObject {
  const copy = emptyTreeObject();
  for (const key of Object.keys(source)) copy[key] = copyTree(source[key]);
  return copy;
}

/** The name of an object's type, when the answer tells it. */
export function typeNameOf(object: TreeObject): string | undefined {
  return typeof object.__typename === 'string' ? object.__typename : undefined;
}

/**
 * Whether an object's type is in the set. The planner leaves `__typename` out where only one type is possible, so an
 * object of untold type is of the right one.
 */
export function isOfType(object: TreeObject, types: TypeSet): boolean {
  const typeName = typeNameOf(object);
  return typeName === undefined || types.has(typeName);
}

/** Whether a field is filled on this object. */
export function isFilledOn(field: FilledField, object: TreeObject): boolean {
  return field.conditions.every((types) => isOfType(object, types));
}

/**
 * Puts a failure on every key of the selection that has no value yet.
 * @returns how many places took it
 */
export function fillWithFailure(object: TreeObject, selection: FilledSelection, failure: Failure): number {
  let places = 0;
  for (const field of selection) {
    if (!isFilledOn(field, object)) continue;
    const value = object[field.key];
    if (value === null || value === undefined) {
      object[field.key] = new FieldFailure(failure, field.children);
      places += 1;
    } else if (field.children) places += fillBelow(value, field.children, failure);
  }
  return places;
}

function fillBelow(value: unknown, selection: FilledSelection, failure: Failure): number {
  if (isTreeObject(value)) return fillWithFailure(value, selection, failure);
  if (!Array.isArray(value)) return 0;
  return value.reduce<number>((places, item) => places + fillBelow(item, selection, failure), 0);
}

/** Merges an answer into the tree: objects by key, lists by index. The source must not be used afterwards. */
export function mergeInto(target: TreeObject, source: TreeObject): void {
  for (const key of Object.keys(source)) target[key] = mergeValues(target[key], source[key]);
}

/** A value goes before a failure and a failure before null, so the order in which answers arrive does not matter. */
function mergeValues(present: unknown, incoming: unknown): unknown {
  if (present === undefined || present === null) return incoming === undefined ? present : incoming;
  if (incoming === undefined || incoming === null) return present;
  if (incoming instanceof FieldFailure)
    return present instanceof FieldFailure ? present : withFailure(present, incoming);
  if (present instanceof FieldFailure) return withFailure(incoming, present);
  if (Array.isArray(present) && Array.isArray(incoming)) return mergeLists(present, incoming);
  if (!isTreeObject(present) || !isTreeObject(incoming)) return incoming;
  mergeInto(present, incoming);
  return present;
}

function mergeLists(present: unknown[], incoming: readonly unknown[]): unknown[] {
  incoming.forEach((item, index) => {
    present[index] = mergeValues(present[index], item);
  });
  return present;
}

function withFailure(value: unknown, failure: FieldFailure): unknown {
  if (failure.selection) fillBelow(value, failure.selection, failure);
  return value;
}
