import { isScalarType, Kind, type GraphQLSchema } from 'graphql';
import { isIsoDate } from '@klantbeeld/domain';

/**
 * Teaches a schema that was built from SDL which days exist, so that a wrong date is refused at the door, by the
 * client's own names, and not in a subgraph after others were asked.
 */
export function knowDates<Schema extends GraphQLSchema>(schema: Schema): Schema {
  const date = schema.getType('Date');
  if (!isScalarType(date)) return schema;
  date.parseValue = readDate;
  date.parseLiteral = (node) => readDate(node.kind === Kind.STRING ? node.value : null);
  return schema;
}

function readDate(value: unknown): string {
  if (typeof value === 'string' && isIsoDate(value)) return value;
  throw new Error('Write a day that exists as YYYY-MM-DD, such as 2006-03-01.');
}
