import { createUnionType } from 'type-graphql';

/** The union of what a mutation may answer: its success first, then each refusal by name. */
export function resultUnion<Types extends readonly (new () => object)[]>(
  name: string,
  description: string,
  types: Types,
): Types[number] {
  return createUnionType({
    name,
    description,
    types: () => types as never,
    resolveType: (value: object) => (value as { __typename: string }).__typename,
  }) as Types[number];
}
