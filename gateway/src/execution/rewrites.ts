import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { isOfType, isTreeObject, type TreeObject } from './result-tree.js';
import type { TypeSet, TypeSets } from './type-sets.js';

type RewriteStep = { readonly key: string } | { readonly types: TypeSet };

/** A change that the plan asks for on a representation before it is sent or on an answer before it is merged. */
export interface Rewrite {
  /** The way from the object to the parents of the changed key. */
  readonly steps: readonly RewriteStep[];
  /** The key that is set or renamed. */
  readonly key: string;
  /** What happens to it. */
  readonly change: { readonly setTo: string } | { readonly renameTo: string };
}

/** Turns the planner's rewrites into ours. */
export function readRewrites(rewrites: readonly FetchRewrite[] | null | undefined, types: TypeSets): Rewrite[] {
  return (rewrites ?? []).map((rewrite) => {
    if ('KeyRenamer' in rewrite) {
      return readRewrite(rewrite.KeyRenamer.path, { renameTo: rewrite.KeyRenamer.renameKeyTo }, types);
    }
    const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    return readRewrite(setter.path, { setTo: setter.setValueTo }, types);
  });
}

function readRewrite(path: readonly FetchNodePathSegment[], change: Rewrite['change'], types: TypeSets): Rewrite {
  const steps = path.map((segment): RewriteStep =>
    'Key' in segment ? { key: segment.Key } : { types: types.ofAny(segment.TypenameEquals) },
  );
  const last = steps.at(-1);
  if (!last || !('key' in last)) throw new Error('A rewrite of the plan does not end at a key.');
  return { steps: steps.slice(0, -1), key: last.key, change };
}

/** Applies rewrites in the plan's order. */
export function applyRewrites(object: TreeObject, rewrites: readonly Rewrite[]): void {
  for (const rewrite of rewrites) applyFrom(object, rewrite, 0);
}

function applyFrom(value: unknown, rewrite: Rewrite, depth: number): void {
  if (Array.isArray(value)) {
    for (const item of value) applyFrom(item, rewrite, depth);
    return;
  }
  if (!isTreeObject(value)) return;
  const step = rewrite.steps[depth];
  if (!step) changeKey(value, rewrite);
  else if ('key' in step) applyFrom(value[step.key], rewrite, depth + 1);
  else if (isOfType(value, step.types)) applyFrom(value, rewrite, depth + 1);
}

function changeKey(object: TreeObject, { key, change }: Rewrite): void {
  if ('setTo' in change) object[key] = change.setTo;
  else if (key in object) {
    object[change.renameTo] = object[key];
    delete object[key];
  }
}
