import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from '@klantbeeld/subgraph';

function readCents(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw badInput('An amount of a budget is a whole number of cents, such as 2000000 for € 20.000.');
}

/** Whole cents of amounts that outgrow an Int, as budgets of municipalities do. */
export const EuroCentsScalar = new GraphQLScalarType<number, number>({
  name: 'EuroCents',
  description: 'Whole euro cents as a number, exact to some 90 thousand billion; for budgets, which outgrow an Int.',
  serialize: (value) => Number(value),
  parseValue: readCents,
  parseLiteral: (node: ValueNode) => readCents(node.kind === Kind.INT ? Number(node.value) : null),
});
