import { parseId } from '../object-id.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const operation: NonNullable<QueryResolvers['operation']> = (
  _parent,
  { id },
  { operations, viewer },
) => {
  const parsed = parseId(id);
  return parsed?.type === 'operation' ? operations.get(viewer, parsed.key) : null;
};
