// The usual stack: Apollo Gateway over subgraphs of Apollo Server, TypeGraphQL and MikroORM with DataLoader, each part a
// process, as the pages of each of them show it. No access control, no log.
import http from 'node:http';
import 'reflect-metadata';
import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  parse,
  specifiedDirectives,
  GraphQLDirective,
  GraphQLString,
  GraphQLNonNull,
  DirectiveLocation,
} from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';

/**
 * Connections that rest are kept for as long as the run takes: closed after the usual five seconds, one that its caller
 * is about to use again fails, and the run would measure that.
 */
const RESTING_MILLISECONDS = 30 * 60_000;
const { createServer } = http;
http.createServer = (...given) => Object.assign(createServer(...given), { keepAliveTimeout: RESTING_MILLISECONDS });

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const DIRECTIVES = [
  ...specifiedDirectives,
  new GraphQLDirective({
    name: 'key',
    locations: [DirectiveLocation.OBJECT],
    args: { fields: { type: new GraphQLNonNull(GraphQLString) } },
  }),
  new GraphQLDirective({ name: 'shareable', locations: [DirectiveLocation.OBJECT] }),
];

/** Serves one subgraph by name over a database; resolves to its address and schema. */
export async function serveSubgraph(name, connectionString) {
  const { default: law } = await import(`./${name}.js`);
  const orm = await MikroORM.init({ clientUrl: connectionString, entities: law.entities });
  const schema = await buildSchema({
    resolvers: law.resolvers,
    directives: DIRECTIVES,
    orphanedTypes: law.types,
    validate: false,
    skipCheck: true,
  });
  const printed = printSchemaWithDirectives(schema).replaceAll(/^directive .*$/gm, '');
  const typeDefs = parse(`${FEDERATION}\n${printed}`);
  const resolvers = createResolversMap(schema);
  for (const [type, references] of Object.entries(law.references)) Object.assign(resolvers[type], references);
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    introspection: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const context = async () => {
    const em = orm.em.fork();
    return { em, loaders: law.loaders(em) };
  };
  const { url } = await startStandaloneServer(server, { context, listen: { host: '127.0.0.1', port: 0 } });
  return { url, sdl: `${FEDERATION}\n${printed}` };
}

/** Serves the gateway over subgraphs that are composed beforehand; resolves to its address. */
export async function serveGateway(subgraphs) {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors.map(({ message }) => message).join('\n'));
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }), introspection: false });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return url;
}
