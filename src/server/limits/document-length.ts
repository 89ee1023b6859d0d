import type { DocumentNode, ValidationRule } from 'graphql';
import { costExceeded } from './cost-exceeded.ts';

/** Limits the characters of a document: tokens alone do not bound comments and strings. */
export function documentLengthRule(limit: number): ValidationRule {
  return (context) => ({
    Document(document: DocumentNode) {
      const value = document.loc?.source.body.length ?? 0;
      if (value > limit) context.reportError(costExceeded('characters', { value, limit }));
    },
  });
}
