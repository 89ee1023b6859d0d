import type { ValidationRule } from 'graphql';
import { add, measuredRule } from './measured-rule.ts';

/**
 * Limits what an operation amounts to when all its fragments are written out: fragments that spread
 * others twice double with each level, and 955 bytes of them keep an executor busy for minutes.
 */
export function recursiveSelectionsRule(limit: number): ValidationRule {
  return measuredRule('selections', {
    limit,
    measure: {
      field: (_, below) => 1 + below,
      fragment: (_, within) => 1 + within,
      join: add,
    },
  });
}
