import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseTime } from '../kubernetes/time.ts';

/** Leaves as the text it came as; comes in as a Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (typeof value === 'string') return value;
    throw new GraphQLError('DateTime is an RFC 3339 text.');
  },
  parseValue: (value) => toDate(value),
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : undefined),
});

function toDate(value: unknown): Date {
  if (typeof value !== 'string') throw new GraphQLError('DateTime is an RFC 3339 text.');
  try {
    return new Date(parseTime(value));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new GraphQLError(error.message, { originalError: error });
  }
}
