import { execute, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { compileDocuments } from '../compiled-documents.js';
import { AWKWARD_SCHEMA, ROOT } from './awkward-schema.js';

/** A question to the awkward schema. */
export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const run = compileDocuments(AWKWARD_SCHEMA);

/** The same question to the compiled queries, twice, and to graphql-js; throws where the second time differs. */
export async function askBoth({ query, variables, operationName }: Asked): Promise<readonly [unknown, unknown]> {
  const args = {
    document: parse(query),
    variableValues: variables ?? {},
    rootValue: ROOT,
    contextValue: 'somebody',
    ...(operationName !== undefined && { operationName }),
  };
  const expected = await execute({ ...args, schema: AWKWARD_SCHEMA });
  const [first, second] = [comparable(await run(args)), comparable(await run(args))];
  if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('The second time it is answered otherwise.');
  return [first, comparable(expected)];
}

/** Errors of fields that come later may come in another order; and ours do not repeat the value that was wrong. */
function comparable({ data, errors }: ExecutionResult): unknown {
  const told = errors?.map((error) => {
    const { message, ...place } = error instanceof GraphQLError ? error.toJSON() : error;
    const [what] = message.split(/ (?:but got:|and got) /);
    return JSON.stringify({ what, ...place });
  });
  return { data: JSON.stringify(data), ...(told && { errors: told.toSorted() }) };
}
