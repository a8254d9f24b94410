import {
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfigMap,
} from 'graphql';

const COLOUR = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, BLUE: { value: 2 } } });
const RANGE = new GraphQLInputObjectType({
  name: 'Range',
  fields: {
    from: { type: new GraphQLNonNull(GraphQLInt) },
    until: { type: GraphQLInt, defaultValue: 9 },
    colours: { type: new GraphQLList(new GraphQLNonNull(COLOUR)) },
  },
});
const THING = new GraphQLInterfaceType({
  name: 'Thing',
  fields: () => ({ id: { type: new GraphQLNonNull(GraphQLID) }, next: { type: THING } }),
});
const STONE = new GraphQLObjectType({
  name: 'Stone',
  interfaces: [THING],
  isTypeOf: (value) => Promise.resolve((value as { kind: string }).kind === 'Stone'),
  fields: () => fields(),
});
const PLANT = new GraphQLObjectType({
  name: 'Plant',
  interfaces: [THING],
  isTypeOf: (value) => (value as { kind: string }).kind === 'Plant',
  fields: () => fields(),
});
const EITHER = new GraphQLUnionType({
  name: 'Either',
  types: [STONE, PLANT],
  resolveType: (value) => (value as { kind: string }).kind,
});

/** Something that a field resolves to. */
interface Source {
  readonly id: string;
  readonly kind: string;
}

function sourceOf(id: string): Source {
  return { id, kind: id.length % 2 === 0 ? 'Stone' : 'Plant' };
}

function later<Value>(value: Value): Promise<Value> {
  return Promise.resolve().then(() => value);
}

function fields(): GraphQLFieldConfigMap<Source, unknown> {
  const fail = (): never => {
    throw new Error('failed at once');
  };
  return {
    id: { type: new GraphQLNonNull(GraphQLID) },
    kind: { type: GraphQLString },
    absent: { type: GraphQLInt },
    called: { type: GraphQLString, resolve: ({ id }, _args, context) => `${id} for ${String(context)}` },
    colour: { type: COLOUR, resolve: ({ id }) => (id.length % 3) + 1 },
    colourLater: { type: COLOUR, resolve: ({ id }) => later((id.length % 2) + 1) },
    fails: { type: GraphQLInt, resolve: fail },
    failsLater: { type: GraphQLInt, resolve: () => later(null).then(fail) },
    isError: { type: GraphQLInt, resolve: () => new Error('is an error') },
    notANumber: { type: GraphQLInt, resolve: () => 'x' },
    wide: {
      type: GraphQLString,
      args: { range: { type: RANGE }, count: { type: GraphQLInt, defaultValue: 3 }, colour: { type: COLOUR } },
      resolve: (_source, args) => JSON.stringify(args),
    },
    place: { type: GraphQLString, resolve: (_source, _args, _context, { path }) => String(path.key) },
    next: { type: THING, resolve: ({ id }) => (id.length > 6 ? null : sourceOf(`${id}n`)) },
    either: { type: EITHER, resolve: ({ id }) => later(sourceOf(`${id}e`)) },
    stone: { type: STONE, resolve: ({ id }) => ({ id: `${id}s`, kind: 'Stone' }) },
    notAStone: { type: STONE, resolve: ({ id }) => later({ id, kind: 'Plant' }) },
    strict: { type: new GraphQLNonNull(PLANT), resolve: ({ id }) => ({ id: `${id}p`, kind: 'Plant' }) },
    strictNull: { type: new GraphQLNonNull(GraphQLString), resolve: ({ id }) => (id.length > 4 ? null : id) },
    strictLater: { type: new GraphQLNonNull(GraphQLString), resolve: ({ id }) => later(id.length > 5 ? null : id) },
    things: {
      type: new GraphQLList(THING),
      resolve: ({ id }) => [sourceOf(`${id}a`), null, later(sourceOf(`${id}bb`))],
    },
    strictThings: {
      type: new GraphQLList(new GraphQLNonNull(EITHER)),
      resolve: ({ id }) => later([sourceOf(id), id.length > 4 ? null : sourceOf(`${id}c`)]),
    },
    grid: {
      type: new GraphQLList(new GraphQLList(GraphQLInt)),
      resolve: () => [[1, null], null, new Set([2, 3]), [later(4)]],
    },
    errors: { type: new GraphQLList(GraphQLInt), resolve: () => [1, new Error('one item'), later(2).then(fail), 'y'] },
    notAList: { type: new GraphQLList(GraphQLInt), resolve: () => 'text' },
  };
}

/** A schema with all that makes answers hard: promises, errors, nulls where there may be none, types found at run time. */
export const AWKWARD_SCHEMA = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: () => ({
      ...(fields() as GraphQLFieldConfigMap<unknown, unknown>),
      id: { type: GraphQLID, resolve: () => 'root' },
    }),
  }),
  types: [STONE, PLANT],
});

/** What its root fields read from. */
export const ROOT: Source = sourceOf('r');
