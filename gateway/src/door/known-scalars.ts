import { isScalarType, Kind, type GraphQLSchema, type ValueNode } from 'graphql';
import { isIsoDate, LAST_DAY } from '@klantbeeld/domain';

/** Reads a value of a scalar; throws what is wrong with it. */
type ReadValue = (value: unknown) => unknown;

const READERS: Readonly<
  Record<string, { readonly read: ReadValue; readonly ofLiteral: (node: ValueNode) => unknown }>
> = {
  Date: { read: readDate, ofLiteral: (node) => (node.kind === Kind.STRING ? node.value : null) },
  EuroCents: { read: readCents, ofLiteral: (node) => (node.kind === Kind.INT ? Number(node.value) : null) },
};

/**
 * Teaches a schema that was built from SDL which values our scalars have, so that a wrong one is refused at the door, by
 * the client's own names, and not in a subgraph after others were asked.
 */
export function knowScalars<Schema extends GraphQLSchema>(schema: Schema): Schema {
  for (const [name, { read, ofLiteral }] of Object.entries(READERS)) {
    const scalar = schema.getType(name);
    if (!isScalarType(scalar)) continue;
    scalar.parseValue = read;
    scalar.parseLiteral = (node) => read(ofLiteral(node));
  }
  return schema;
}

function readDate(value: unknown): string {
  if (typeof value !== 'string' || !isIsoDate(value))
    throw new Error('Write a day that exists as YYYY-MM-DD, such as 2006-03-01.');
  if (value > LAST_DAY) throw new Error(`Give a day until ${LAST_DAY}, or leave out an end that is not known.`);
  return value;
}

function readCents(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Error('Write a whole number of cents, such as 2000000 for € 20.000.');
}
