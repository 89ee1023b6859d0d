import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const workloads: NonNullable<QueryResolvers['workloads']> = (
  _parent,
  args,
  { workloads: source, asking },
) => toConnection(source.list(args, asking));
