import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';

/** The refusal of an operation that asks for too much: says what, how much, and how much is allowed. */
export function costExceeded(
  what: string,
  { value, limit, node }: { value: number; limit: number; node?: ASTNode | undefined },
): GraphQLError {
  const asked = Number.isFinite(value) ? String(value) : 'endlessly many';
  return new GraphQLError(`The operation has ${asked} ${what}; at most ${limit} are allowed.`, {
    nodes: node ?? null,
    extensions: { code: 'COST_EXCEEDED' },
  });
}
