import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Draws } from './made-up.js';

/** A document that was drawn, with its variables. */
export interface RandomDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values to draw arguments from, by `Type.field(argument)`, by argument or by type; the first that is there counts. */
export type ArgumentPools = ReadonlyMap<string, readonly unknown[]>;

const DEEPEST = 8;
const MOST_FIELDS = 40;
const MOST_ALIASES = 24;

/** Draws a question that the schema allows: fields, arguments, aliases, variables, fragments of every kind. */
export function randomDocument(schema: GraphQLSchema, draws: Draws, pools: ArgumentPools): RandomDocument {
  return new DocumentDraw(schema, draws, pools).document();
}

class DocumentDraw {
  private readonly fragments: string[] = [];
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private fields = 0;
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draws: Draws,
    private readonly pools: ArgumentPools,
  ) {}

  document(): RandomDocument {
    const query = this.schema.getQueryType()!;
    const roots = Array.from({ length: 1 + this.draws.below(2) }, () => this.draws.oneOf(rootsOf(query)));
    const selections = roots.map((field) => this.field(query, field, 1, true));
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const operation = `query Drawn${declared} { ${selections.join(' ')} }`;
    return { query: [operation, ...this.fragments].join('\n'), variables: this.variables };
  }

  private field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    again: boolean,
  ): string {
    this.fields += 1;
    const given = field.args.flatMap((argument) => this.argument(parent, field, argument));
    const list = given.length > 0 ? `(${given.join(', ')})` : '';
    const selection = this.selection(field.type, depth + 1);
    // Two fields of one name with other arguments do not go together, so every further one has a name of its own.
    const isNamed = again || (this.aliases < MOST_ALIASES && this.draws.happens(0.1));
    const alias = isNamed ? `a${(this.aliases += 1)}: ` : '';
    return `${alias}${field.name}${list}${selection}`;
  }

  private argument(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): string[] {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!isNeeded && this.draws.happens(0.4)) return [];
    const type = getNamedType(argument.type).name;
    const pool = [`${parent.name}.${field.name}(${argument.name})`, argument.name, type].find((key) =>
      this.pools.has(key),
    );
    if (pool === undefined)
      throw new Error(`There is nothing to draw ${parent.name}.${field.name}(${argument.name}) from.`);
    const value = this.draws.oneOf(this.pools.get(pool)!);
    if (!this.draws.happens(0.5)) return [`${argument.name}: ${literal(value, argument.type)}`];
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${String(argument.type)}`);
    this.variables[name] = value;
    return [`${argument.name}: $${name}`];
  }

  /** What to read of a value; empty for a leaf. */
  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isObjectType(named)) return ` ${this.within(named, depth)}`;
    if (!isUnionType(named)) return '';
    const members = named.getTypes().map((member) => `... on ${member.name} ${this.within(member, depth)}`);
    return ` { __typename ${members.join(' ')} }`;
  }

  private within(type: GraphQLObjectType, depth: number): string {
    const selected = `{ ${this.fieldsOf(type, depth).join(' ')} }`;
    if (!this.draws.happens(0.15)) return selected;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${selected}`);
    return `{ ...${name} }`;
  }

  private fieldsOf(type: GraphQLObjectType, depth: number): string[] {
    const all = Object.values(type.getFields());
    const isFull = depth >= DEEPEST || this.fields >= MOST_FIELDS;
    const possible = isFull ? all.filter((field) => isLeaf(field.type)) : all;
    const chosen = this.draws.someOf(possible, isFull ? 3 : 2 + this.draws.below(7));
    const fields = chosen.map((field) => this.field(type, field, depth, false));
    return fields.length > 0 && !this.draws.happens(0.2) ? fields : ['__typename', ...fields];
  }
}

/** Fields of the root, the ones about clients more often. */
function rootsOf(query: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  const fields = Object.values(query.getFields());
  const aboutClients = fields.filter(({ type }) => /Client/.test(getNamedType(type).name));
  return [...fields, ...aboutClients, ...aboutClients, ...aboutClients];
}

function isLeaf(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return !isObjectType(named) && !isUnionType(named);
}

/** A value as it is written in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type) && Array.isArray(value)) return `[${value.map((one) => literal(one, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, one]) => `${name}: ${literal(one, type)}`);
  return `{ ${parts.join(', ')} }`;
}
