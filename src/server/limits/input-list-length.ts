import type { GraphQLError, ValidationRule } from 'graphql';
import { costExceeded } from './cost-exceeded.ts';

const WHAT = 'entries in a list of its arguments';

/** Limits the lists that are written in a document; see `checkVariableLists` for the others. */
export function inputListLengthRule(limit: number): ValidationRule {
  return (context) => ({
    ListValue(node) {
      const value = node.values.length;
      if (value > limit) context.reportError(costExceeded(WHAT, { value, limit, node }));
    },
  });
}

/** Limits the lists that come in variables, however deep they lie. Keeps its own stack. */
export function checkVariableLists(variables: unknown, limit: number): GraphQLError | undefined {
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value) && value.length > limit)
      return costExceeded(WHAT, { value: value.length, limit });
    if (typeof value === 'object' && value !== null)
      for (const nested of Object.values(value)) open.push(nested);
  }
  return undefined;
}
