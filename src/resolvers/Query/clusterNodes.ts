import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const clusterNodes: NonNullable<QueryResolvers['clusterNodes']> = (
  _parent,
  args,
  { nodes, asking },
) => toConnection(nodes.list(args, asking));
