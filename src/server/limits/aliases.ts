import type { ValidationRule } from 'graphql';
import { add, measuredRule } from './measured-rule.ts';

/** Limits how many fields are renamed: the way to ask for the same thing many times at once. */
export function aliasesRule(limit: number): ValidationRule {
  return measuredRule('aliases', {
    limit,
    measure: { field: (field, below) => below + (field.alias === undefined ? 0 : 1), join: add },
  });
}
