import { GraphQLError } from 'graphql';
import type { FilledSelection } from './filled-selection.js';
import {
  copyTreeObject,
  emptyTreeObject,
  FieldFailure,
  fillWithFailure,
  isFilledOn,
  isTreeObject,
  type Failure,
  type TreeObject,
} from './result-tree.js';

/** A failure with its place in the subgraph's answer. */
export interface LocatedFailure extends Failure {
  /** Keys and list indexes in the subgraph's answer; empty when the subgraph named no place. */
  readonly path: readonly (string | number)[];
}

/** A subgraph's answer after it was found to have the right form. */
export interface SubgraphAnswer {
  /** The data, still the subgraph's own objects; null when there is none. */
  readonly data: TreeObject | null;
  /** The errors; at least one when there is no data. */
  readonly failures: readonly LocatedFailure[];
}

/** Extensions that tell how a subgraph is built or what it was asked. They never leave the gateway. */
const INNER_EXTENSIONS = new Set(['request', 'response', 'stacktrace', 'exception']);

/** The answer of a subgraph that could not be reached or spoke nonsense. */
export function unavailable(subgraph: string): LocatedFailure {
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph };
  return { message: 'Subgraph unavailable', extensions, path: [] };
}

/** What a rejected call means for the client: a GraphQLError speaks for itself, anything else says too much. */
export function failureOfThrown(thrown: unknown, subgraph: string): LocatedFailure {
  if (!(thrown instanceof GraphQLError)) return unavailable(subgraph);
  return { message: thrown.message, extensions: outerExtensions(thrown.extensions), path: [] };
}

/** Reads what a subgraph sent, which may be anything. */
export function readAnswer(response: unknown, subgraph: string): SubgraphAnswer {
  if (!isTreeObject(response)) return { data: null, failures: [unavailable(subgraph)] };
  const data = isTreeObject(response.data) ? response.data : null;
  const errors: unknown[] = Array.isArray(response.errors) ? response.errors : [];
  const failures = errors.map((error) => readError(error, subgraph));
  return { data, failures: data || failures.length > 0 ? failures : [unavailable(subgraph)] };
}

function readError(error: unknown, subgraph: string): LocatedFailure {
  if (typeof error !== 'object' || error === null) return unavailable(subgraph);
  const { message, path, extensions } = error as Record<string, unknown>;
  if (typeof message !== 'string') return unavailable(subgraph);
  return { message, path: isPath(path) ? path : [], extensions: outerExtensions(extensions) };
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function outerExtensions(extensions: unknown): Record<string, unknown> {
  if (!isTreeObject(extensions)) return {};
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => !INNER_EXTENSIONS.has(key)));
}

/** What one call adds to the tree, with the failures that found no place in it. */
export interface Piece {
  /** A fresh object, ready to be merged. */
  readonly object: TreeObject;
  /** Failures that cost no value. */
  readonly stray: readonly Failure[];
}

/**
 * Makes the part of the tree that an answer stands for, each failure at the first null on its way.
 * Without data every key of the selection carries a failure, unless one of the keys that are never null does: that one
 * costs the whole answer, and the others would be blamed for it.
 */
export function pieceOf(
  answer: SubgraphAnswer,
  selection: FilledSelection,
  neverNullKeys: ReadonlySet<string> = new Set(),
): Piece {
  const object = answer.data ? copyTreeObject(answer.data) : emptyTreeObject();
  const stray = placeFailures(object, selection, answer.failures);
  const [first] = answer.failures;
  const lost = [...neverNullKeys].find((key) => object[key] instanceof FieldFailure);
  if (!answer.data && lost !== undefined) spreadLoss(object, selection, lost);
  else if (!answer.data && first) fillWithFailure(object, selection, first);
  return { object, stray };
}

/** Every key tells of the one that cost the answer, rather than that there is none. */
function spreadLoss(object: TreeObject, selection: FilledSelection, lost: string): void {
  const failure = object[lost] as FieldFailure;
  const origin = { from: 'root', path: [lost, ...failure.origin.path] } as const;
  for (const { key, children } of selection) object[key] ??= new FieldFailure(failure, children, origin);
}

/** Places failures in one object of an answer; those with a path go first, the others take what is left empty. */
export function placeFailures(
  object: TreeObject,
  selection: FilledSelection,
  failures: readonly LocatedFailure[],
): Failure[] {
  const stray: Failure[] = [];
  const unplaced: Failure[] = [];
  for (const failure of failures) {
    const outcome = placeAlongPath(object, selection, failure);
    if (outcome === 'value there') stray.push(failure);
    if (outcome === 'no such place') unplaced.push(failure);
  }
  for (const failure of unplaced) if (fillWithFailure(object, selection, failure) === 0) stray.push(failure);
  return stray;
}

type Placement = 'placed' | 'value there' | 'no such place';

/** Walks only along keys that the plan asked for, so a path cannot reach anything else. */
function placeAlongPath(object: TreeObject, selection: FilledSelection, failure: LocatedFailure): Placement {
  let holder: TreeObject | unknown[] = object;
  let children: FilledSelection | undefined = selection;
  for (const [depth, step] of failure.path.entries()) {
    const below = stepInto(holder, step, children);
    if (!below) return 'no such place';
    const { value } = below;
    children = below.children;
    if (value instanceof FieldFailure) return 'placed';
    if (value === null || value === undefined) {
      (holder as Record<string | number, unknown>)[step] = new FieldFailure(failure, children, {
        from: 'place',
        path: failure.path.slice(depth + 1),
      });
      return 'placed';
    }
    if (!isTreeObject(value) && !Array.isArray(value)) return 'value there';
    holder = value;
  }
  return failure.path.length === 0 ? 'no such place' : 'value there';
}

function stepInto(
  holder: TreeObject | unknown[],
  step: string | number,
  selection: FilledSelection | undefined,
): { value: unknown; children: FilledSelection | undefined } | undefined {
  if (Array.isArray(holder)) {
    const isIndex = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < holder.length;
    return isIndex ? { value: holder[step], children: selection } : undefined;
  }
  const field = selection?.find((candidate) => candidate.key === step && isFilledOn(candidate, holder));
  return field && { value: holder[field.key], children: field.children };
}
