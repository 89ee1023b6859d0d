import type { DocumentNode, OperationDefinitionNode, ValidationRule } from 'graphql';
import { costExceeded } from './cost-exceeded.ts';
import { createMeasurer, operationsOf } from './measure.ts';
import type { Measure } from './measure.ts';

/**
 * A validation rule that measures each operation of a document before anything is visited and
 * reports those above `limit`. All operations count, as the one to run is not known yet.
 */
export function measuredRule(
  what: string,
  { limit, measure, of }: MeasuredRuleOptions,
): ValidationRule {
  return (context) => ({
    Document(document: DocumentNode) {
      const measurer = createMeasurer(document, measure);
      for (const operation of operationsOf(document)) {
        const value = measurer(operation.selectionSet) + (of?.(operation) ?? 0);
        if (value > limit)
          context.reportError(costExceeded(what, { value, limit, node: operation }));
      }
    },
  });
}

export interface MeasuredRuleOptions {
  readonly limit: number;
  readonly measure: Measure;
  /** What the operation itself adds to its selections. */
  readonly of?: (operation: OperationDefinitionNode) => number;
}

/** Joins neighbours by their sum. */
export function add(left: number, right: number): number {
  return left + right;
}
