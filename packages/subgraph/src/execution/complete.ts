import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { runFields } from './run-fields.js';
import { isPromise, type Complete, type FieldPlan, type Path, type Run } from './run.js';

/** The fields that are asked of an object of a type. */
export type FieldsOf = (type: GraphQLObjectType, run: Run) => readonly FieldPlan[];

/** How values of a type become part of an answer, as "Value Completion" of the specification has it. */
export function completerOf(type: GraphQLOutputType, fieldsOf: FieldsOf): Complete {
  if (isNonNullType(type)) return completeNonNull(completerOf(type.ofType, fieldsOf));
  if (isListType(type)) return orNull(completeList(completerOf(type.ofType, fieldsOf), isNonNullType(type.ofType)));
  if (isLeafType(type)) return orNull(completeLeaf(type));
  if (isAbstractType(type)) return orNull(completeAbstract(type, fieldsOf));
  return orNull((run, field, path, value, info) => completeObject(type, fieldsOf, { run, field, path, value, info }));
}

function orNull(complete: Complete): Complete {
  return (run, field, path, value, info) =>
    value === null || value === undefined ? null : complete(run, field, path, value, info);
}

function completeNonNull(complete: Complete): Complete {
  return (run, field, path, value, info) => {
    const completed = complete(run, field, path, value, info);
    if (completed !== null) return completed;
    throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.definition.name}.`);
  };
}

function completeLeaf(type: GraphQLLeafType): Complete {
  return (_run, _field, _path, value) => {
    const written: unknown = type.serialize(value);
    if (written !== null && written !== undefined) return written;
    throw new Error(`Expected \`${type.name}.serialize\` to return a value and it returned none.`);
  };
}

function completeList(complete: Complete, isNonNull: boolean): Complete {
  return (run, field, path, value, info) => {
    if (typeof value !== 'object' || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') {
      const name = `${field.parentType.name}.${field.definition.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    const items: unknown[] = [];
    let isPending = false;
    for (const item of value as Iterable<unknown>) {
      const itemPath: Path = { prev: path, key: items.length, typename: undefined };
      const completed = completeItem({ run, field, path: itemPath, value: item, info }, complete, isNonNull);
      isPending ||= isPromise(completed);
      items.push(completed);
    }
    return isPending ? Promise.all(items) : items;
  };
}

/** A value with all that completing it takes. */
interface Completing {
  readonly run: Run;
  readonly field: FieldPlan;
  readonly path: Path;
  readonly value: unknown;
  readonly info: GraphQLResolveInfo;
}

function completeItem({ run, field, path, value, info }: Completing, complete: Complete, isNonNull: boolean): unknown {
  const failed = (error: unknown): null => run.nullify(error, field, path, isNonNull);
  const completed = (item: unknown): unknown => {
    if (item instanceof Error) throw item;
    return complete(run, field, path, item, info);
  };
  try {
    const answer = isPromise(value) ? value.then(completed) : completed(value);
    return isPromise(answer) ? answer.then(undefined, failed) : answer;
  } catch (error) {
    return failed(error);
  }
}

function completeAbstract(type: GraphQLAbstractType, fieldsOf: FieldsOf): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, field, path, value, info) => {
    const completing: Completing = { run, field, path, value, info };
    const name = resolveType(value, run.context, info, type);
    return isPromise(name)
      ? name.then((resolved) => completeObject(runtimeType(type, resolved, completing), fieldsOf, completing))
      : completeObject(runtimeType(type, name, completing), fieldsOf, completing);
  };
}

function runtimeType(type: GraphQLAbstractType, name: unknown, { run, field }: Completing): GraphQLObjectType {
  const { schema } = run.operation;
  const found = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  const place = `${field.parentType.name}.${field.definition.name}`;
  throw new GraphQLError(`Abstract type "${type.name}" must resolve to one of its Object types for field "${place}".`, {
    nodes: field.nodes,
  });
}

function completeObject(type: GraphQLObjectType, fieldsOf: FieldsOf, completing: Completing): unknown {
  const { run, path, value, info } = completing;
  const answer = (): unknown => runFields(run, fieldsOf(type, run), value, path);
  if (!type.isTypeOf) return answer();
  const checked = (isOfType: boolean): unknown => {
    if (isOfType) return answer();
    throw new GraphQLError(`Expected value of type "${type.name}" and got another.`, { nodes: completing.field.nodes });
  };
  const isOfType = type.isTypeOf(value, run.context, info);
  return isPromise(isOfType) ? isOfType.then(checked) : checked(isOfType as boolean);
}
