import {
  buildASTSchema,
  concatAST,
  graphql,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '../subgraph-caller.js';

/** A resolver that sees its parent and its arguments. */
export type TestResolver = (source: any, args: any) => unknown;

/** Resolvers by type and field. */
export type TestResolvers = Readonly<Record<string, Readonly<Record<string, TestResolver>>>>;

/** A subgraph made for a test. */
export interface TestSubgraph {
  /** Name as composition gets it. */
  readonly name: string;
  /** SDL without the federation link, which is added. */
  readonly sdl: string;
  /** Resolvers of fields that are not plain properties. */
  readonly resolvers?: TestResolvers;
  /** Finds an entity by its representation, by type name; null when there is none. */
  readonly references?: Readonly<Record<string, (representation: any) => unknown>>;
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@requires", "@external", "@interfaceObject"])`;

/** The subgraph's SDL for composition. */
export function typeDefsOf(subgraph: TestSubgraph): DocumentNode {
  return parse(`${FEDERATION}\n${subgraph.sdl}`);
}

/** Sets resolvers on a schema's fields. */
export function addResolvers(schema: GraphQLSchema, resolvers: TestResolvers): void {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = type.getFields()[fieldName];
      if (field) field.resolve = (source: unknown, args: unknown) => resolve(source, args);
    }
  }
}

/** A subgraph that answers operations, `_entities` included, the way a federation subgraph does. */
export class RunningSubgraph {
  private readonly schema: GraphQLSchema;

  constructor(private readonly subgraph: TestSubgraph) {
    const sdl = parse(subgraph.sdl);
    const entityNames = sdl.definitions.filter(isEntity).map((definition) => definition.name.value);
    const machinery = parse(machinerySdl(entityNames, sdl.definitions.some(isQuery)));
    this.schema = buildASTSchema(concatAST([machinery, sdl]), { assumeValidSDL: true });
    addResolvers(this.schema, subgraph.resolvers ?? {});
    addResolvers(this.schema, { Query: { _entities: (_source, args) => this.entities(args.representations) } });
  }

  /** Executes an operation and sends the answer through JSON, as a connection would. */
  async answer(request: SubgraphRequest, rootValue?: unknown): Promise<SubgraphResponse> {
    const { query, variables } = structuredClone(request);
    const result = await graphql({ schema: this.schema, source: query, variableValues: variables, rootValue });
    return JSON.parse(JSON.stringify(result)) as SubgraphResponse;
  }

  private entities(representations: readonly Record<string, unknown>[]): unknown[] {
    return representations.map((representation) => {
      const typeName = String(representation.__typename);
      const find = this.subgraph.references?.[typeName];
      const type = this.schema.getType(typeName);
      if (!find) throw new Error(`${this.subgraph.name} does not resolve ${typeName}.`);
      const found = find(representation);
      if (found === null || found instanceof Error) return found;
      return isAbstractType(type) ? found : Object.assign({}, found, { __typename: typeName });
    });
  }
}

type NamedDefinition = DefinitionNode & { readonly name: { readonly value: string } };

function isEntity(definition: DefinitionNode): definition is NamedDefinition {
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION;
  return isObject && (definition.directives ?? []).some((directive) => directive.name.value === 'key');
}

function isQuery(definition: DefinitionNode): boolean {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query';
}

function machinerySdl(entityNames: readonly string[], hasQuery: boolean): string {
  const field = '_entities(representations: [_Any!]!): [_Entity]!';
  const entities = `scalar _Any\nunion _Entity = ${entityNames.join(' | ')}`;
  if (entityNames.length === 0) return 'scalar _Any';
  return `${entities}\n${hasQuery ? 'extend type' : 'type'} Query { ${field} }`;
}
