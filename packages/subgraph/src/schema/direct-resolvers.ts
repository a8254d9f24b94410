import {
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Class = new () => object;

/** A parameter of a resolver's method, as TypeGraphQL remembers it. */
interface Parameter {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly propertyName?: string;
  readonly getType?: () => unknown;
  readonly validateSettings?: unknown;
  readonly validateFn?: unknown;
}

/** A method that resolves a field, as TypeGraphQL remembers it. */
interface Method {
  readonly kind?: 'internal' | 'external';
  readonly target: Class;
  readonly methodName: string;
  readonly schemaName: string;
  readonly getObjectType?: () => unknown;
  readonly params?: readonly Parameter[];
  readonly middlewares?: readonly unknown[];
  readonly roles?: readonly unknown[];
}

/** A field without a method, as TypeGraphQL remembers it. */
interface Property {
  readonly name: string;
  readonly schemaName: string;
  readonly middlewares?: readonly unknown[];
  readonly roles?: readonly unknown[];
}

/** What the decorators of TypeGraphQL noted down. */
interface Notes {
  readonly queries: readonly Method[];
  readonly fieldResolvers: readonly Method[];
  readonly objectTypes: readonly {
    readonly name: string;
    readonly target: Class;
    readonly fields?: readonly Property[];
  }[];
}

/**
 * Lets the fields of a schema that TypeGraphQL built be resolved without what it does around each of them and that is for
 * nothing here: there are no middlewares and no authorisation of its own, and arguments are validated by their types. A
 * field that is a property becomes one, and a method is called at once. What takes more than that stays as it is.
 */
export function resolveDirectly(schema: GraphQLSchema, resolvers: readonly Function[]): void {
  const notes = (globalThis as unknown as { TypeGraphQLMetadataStorage?: Notes }).TypeGraphQLMetadataStorage;
  if (!notes) return;
  const instances = new Map<Class, object>();
  const instanceOf = (target: Class): object => {
    const known = instances.get(target) ?? new target();
    instances.set(target, known);
    return known;
  };
  const query = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const noted = notedAs(type.name, notes, resolvers);
    for (const field of Object.values(type.getFields())) {
      if (type === query) {
        const method = notes.queries.find((one) => one.schemaName === field.name && resolvers.includes(one.target));
        if (method) field.resolve = called(method, field, instanceOf) ?? field.resolve;
      } else if (noted) {
        direct(field, { noted, notes, resolvers, instanceOf });
      }
    }
  }
}

/**
 * The class of a type. Services that share a process may each have one of the same name: then it is the one that resolvers
 * of this service are for, or else the first.
 */
function notedAs(
  typeName: string,
  notes: Notes,
  resolvers: readonly Function[],
): Notes['objectTypes'][number] | undefined {
  const named = notes.objectTypes.filter(({ name }) => name === typeName);
  if (named.length <= 1) return named[0];
  const ours = notes.fieldResolvers.filter((one) => one.kind === 'external' && resolvers.includes(one.target));
  const classes = new Set(ours.map((one) => one.getObjectType?.()));
  return named.find(({ target }) => classes.has(target)) ?? named[0];
}

interface Known {
  readonly noted: Notes['objectTypes'][number];
  readonly notes: Notes;
  readonly resolvers: readonly Function[];
  readonly instanceOf: (target: Class) => object;
}

function direct(field: GraphQLField<unknown, unknown>, known: Known): void {
  const { noted, notes, resolvers, instanceOf } = known;
  const ofType = notes.fieldResolvers.filter((one) => one.getObjectType?.() === noted.target);
  const methods = ofType.filter(
    (one) => one.schemaName === field.name && (one.kind === 'internal' || resolvers.includes(one.target)),
  );
  if (methods.length > 1) return;
  const [method] = methods;
  if (method) {
    field.resolve = called(method, field, instanceOf) ?? field.resolve;
    return;
  }
  const property = noted.fields?.find(({ schemaName }) => schemaName === field.name);
  const isProperty = property?.name === field.name && !ofType.some(({ methodName }) => methodName === field.name);
  if (property && isProperty && isBare(property)) delete field.resolve;
}

/** The method with its parameters as they stand; undefined where they take more than handing over. */
function called(
  method: Method,
  field: GraphQLField<unknown, unknown>,
  instanceOf: (target: Class) => object,
): Resolver | undefined {
  const parameters = (method.params ?? []).toSorted((one, other) => one.index - other.index);
  const given = parameters.map((parameter) => givenTo(parameter, field));
  const isWhole = parameters.every(({ index }, place) => index === place);
  if (!isBare(method) || !isWhole || given.includes(undefined)) return undefined;
  const readers = given as readonly Resolver[];
  const act = (method.target.prototype as Record<string, unknown>)[method.methodName];
  if (typeof act !== 'function') return undefined;
  if (method.kind === 'internal') {
    return (source, args, context, info) =>
      act.apply(
        asInstance(method.target, source),
        readers.map((read) => read(source, args, context, info)),
      );
  }
  const instance = instanceOf(method.target);
  return (source, args, context, info) =>
    act.apply(
      instance,
      readers.map((read) => read(source, args, context, info)),
    );
}

function isBare({ middlewares = [], roles }: Pick<Method, 'middlewares' | 'roles'>): boolean {
  return middlewares.length === 0 && roles === undefined;
}

function givenTo(parameter: Parameter, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const { kind, name, propertyName, getType, validateSettings, validateFn } = parameter;
  if (propertyName !== undefined) return undefined;
  if (kind === 'context') return (_source, _args, context) => context;
  if (kind === 'root') return rootAs(getType?.());
  const argument = field.args.find((one) => one.name === name);
  const isPlain = kind === 'arg' && argument && isLeafType(getNamedType(argument.type));
  if (!isPlain || validateSettings !== undefined || validateFn) return undefined;
  return (_source, args: Record<string, unknown>) => args[name!];
}

/** A row is handed over as it is, unless the type that it is read as has more to it than fields. */
function rootAs(type: unknown): Resolver {
  const hasMethods = typeof type === 'function' && ownMethods(type.prototype as object | undefined).length > 0;
  return hasMethods ? (source) => asInstance(type as Class, source) : (source) => source;
}

function ownMethods(prototype: object | undefined): readonly string[] {
  if (!prototype || prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return [...own, ...ownMethods(Object.getPrototypeOf(prototype) as object)];
}

function asInstance(type: Class, source: unknown): unknown {
  if (typeof source !== 'object' || source === null || source instanceof type) return source;
  return Object.assign(new type(), source);
}
