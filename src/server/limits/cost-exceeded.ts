import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** Beyond this only fragments that double are found, and their number tells nobody anything. */
const COUNTABLE = 1e9;

/** The refusal of an operation that asks for too much: says what, how much, and how much is allowed. */
export function costExceeded(
  what: string,
  { value, limit, node }: { value: number; limit: number; node?: ASTNode | undefined },
): GraphQLError {
  const asked = value > COUNTABLE ? 'more than a billion' : String(value);
  return new GraphQLError(`The operation has ${asked} ${what}; at most ${limit} are allowed.`, {
    nodes: node ?? null,
    extensions: { code: 'COST_EXCEEDED' },
  });
}
