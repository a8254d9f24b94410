import {
  astFromValue,
  getNamedType,
  getNullableType,
  GraphQLNonNull,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import { madeScalar } from './made-values.js';

/** An operation to ask. */
export interface MadeOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Names that aliases are taken from; field names, keys and names of the engine's own among them, because those are the dangerous ones. */
const ALIASES = ['a', 'b', 'id', 'name', 'client', 'x', '_a0', 'representations', 'constructor', '__proto__', 'key'];

/** Writes operations of all kinds against a schema; one that is not valid may be among them. */
export class MadeOperations {
  private readonly fragments: string[] = [];
  private readonly meanings = new Map<string, string>();
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private size = 0;

  /** @param random numbers in [0, 1) */
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
  ) {}

  /** One operation of this kind, this deep at most. */
  static write(schema: GraphQLSchema, kind: OperationTypeNode, depth: number, random: () => number): MadeOperation {
    return new MadeOperations(schema, random).operation(kind, depth);
  }

  private operation(kind: OperationTypeNode, depth: number): MadeOperation {
    const root = this.schema.getRootType(kind);
    if (!root) throw new Error(`The schema has no ${kind}.`);
    const isStream = kind === 'subscription';
    const body = isStream
      ? `{ ${this.field(this.pick(Object.values(root.getFields())), depth)} }`
      : this.selectionSet(root, depth, 1 + this.below(3));
    const head = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return { source: [`${kind} Made${head} ${body}`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number, count = 1 + this.below(5)): string {
    const parts = Array.from({ length: count }, () => this.selection(type, depth)).filter((part) => part !== '');
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const chance = this.random();
    if (chance < 0.07) return `${this.chance(0.3) ? 'kind: ' : ''}__typename ${this.condition()}`;
    if (isAbstractType(type) && (isUnionType(type) || chance < 0.5)) return this.inlineFragment(type, depth);
    if (chance < 0.2) return this.fragment(type, depth);
    if (chance < 0.25) return `... ${this.condition()} ${this.selectionSet(type, depth)}`;
    return isUnionType(type) ? '' : this.field(this.pick(Object.values(type.getFields())), depth);
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const on = isAbstractType(type) ? this.narrower(type) : type;
    return `... on ${on.name} ${this.condition()} ${this.selectionSet(on, depth)}`;
  }

  /** Mostly an object type that it may be, now and then an interface of such a one. */
  private narrower(type: Parameters<GraphQLSchema['getPossibleTypes']>[0]): GraphQLCompositeType {
    const possible = this.pick(this.schema.getPossibleTypes(type));
    const wider = possible.getInterfaces();
    return wider.length > 0 && this.chance(0.2) ? this.pick(wider) : possible;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.fragments.length}`;
    const place = this.fragments.push('') - 1;
    this.fragments[place] = `fragment ${name} on ${type.name} ${this.selectionSet(type, depth)}`;
    const again = this.chance(0.1) ? `...${name} ` : '';
    return `${again}...${name} ${this.condition()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && (depth === 0 || this.size > 120)) return '';
    this.size += 1;
    const call = `${field.name}${this.arguments(field.args)}`;
    const key = this.keyFor(field.name, call);
    const below = isCompositeType(type) ? this.selectionSet(type, depth - 1) : '';
    return `${key === field.name ? '' : `${key}: `}${call} ${this.condition()} ${below}`;
  }

  /** Mostly one meaning for each response key in an operation, because two are only valid in separate branches. */
  private keyFor(name: string, call: string): string {
    const wanted = this.chance(0.3) ? this.pick(ALIASES) : name;
    const meaning = this.meanings.get(wanted) ?? call;
    this.meanings.set(wanted, meaning);
    return meaning === call || this.chance(0.03) ? wanted : `${name}_${this.size}`;
  }

  private arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter((argument) => isRequiredArgument(argument) || this.chance(0.4));
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.value(type)}`).join(', ')})`;
  }

  private value(type: GraphQLInputType): string {
    const value = this.inputValue(type, 2);
    if (this.chance(0.7)) return print(astFromValue(value, type)!);
    const name = `v${this.definitions.length}`;
    // A default lets a variable that may be null stand where null may not, which is found out when it is used.
    const mayBeNull = !isNonNullType(type) || this.chance(0.2);
    const needsDefault = mayBeNull && isNonNullType(type);
    const isLeftOut = mayBeNull && this.chance(0.2);
    const hasDefault = needsDefault || (isLeftOut && this.chance(0.5));
    const fallback = hasDefault ? ` = ${print(astFromValue(value, type)!)}` : '';
    this.definitions.push(`$${name}: ${needsDefault ? getNullableType(type) : type}${fallback}`);
    if (!isLeftOut) this.variables[name] = needsDefault && this.chance(0.2) ? null : value;
    return `$${name}`;
  }

  private inputValue(type: GraphQLInputType, depth: number): unknown {
    if (!isNonNullType(type) && this.chance(0.1)) return null;
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) {
      return Array.from({ length: this.below(3) }, () => this.inputValue(nullable.ofType as GraphQLInputType, depth));
    }
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    if (!isInputObjectType(nullable)) return madeScalar(getNamedType(nullable).name, String(this.below(4)));
    const fields = Object.values(nullable.getFields());
    const one = nullable.isOneOf ? this.pick(fields) : undefined;
    if (one) return { [one.name]: this.inputValue(new GraphQLNonNull(getNullableType(one.type)), depth - 1) };
    const given = fields.filter((field) => isRequiredInputField(field) || (depth > 0 && this.chance(0.4)));
    return Object.fromEntries(given.map((field) => [field.name, this.inputValue(field.type, depth - 1)]));
  }

  private condition(): string {
    if (!this.chance(0.12)) return '';
    const directive = this.pick(['@skip', '@include']);
    if (this.chance(0.2)) return `${directive}(if: ${this.chance(0.5)})`;
    const name = this.pick(['yes', 'no', 'maybe']);
    if (!(name in this.variables)) {
      this.definitions.push(`$${name}: Boolean${this.chance(0.1) ? ' = true' : '!'}`);
      this.variables[name] = name === 'yes' || (name === 'maybe' && this.chance(0.5));
    }
    return `${directive}(if: $${name})`;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }
}
