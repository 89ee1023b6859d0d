import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const pods: NonNullable<QueryResolvers['pods']> = (
  _parent,
  args,
  { pods: source, asking },
) => toConnection(source.list(args, asking));
