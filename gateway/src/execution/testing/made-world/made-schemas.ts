import {
  buildASTSchema,
  concatAST,
  execute,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
} from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '../../subgraph-caller.js';
import { hasFields, isNamed } from './facts.js';
import type { MadeObject, MadeWorld } from './made-world.js';

/** Answers an operation on one schema over the whole made world, as graphql-js does. */
export function askWhole(
  world: MadeWorld,
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): ExecutionResult {
  return execute({
    schema,
    document,
    variableValues,
    rootValue: null,
    fieldResolver: resolverOf(world),
  }) as ExecutionResult;
}

/** The same schema with null allowed everywhere: no error takes another with it. */
export function lenient(sdl: string): GraphQLSchema {
  const schema = buildASTSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) field.type = allowNull(field.type);
  }
  return schema;
}

function allowNull(type: GraphQLOutputType): GraphQLOutputType {
  if (type instanceof GraphQLNonNull) return allowNull(type.ofType as GraphQLOutputType);
  return type instanceof GraphQLList ? new GraphQLList(allowNull(type.ofType as GraphQLOutputType)) : type;
}

/** Subgraphs of a made world that answer, `_entities` included. */
export class MadeSubgraphs {
  private readonly schemas: ReadonlyMap<string, GraphQLSchema>;

  constructor(private readonly world: MadeWorld) {
    this.schemas = new Map([...world.facts.documents].map(([name, document]) => [name, executable(document)]));
  }

  /** Answers a call as JSON brings it. */
  answer(subgraph: string, { query, variables }: SubgraphRequest): SubgraphResponse {
    const schema = this.schemas.get(subgraph);
    if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
    const result = execute({
      schema,
      document: parse(query),
      variableValues: structuredClone(variables),
      rootValue: null,
      fieldResolver: resolverOf(this.world, subgraph),
      typeResolver,
    });
    return JSON.parse(JSON.stringify(result)) as SubgraphResponse;
  }
}

function resolverOf(world: MadeWorld, subgraph?: string): GraphQLFieldResolver<MadeObject | null, unknown> {
  return (source, given, _context, { fieldName, parentType: { name } }) => {
    if (fieldName === '_entities') {
      const { representations } = given as { representations: readonly Record<string, unknown>[] };
      return representations.map((told) => world.entityOf(told));
    }
    return world.valueOf(source ?? { __typename: name, identity: name }, name, fieldName, given, subgraph);
  };
}

/** What a subgraph was asked about by the name of a type of its own is of that type to it. */
const typeResolver: GraphQLTypeResolver<MadeObject, unknown> = ({ __typename, told }, _context, { schema }, type) => {
  const asked = type.name === '_Entity' ? schema.getType(String(told?.__typename)) : undefined;
  return isObjectType(asked) ? asked.name : __typename;
};

function executable(document: DocumentNode): GraphQLSchema {
  const types = document.definitions.filter(hasFields);
  const entities = types.filter(
    ({ kind, directives = [] }) => kind === Kind.OBJECT_TYPE_DEFINITION && directives.some(isNamed('key')),
  );
  if (entities.length === 0) return buildASTSchema(document, { assumeValidSDL: true });
  const query = types.some(({ name }) => name.value === 'Query') ? 'extend type Query' : 'type Query';
  const machinery = parse(`
    scalar _Any
    union _Entity = ${entities.map(({ name }) => name.value).join(' | ')}
    ${query} { _entities(representations: [_Any!]!): [_Entity]! }`);
  return buildASTSchema(concatAST([document, machinery]), { assumeValidSDL: true });
}
