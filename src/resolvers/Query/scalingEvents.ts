import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const scalingEvents: NonNullable<QueryResolvers['scalingEvents']> = (
  _parent,
  args,
  { scalingEvents: source, asking },
) => toConnection(source.list(args, asking));
