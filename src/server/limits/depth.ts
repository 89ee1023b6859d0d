import type { ValidationRule } from 'graphql';
import { isIntrospection } from './introspection-depth.ts';
import { measuredRule } from './measured-rule.ts';

/** Limits how deep fields are nested; what lies below `__schema` and `__type` is not counted. */
export function depthRule(limit: number): ValidationRule {
  return measuredRule('levels of fields', {
    limit,
    measure: {
      field: (field, below) => (isIntrospection(field) ? 1 : 1 + below),
      join: Math.max,
    },
  });
}
