import { FieldFailure, type TreeObject } from './result-tree.js';

/**
 * The places of the tree where steps of a plan add to objects, and the way to them. What stands on it is ours: it is
 * copied when it arrives, one level deep, and everything beside it stays the subgraph's own, which others may read too.
 * Lists do not count as a level.
 */
export class Spine {
  /** Null when no way leads on. */
  below: Map<string, Spine> | null = null;

  /** The place below a key, made when there is none. */
  open(key: string): Spine {
    this.below ??= new Map();
    const known = this.below.get(key);
    if (known) return known;
    const opened = new Spine();
    this.below.set(key, opened);
    return opened;
  }
}

/** Whether a value is an object with keys; not a list or a failure. */
export function isKeyed(value: unknown): value is TreeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof FieldFailure);
}

/** Copies what of a value stands on the spine. */
export function ownAlong(value: unknown, spine: Spine): unknown {
  if (Array.isArray(value)) return value.map((item) => ownAlong(item, spine));
  if (!isKeyed(value)) return value;
  const copy = { ...value };
  if (spine.below) {
    for (const [key, below] of spine.below) {
      const part = copy[key];
      if (typeof part === 'object' && part !== null) copy[key] = ownAlong(part, below);
    }
  }
  return copy;
}
