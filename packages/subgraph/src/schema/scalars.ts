import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isIsoDate, LAST_DAY } from '@klantbeeld/domain';
import { badInput } from '../errors/request-error.js';

function readDate(value: unknown): string {
  if (typeof value === 'string' && isIsoDate(value)) {
    if (value <= LAST_DAY) return value;
    throw badInput(`${value} is too far away; give a day until ${LAST_DAY}, or leave out an end that is not known.`);
  }
  throw badInput(`${JSON.stringify(value)} is not a day that exists; write it as YYYY-MM-DD, such as 2006-03-01.`);
}

/** A calendar day: YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD (ISO 8601), as the law counts: without time or zone.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node: ValueNode) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** A moment in UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601, such as 2026-03-01T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});
