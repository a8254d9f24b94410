import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';

/**
 * Values that serialize to themselves, so that a type need not be asked. Undefined where only the type knows.
 * The names are those of the built-in scalars (GraphQL specification, 3.5), which no schema defines otherwise.
 */
export function plainValuesOf(type: GraphQLLeafType): ((value: unknown) => boolean) | undefined {
  if (isEnumType(type)) {
    const names = new Set<unknown>();
    for (const { name, value } of type.getValues()) if (name === value) names.add(name);
    return (value) => names.has(value);
  }
  if (!isSpecifiedScalarType(type)) return undefined;
  switch (type.name) {
    case 'Int':
      return isInt;
    case 'Float':
      return Number.isFinite;
    case 'Boolean':
      return isBoolean;
    default:
      return isString;
  }
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isInt(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0);
}
