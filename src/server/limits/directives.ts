import type { ValidationRule } from 'graphql';
import { add, measuredRule } from './measured-rule.ts';

/** Limits how many directives are used, repeated and unknown ones included. */
export function directivesRule(limit: number): ValidationRule {
  return measuredRule('directives', {
    limit,
    measure: {
      field: (field, below) => below + (field.directives?.length ?? 0),
      fragment: (selection, within) => within + (selection.directives?.length ?? 0),
      join: add,
    },
    of: ({ directives = [], variableDefinitions = [] }) =>
      variableDefinitions.reduce(
        (sum, variable) => sum + (variable.directives?.length ?? 0),
        directives.length,
      ),
  });
}
