import type { QueryResolvers } from '../types.generated.ts';

export const fleet: NonNullable<QueryResolvers['fleet']> = (_parent, _args, { clusters, asking }) =>
  clusters.sums(asking);
