import {
  execute,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldsOf } from './complete.js';
import { planSelection } from './plan-fields.js';
import { runFields } from './run-fields.js';
import { isPromise, Run, type Operation, type Variables } from './run.js';

/** Runs documents of one schema. */
export type RunDocument = (args: Omit<ExecutionArgs, 'schema'>) => Promise<ExecutionResult> | ExecutionResult;

/** A query that can be run again and again. */
interface CompiledQuery {
  readonly operation: Operation;
  /** Variables that decide what is skipped and included. */
  readonly deciding: readonly string[];
  /** Root fields, for each way in which those variables can fall out. */
  readonly ways: Map<string, FieldsOf>;
}

/** With more variables that skip and include there would be too many ways to keep. */
const MOST_DECIDING = 4;
const MOST_VARIABLE_ERRORS = 50;
const DECIDING = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);
const INTROSPECTION = new Set(['__schema', '__type']);
/** A name in an answer that would not become a part of it but of what it inherits from. */
const NO_KEY = '__proto__';

/**
 * Runs the documents of a schema as graphql-js does, with the same answers and errors. What of a query is the same each
 * time is found out once for each document: which fields are asked of which type, their arguments and how their values
 * are completed. Everything else, such as mutations and introspection, is left to graphql-js.
 */
export function compileDocuments(schema: GraphQLSchema): RunDocument {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery>>();
  const compiledOf = (document: DocumentNode, name: string | null | undefined): CompiledQuery | null => {
    let ofDocument = compiled.get(document);
    if (!ofDocument) compiled.set(document, (ofDocument = new Map()));
    const key = name ?? '';
    let query = ofDocument.get(key) ?? null;
    // Only what there is to run is remembered: a name of an operation may be anything.
    if (!query && (query = compile(schema, document, name))) ofDocument.set(key, query);
    return query;
  };
  return (args) => {
    const query = compiledOf(args.document, args.operationName);
    return query ? runQuery(query, args) : execute({ ...args, schema });
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, name: string | null | undefined): CompiledQuery | null {
  const definition = onlyOperation(document, name);
  if (definition?.operation !== OperationTypeNode.QUERY) return null;
  const deciding = new Set<string>();
  let isPlain = true;
  visit(document, {
    [Kind.FIELD]: ({ alias, name: field }) => {
      if (alias?.value === NO_KEY || INTROSPECTION.has(field.value)) isPlain = false;
    },
    [Kind.DIRECTIVE]: ({ name: directive, arguments: given = [] }) => {
      if (!DECIDING.has(directive.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) deciding.add(value.name.value);
    },
  });
  if (!isPlain || deciding.size > MOST_DECIDING) return null;
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const byName = Object.fromEntries(fragments.map((one): [string, FragmentDefinitionNode] => [one.name.value, one]));
  return { operation: { schema, definition, fragments: byName }, deciding: [...deciding], ways: new Map() };
}

function onlyOperation(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const named = name === null || name === undefined ? operations : operations.filter((one) => one.name?.value === name);
  return named.length === 1 ? named[0]! : null;
}

function runQuery(
  query: CompiledQuery,
  { variableValues, rootValue, contextValue }: Omit<ExecutionArgs, 'schema'>,
): Promise<ExecutionResult> | ExecutionResult {
  const { operation } = query;
  const { schema, definition } = operation;
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variableValues ?? {}, {
    maxErrors: MOST_VARIABLE_ERRORS,
  });
  if (!coerced) return { errors: errors ?? [] };
  const run = new Run(operation, rootValue, contextValue, coerced);
  const failed = (error: unknown): ExecutionResult => {
    run.add(error as GraphQLError, undefined);
    return { errors: run.errors, data: null };
  };
  try {
    const data = runFields(run, wayOf(query, coerced)(schema.getQueryType()!, run), rootValue, undefined);
    return isPromise(data) ? data.then((told) => answerOf(run, told), failed) : answerOf(run, data);
  } catch (error) {
    return failed(error);
  }
}

function wayOf({ operation, deciding, ways }: CompiledQuery, variables: Variables): FieldsOf {
  const key = deciding.map((name) => String(variables[name])).join();
  let way = ways.get(key);
  if (!way) ways.set(key, (way = planSelection([operation.definition.selectionSet])));
  return way;
}

function answerOf({ errors }: Run, data: unknown): ExecutionResult {
  const told = data as NonNullable<ExecutionResult['data']>;
  return errors.length === 0 ? { data: told } : { errors, data: told };
}
