import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { createMeasurer } from './measure.ts';
import { isRowsField } from './requested-rows.ts';

/**
 * Counts the rows that an answer holds: the entries of its `nodes` and `edges`, under whatever
 * alias. Walks only the keys that lead to such lists, and is needed only where what was asked for
 * does not already bound the answer.
 */
export function producedRows(
  answer: unknown,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): number {
  const keys = keysToRows(document, operation);
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + count(entry), 0);
    if (typeof value !== 'object' || value === null) return 0;
    let rows = 0;
    for (const [key, child] of Object.entries(value)) {
      const holdsRows = keys.get(key);
      if (holdsRows === undefined) continue;
      rows += count(child) + (holdsRows && Array.isArray(child) ? child.length : 0);
    }
    return rows;
  };
  return count(answer);
}

/** The response keys on the way to rows, and whether rows may lie right below. */
function keysToRows(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>();
  createMeasurer(document, {
    field: (field, below) => {
      const holdsRows = isRowsField(field.name.value);
      if (!holdsRows && below === 0) return 0;
      keys.set(responseKey(field), holdsRows || keys.get(responseKey(field)) === true);
      return 1;
    },
    join: Math.max,
  })(operation.selectionSet);
  return keys;
}

function responseKey(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}
