import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A whole number that a JSON number holds exactly. */
export const Long = new GraphQLScalarType<number, number>({
  name: 'Long',
  serialize: (value) => toLong(value),
  parseValue: (value) => toLong(value),
  parseLiteral: (node) => toLong(node.kind === Kind.INT ? Number(node.value) : undefined),
});

function toLong(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('Long is a whole number of at most 2^53−1.');
}
