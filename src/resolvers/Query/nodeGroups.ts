import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const nodeGroups: NonNullable<QueryResolvers['nodeGroups']> = (
  _parent,
  args,
  { nodeGroups: source, asking },
) => toConnection(source.list(args, asking));
