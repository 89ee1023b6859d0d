import type { ValidationRule } from 'graphql';
import { add, measuredRule } from './measured-rule.ts';

/** Limits how many fields stand at the root: each is a read of the whole fleet, or a write. */
export function rootFieldsRule(limit: number): ValidationRule {
  return measuredRule('root fields', { limit, measure: { field: () => 1, join: add } });
}
