import type { GraphQLLeafType } from 'graphql';
import { FieldInfo, isPromise, type FieldPlan, type Path, type Run } from './run.js';

/** Resolves the fields of an object, in the order in which they are asked; a promise only where one of them is one. */
export function runFields(run: Run, fields: readonly FieldPlan[], source: unknown, path: Path | undefined): unknown {
  const answer: Record<string, unknown> = {};
  let pending: string[] | undefined;
  try {
    for (const field of fields) {
      const value =
        field.resolve === undefined ? runProperty(run, field, source, path) : runField(run, field, source, path);
      answer[field.key] = value;
      if (isPromise(value)) (pending ??= []).push(field.key);
    }
  } catch (error) {
    if (!pending) throw error;
    // What the other fields promised may fail as well, and somebody has to hear it.
    return settled(answer, pending).finally(() => {
      throw error;
    });
  }
  return pending ? settled(answer, pending) : answer;
}

function settled(answer: Record<string, unknown>, pending: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let left = pending.length;
    for (const key of pending) {
      (answer[key] as Promise<unknown>).then((value) => {
        answer[key] = value;
        left -= 1;
        if (left === 0) resolve(answer);
      }, reject);
    }
  });
}

/** Most of what is asked is a plain value that stands in a row: that much is told without any more ado. */
function runProperty(run: Run, field: FieldPlan, source: unknown, prev: Path | undefined): unknown {
  const value = (source as Record<string, unknown> | null | undefined)?.[field.definition.name];
  if (value === null && !field.isNonNull) return null;
  if (field.leaf && isPlain(value)) {
    const told = plainly(field.leaf, value);
    if (told !== undefined) return told;
  }
  return runField(run, field, source, prev);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Undefined where it is none of the values of its type, which is told with its place. */
function plainly(leaf: GraphQLLeafType, value: unknown): unknown {
  try {
    return leaf.serialize(value) ?? undefined;
  } catch {
    return undefined;
  }
}

function runField(run: Run, field: FieldPlan, source: unknown, prev: Path | undefined): unknown {
  const path: Path = { prev, key: field.key, typename: field.parentType.name };
  try {
    const info = new FieldInfo(run, field, path);
    const value = valueOf(run, field, source, info);
    if (isPromise(value)) return completeLater(run, field, path, value, info);
    return heard(run, field, path, complete(run, field, path, value, info));
  } catch (error) {
    return run.nullify(error, field, path, field.isNonNull);
  }
}

function valueOf(run: Run, field: FieldPlan, source: unknown, info: FieldInfo): unknown {
  if (field.resolve) return field.resolve(source, field.argumentsOf(run.variables), run.context, info);
  if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
  const property = (source as Record<string, unknown>)[field.definition.name];
  if (typeof property !== 'function') return property;
  return (source as Record<string, (...given: unknown[]) => unknown>)[field.definition.name]!(
    field.argumentsOf(run.variables),
    run.context,
    info,
  );
}

function completeLater(run: Run, field: FieldPlan, path: Path, value: Promise<unknown>, info: FieldInfo): unknown {
  const failed = (error: unknown): null => run.nullify(error, field, path, field.isNonNull);
  return value.then((resolved) => {
    try {
      return heard(run, field, path, complete(run, field, path, resolved, info));
    } catch (error) {
      return failed(error);
    }
  }, failed);
}

function complete(run: Run, field: FieldPlan, path: Path, value: unknown, info: FieldInfo): unknown {
  if (value instanceof Error) throw value;
  return field.complete(run, field, path, value, info);
}

function heard(run: Run, field: FieldPlan, path: Path, completed: unknown): unknown {
  if (!isPromise(completed)) return completed;
  return completed.then(undefined, (error: unknown) => run.nullify(error, field, path, field.isNonNull));
}
