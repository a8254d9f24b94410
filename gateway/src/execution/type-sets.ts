import { isAbstractType, type GraphQLSchema } from 'graphql';

/** Names of object types, for a check against a value's `__typename`. */
export type TypeSet = ReadonlySet<string>;

/** Answers which object types a type condition of a plan covers. */
export class TypeSets {
  private readonly known = new Map<string, TypeSet>();

  /** @param schema the whole supergraph, because conditions may name types that clients cannot see */
  constructor(private readonly schema: GraphQLSchema) {}

  /** The type itself and, of an interface or union, every object type under it. */
  of(typeName: string): TypeSet {
    const known = this.known.get(typeName);
    if (known) return known;
    const type = this.schema.getType(typeName);
    const below = isAbstractType(type) ? this.schema.getPossibleTypes(type).map((possible) => possible.name) : [];
    const names = new Set([typeName, ...below]);
    this.known.set(typeName, names);
    return names;
  }

  /** Every object type that at least one of the names covers. */
  ofAny(typeNames: readonly string[]): TypeSet {
    return new Set(typeNames.flatMap((name) => [...this.of(name)]));
  }
}
