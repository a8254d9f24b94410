import { copyTree, FieldFailure, passOn, type TreeObject } from './result-tree.js';
import { isKeyed, ownAlong, type Spine } from './spine.js';

/**
 * Merges an object of an answer into one of the tree that is ours: objects by key, lists by index. The answer stays as
 * it is.
 */
export function mergeInto(target: TreeObject, source: TreeObject, spine: Spine | undefined): void {
  const below = spine?.below;
  for (const key in source) {
    // Nobody asks for such a key, and setting it would change what the object is.
    if (key === '__proto__') continue;
    target[key] = mergeValues(target[key], source[key], below?.get(key));
  }
}

/** A value goes before a failure and a failure before null, so the order in which answers arrive does not matter. */
function mergeValues(present: unknown, incoming: unknown, spine: Spine | undefined): unknown {
  // What every object inherits, such as `constructor`, is no value.
  if (present === undefined || present === null || typeof present === 'function') {
    return incoming === undefined && present === null ? null : own(incoming, spine);
  }
  if (incoming === undefined || incoming === null) return present;
  if (incoming instanceof FieldFailure) {
    return present instanceof FieldFailure ? present : withFailure(present, incoming, spine);
  }
  if (present instanceof FieldFailure) return withFailure(own(incoming, spine), present, spine);
  if (Array.isArray(present) && Array.isArray(incoming)) return mergeLists(present, incoming, spine);
  if (!isKeyed(present) || !isKeyed(incoming)) return own(incoming, spine);
  return mergeObjects(present, incoming, spine);
}

function own(value: unknown, spine: Spine | undefined): unknown {
  return spine && typeof value === 'object' && value !== null ? ownAlong(value, spine) : value;
}

function mergeObjects(present: TreeObject, incoming: TreeObject, spine: Spine | undefined): TreeObject {
  const merged = spine ? present : { ...present };
  mergeInto(merged, incoming, spine);
  return merged;
}

function mergeLists(present: unknown[], incoming: readonly unknown[], spine: Spine | undefined): unknown[] {
  const merged = spine ? present : [...present];
  for (const [index, item] of incoming.entries()) merged[index] = mergeValues(merged[index], item, spine);
  return merged;
}

/** Puts a failure on what it cost below a value that another answer did bring. Of the value, what stands on the spine is ours. */
function withFailure(value: unknown, failure: FieldFailure, spine: Spine | undefined): unknown {
  if (!failure.selection) return value;
  const owned = ownAll(value, spine);
  passOn(failure, owned);
  return owned;
}

/** Copies everything that is not ours yet. What stands on the spine is: other steps know it by identity. */
function ownAll(value: unknown, spine: Spine | undefined): unknown {
  if (!spine) return copyTree(value);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = ownAll(item, spine);
  } else if (isKeyed(value)) {
    for (const key of Object.keys(value)) value[key] = ownAll(value[key], spine.below?.get(key));
  }
  return value;
}
