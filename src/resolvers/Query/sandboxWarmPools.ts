import { toConnection } from '../connection.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const sandboxWarmPools: NonNullable<QueryResolvers['sandboxWarmPools']> = (
  _parent,
  args,
  { sandboxWarmPools: source, asking },
) => toConnection(source.list(args, asking));
