import { buildSchema, graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { clientOf, clientWorld } from './client-world.js';
import { plain } from './test-graph.js';
import { addResolvers } from './test-subgraph.js';

/** The client world as one schema that graphql-js executes alone: what federation must not be told apart from. */
export function makeOneSchema(publicSdl: string): GraphQLSchema {
  const schema = buildSchema(publicSdl);
  for (const { resolvers } of clientWorld) addResolvers(schema, resolvers ?? {});
  // The subgraph names a client by its key only; without federation the client itself must be found.
  addResolvers(schema, { SupportDossier: { client: ({ id }) => clientOf(id) } });
  return schema;
}

/** The answer of the one schema. */
export async function askOneSchema(
  schema: GraphQLSchema,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  return plain(await graphql({ schema, source, variableValues }));
}
