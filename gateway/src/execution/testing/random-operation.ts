import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a field's arguments may be, by field name; a field that is absent gets none. */
export type ArgumentChoices = Readonly<Record<string, readonly string[]>>;

/** Names that aliases are taken from; field names and keys among them, because those are the dangerous ones. */
const ALIASES = ['a', 'b', 'id', 'name', 'client', 'municipality', 'x'];
const CONDITIONS = [
  '@skip(if: $yes)',
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: $no)',
  '@include(if: true)',
];

/** Writes random queries against a schema. */
export class RandomOperations {
  private fragments: string[] = [];
  private meanings = new Map<string, string>();

  /**
   * @param schema what is asked
   * @param choices arguments to use
   * @param random numbers in [0, 1)
   */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: ArgumentChoices,
    private readonly random: () => number,
  ) {}

  /** A query that may use the variables `$yes` and `$no`; it may be invalid where aliases collide. */
  query(depth: number): string {
    this.fragments = [];
    this.meanings = new Map();
    const root = this.schema.getQueryType();
    if (!root) throw new Error('The schema has no queries.');
    const body = this.selectionSet(root, depth);
    const text = [body, ...this.fragments].join('\n');
    const used = ['$yes', '$no'].filter((name) => text.includes(name)).map((name) => `${name}: Boolean!`);
    return `query ${used.length > 0 ? `(${used.join(' ')})` : ''} ${text}`;
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + Math.floor(this.random() * 4);
    const parts = Array.from({ length: count }, () => this.selection(type, depth)).filter((part) => part !== '');
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const chance = this.random();
    if (isAbstractType(type) && (isUnionType(type) || chance < 0.5)) return this.fragmentOn(type, depth);
    if (chance < 0.08) return '__typename';
    if (isObjectType(type) && chance < 0.2) return this.spread(type, depth);
    if (isUnionType(type)) return '__typename';
    const field = this.pick(Object.values(type.getFields()));
    return field ? this.field(field, depth) : '__typename';
  }

  private fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? this.pick(this.schema.getPossibleTypes(type)) : type;
    return `... on ${possible?.name} ${this.condition()} ${this.selectionSet(possible ?? type, depth)}`;
  }

  private spread(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.fragments.length}`;
    const index = this.fragments.push('') - 1;
    this.fragments[index] = `fragment ${name} on ${type.name} ${this.selectionSet(type, depth)}`;
    return `...${name} ${this.condition()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth === 0) return '';
    const call = `${field.name}${this.pick(this.choices[field.name] ?? []) ?? ''}`;
    const key = this.random() < 0.4 ? (this.pick(ALIASES) ?? field.name) : field.name;
    if (!this.mayMean(key, call)) return '';
    const below = isCompositeType(type) ? this.selectionSet(type, depth - 1) : '';
    return `${key === field.name ? '' : `${key}: `}${call} ${this.condition()} ${below}`;
  }

  /** Mostly one meaning for each response key in a query, because two are only valid in separate branches. */
  private mayMean(key: string, call: string): boolean {
    const meaning = this.meanings.get(key) ?? call;
    this.meanings.set(key, meaning);
    return meaning === call || this.random() < 0.1;
  }

  private condition(): string {
    return this.random() < 0.12 ? (this.pick(CONDITIONS) ?? '') : '';
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }
}
