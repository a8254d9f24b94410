import {
  getNamedType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What a document gives for an argument that has to be given, by its type. */
const GIVEN: Readonly<Record<string, string>> = { Date: '"2026-03-02"' };

/** A question about one client, `$id`, and where in the graph it is. */
export interface WholeQuestion {
  /** Such as `intake`, or `support.reports` where a law keeps it. */
  readonly about: string;
  readonly query: string;
}

/**
 * A question for each field of a client and of each law's part of it, and in it for all that the schema has below: what
 * is added to the graph of a client later is asked too. A type that stands around a field already, such as the client
 * itself, is not gone into.
 */
export function questionsOfWholeClient(schema: GraphQLSchema): readonly WholeQuestion[] {
  const client = schema.getType('Client') as GraphQLObjectType;
  return Object.values(client.getFields()).flatMap((field) => {
    const part = getNamedType(field.type);
    if (!isUnionType(part)) return selected(client, field, [client.name]).map((text) => question(field.name, text));
    return part
      .getTypes()
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((inner) =>
          selected(type, inner, [client.name, type.name]).map((text) =>
            question(`${field.name}.${inner.name}`, `${field.name} { ... on ${type.name} { ${text} } }`),
          ),
        ),
      );
  });
}

function question(about: string, selection: string): WholeQuestion {
  return { about, query: `query($id: ID!) { client(id: $id) { id ${selection} } }` };
}

function fieldsOf(type: GraphQLObjectType, around: readonly string[]): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => selected(type, field, [...around, type.name]));
}

function selected(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  around: readonly string[],
): readonly string[] {
  const below = readOf(field.type, around);
  return below === null ? [] : [`${field.name}${argumentsOf(type, field)}${below}`];
}

function argumentsOf(type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  if (needed.length === 0) return '';
  const given = needed.map((argument) => {
    const value = GIVEN[getNamedType(argument.type).name];
    if (value === undefined) throw new Error(`Say in GIVEN what ${type.name}.${name}(${argument.name}) is asked with.`);
    return `${argument.name}: ${value}`;
  });
  return `(${given.join(', ')})`;
}

/** What is read of a value: empty for a leaf, null where nothing is. */
function readOf(type: GraphQLOutputType, around: readonly string[]): string | null {
  const named = getNamedType(type);
  if (isObjectType(named)) return within(named, around);
  if (!isUnionType(named)) return '';
  const members = named
    .getTypes()
    .map((member) => `... on ${member.name} ${within(member, around) ?? '{ __typename }'}`);
  return ` { __typename ${members.join(' ')} }`;
}

function within(type: GraphQLObjectType, around: readonly string[]): string | null {
  return around.includes(type.name) ? null : ` { ${fieldsOf(type, around).join(' ')} }`;
}
