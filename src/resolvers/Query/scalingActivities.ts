import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const scalingActivities: NonNullable<QueryResolvers['scalingActivities']> = (
  _parent,
  args,
  { scalingActivities: source, asking },
) => toConnection(source.list(args, asking));
