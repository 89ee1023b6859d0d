import { toConnection } from '../connection.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const autoscalers: NonNullable<QueryResolvers['autoscalers']> = (
  _parent,
  args,
  { autoscalers: source, asking },
) => toConnection(source.list(args, asking));
