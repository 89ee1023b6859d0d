import { readNode } from '../read-node.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const node: NonNullable<QueryResolvers['node']> = (_parent, { id }, context) =>
  readNode(id, context);
