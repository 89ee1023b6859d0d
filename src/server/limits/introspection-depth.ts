import type { FieldNode, ValidationRule } from 'graphql';
import { costExceeded } from './cost-exceeded.ts';
import { createMeasurer } from './measure.ts';

/** Limits how deep introspection goes, which by nature is deeper than any other operation. */
export function introspectionDepthRule(limit: number): ValidationRule {
  return (context) => {
    const depthOf = createMeasurer(context.getDocument(), {
      field: (_, below) => 1 + below,
      join: Math.max,
    });
    return {
      Field(field) {
        if (!isIntrospection(field) || field.selectionSet === undefined) return;
        const value = depthOf(field.selectionSet);
        if (value <= limit) return;
        context.reportError(costExceeded('levels of introspection', { value, limit, node: field }));
      },
    };
  };
}

export function isIntrospection(field: FieldNode): boolean {
  return field.name.value === '__schema' || field.name.value === '__type';
}
