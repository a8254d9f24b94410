import { GraphQLError } from 'graphql';
import type { FilledField, FilledSelection } from './filled-selection.js';
import type { TypeSet } from './type-sets.js';

/** An object of the merged answer. */
export type TreeObject = Record<string, unknown>;

/** What went wrong in a subgraph, in words that may leave the gateway. */
export interface Failure {
  /** The message for the client. */
  readonly message: string;
  /** Facts beside the message. */
  readonly extensions: Record<string, unknown>;
}

/** Which field failed, when it is not the one in whose place the failure lies. */
export interface Origin {
  /** Where the path begins: at the place of the failure, at the object that the place is in, or at the root. */
  readonly from: 'place' | 'object' | 'root';
  /** Keys of the tree and list indexes; empty when the place itself failed. */
  readonly path: readonly (string | number)[];
}

/** The place itself failed. */
const HERE: Origin = { from: 'place', path: [] };

/**
 * A failure that lies in the tree at the place whose value it cost. It remembers what was to be filled below, so
 * that a second subgraph that does bring the object only loses the fields of the first.
 */
export class FieldFailure extends GraphQLError {
  /**
   * @param selection what would have been filled below this place
   * @param origin which field failed
   */
  constructor(
    failure: Failure,
    readonly selection: FilledSelection | undefined,
    readonly origin: Origin = HERE,
  ) {
    super(failure.message, { extensions: failure.extensions });
  }
}

/** An empty object of the tree, without a prototype, so that a key such as `__proto__` is a key like any other. */
export function emptyTreeObject(): TreeObject {
  return Object.create(null) as TreeObject;
}

/** Whether a value is an object with keys; not a list, a failure or an instance of a class. */
export function isTreeObject(value: unknown): value is TreeObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Copies objects and lists, so that failures can be put into the copy. */
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
 * @param origin which field failed, as seen from those keys
 * @returns how many places took it
 */
export function fillWithFailure(
  object: TreeObject,
  selection: FilledSelection,
  failure: Failure,
  origin?: Origin,
): number {
  let places = 0;
  for (const field of selection) {
    if (!isFilledOn(field, object)) continue;
    const value = object[field.key];
    if (value === null || value === undefined) {
      object[field.key] = new FieldFailure(failure, field.children, origin);
      places += 1;
    } else if (field.children) {
      places += fillBelow(value, field.children, failure, origin?.from === 'root' ? origin : undefined);
    }
  }
  return places;
}

/** The same below a value: an object, or a list of them. */
function fillBelow(value: unknown, selection: FilledSelection, failure: Failure, origin: Origin | undefined): number {
  if (isTreeObject(value)) return fillWithFailure(value, selection, failure, origin);
  if (!Array.isArray(value)) return 0;
  return value.reduce<number>((places, item) => places + fillBelow(item, selection, failure, origin), 0);
}

/** Puts a failure that cost a whole value on what it cost below the value, which another answer did bring. */
export function passOn(failure: FieldFailure, value: unknown): void {
  const { selection, origin } = failure;
  if (selection) fillBelow(value, selection, failure, seenFromBelow(origin));
}

/** Seen from a key below, the place itself is the object that the key is in. */
function seenFromBelow({ from, path }: Origin): Origin | undefined {
  if (from === 'root') return { from, path };
  return from === 'place' && path.length > 0 ? { from: 'object', path } : undefined;
}
