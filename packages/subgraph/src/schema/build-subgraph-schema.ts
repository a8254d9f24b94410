import 'reflect-metadata';
import { buildSubgraphSchema as federate } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  GraphQLDirective,
  DirectiveLocation,
  GraphQLNonNull,
  GraphQLString,
  GraphQLBoolean,
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  type GraphQLUnionType,
} from 'graphql';
import { buildSchema, createResolversMap, type BuildSchemaOptions, type NonEmptyArray } from 'type-graphql';
import { isDataClass, type FieldClass } from '@klantbeeld/access';
import { resolveDirectly } from './direct-resolvers.js';
import { TakenData } from './taken-data.js';
import { guarded, withheldFields, type ClassifiedField } from './guard.js';

/** What a service shows: TypeGraphQL resolvers and types, and how a reference to each entity is resolved. */
export interface SubgraphTypes {
  readonly resolvers: NonEmptyArray<Function>;
  /** Types that no resolver names by itself. */
  readonly orphanedTypes?: readonly Function[];
  /** For each entity type: the object behind `{ __typename, …key }`, or null. */
  readonly references: Readonly<Record<string, (reference: never, request: never) => unknown>>;
}

/** A subgraph's schema, ready to run, with its SDL for composition. */
export interface BuiltSubgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const FEDERATION_DIRECTIVES = [
  new GraphQLDirective({
    name: 'key',
    isRepeatable: true,
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.INTERFACE],
    args: {
      fields: { type: new GraphQLNonNull(GraphQLString) },
      resolvable: { type: GraphQLBoolean, defaultValue: true },
    },
  }),
  new GraphQLDirective({
    name: 'shareable',
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
  }),
];

/**
 * Builds a subgraph: every visible field and whatever it is asked by must have a data class, and every field that shows data of a person is wrapped
 * in the policy. Throws with the names of all fields that lack a class or promise a value that may be withheld.
 */
export async function buildSubgraph(types: SubgraphTypes): Promise<BuiltSubgraph> {
  const plain = await buildSchema({
    resolvers: types.resolvers,
    orphanedTypes: [...(types.orphanedTypes ?? [])] as NonNullable<BuildSchemaOptions['orphanedTypes']>,
    directives: FEDERATION_DIRECTIVES,
    skipCheck: true,
    validate: false,
    // Sources of subscriptions come with each subscription; TypeGraphQL insists on one for all.
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('Every subscription has its own source.');
      },
    },
  });
  resolveDirectly(plain, types.resolvers);
  const problems: string[] = [];
  const classes = classifiedFields(plain, problems);
  const taken = new TakenData(plain, problems);
  if (problems.length > 0) throw new Error(`The schema cannot be built:\n${problems.join('\n')}`);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, fields] of classes) guardType(resolvers, plain.getType(type) as GraphQLObjectType, fields, taken);
  markActs(resolvers, plain);
  for (const type of Object.values(plain.getTypeMap()).filter(isUnionType)) {
    (resolvers[type.name] ??= {}).__resolveType = typeNameOr(type.resolveType);
  }
  for (const [type, resolve] of Object.entries(types.references)) {
    (resolvers[type] ??= {}).__resolveReference = resolve;
  }
  const typeDefs = subgraphDocument(plain);
  const schema = federate([{ typeDefs, resolvers: resolvers as never }]);
  return { schema, sdl: print(typeDefs) + '\n' };
}

/** The classified data fields of each object type; adds what stands in the way of a build to the problems. */
function classifiedFields(schema: GraphQLSchema, problems: string[]): Map<string, readonly ClassifiedField[]> {
  const byType = new Map<string, readonly ClassifiedField[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    byType.set(type.name, fieldsOf(type, problems));
  }
  return byType;
}

function fieldsOf(type: GraphQLObjectType, problems: string[]): ClassifiedField[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const fieldClass = classOf(type, field);
    if (!fieldClass) problems.push(`${type.name}.${field.name} has no data class.`);
    if (!field.description) problems.push(`${type.name}.${field.name} has no description.`);
    if (!fieldClass || !isDataClass(fieldClass)) return [];
    if (isNonNullType(field.type)) problems.push(`${type.name}.${field.name} may be withheld, so it must be nullable.`);
    field.description = `${field.description}\n\nData class: ${fieldClass}.`;
    return [{ name: field.name, dataClass: fieldClass }];
  });
}

/** The class of a field: its own, or that of its type, unless the type shows data of different classes. */
function classOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldClass | undefined {
  const own = field.extensions.fieldClass as FieldClass | undefined;
  if (own) return own;
  const isMixed = Object.values(type.getFields()).some((other) => other.extensions.listsWithheld);
  const ofType = type.extensions.fieldClass as FieldClass | undefined;
  // Where fields are withheld one by one, a new one must not slip through as structure.
  return isMixed && ofType === 'STRUCTURE' ? undefined : ofType;
}

function guardType(
  resolvers: Record<string, Record<string, unknown>>,
  type: GraphQLObjectType,
  fields: readonly ClassifiedField[],
  taken: TakenData,
): void {
  const ofType = (resolvers[type.name] ??= {});
  for (const field of Object.values(type.getFields())) {
    if (field.args.length === 0) continue;
    const resolve = taken.guarded(type.name, field, field.resolve ?? defaultFieldResolver);
    // The source of a subscription is what takes its arguments.
    ofType[field.name] = field.subscribe
      ? { subscribe: taken.guarded(type.name, field, field.subscribe), resolve: field.resolve }
      : (field.resolve = resolve);
  }
  for (const field of fields) ofType[field.name] = guarded(type.name, field, type.getFields()[field.name]!.resolve);
  for (const field of Object.values(type.getFields())) {
    if (field.extensions.listsWithheld) ofType[field.name] = withheldFields(type.name, fields);
  }
}

/** What says its type itself is believed at once, rather than a moment later. */
function typeNameOr(resolveType: GraphQLUnionType['resolveType']): GraphQLTypeResolver<unknown, unknown> {
  return (value, context, info, type) => {
    const { __typename } = value as { readonly __typename?: unknown };
    return typeof __typename === 'string' ? __typename : resolveType?.(value, context, info, type);
  };
}

/** Tells the request that it acts before any mutation runs, so that no act can rest on an override. */
function markActs(resolvers: Record<string, Record<string, unknown>>, schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    const acting: typeof resolve = (source, args, context: { act?: () => void }, info) => {
      context.act?.();
      return resolve?.(source, args, context, info);
    };
    (resolvers.Mutation ??= {})[field.name] = acting;
  }
}

function subgraphDocument(schema: GraphQLSchema): DocumentNode {
  const printed = parse(printSchemaWithDirectives(schema, { pathToDirectivesInExtensions: ['nowhere'] }), {
    noLocation: true,
  });
  const definitions = printed.definitions.filter(
    (definition) =>
      definition.kind !== Kind.DIRECTIVE_DEFINITION &&
      definition.kind !== Kind.SCHEMA_DEFINITION &&
      !isWithoutFields(definition),
  );
  const link = parse(FEDERATION_LINK, { noLocation: true }).definitions;
  return { kind: Kind.DOCUMENT, definitions: [...link, ...definitions] };
}

/** A service without queries of its own has an empty Query, which federation does not take. */
function isWithoutFields(definition: DefinitionNode): boolean {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && (definition.fields?.length ?? 0) === 0;
}
