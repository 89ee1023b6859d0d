import { liveView } from '../live-view.ts';
import type { SubscriptionclustersArgs, SubscriptionResolvers } from '../types.generated.ts';

export const clusters: NonNullable<SubscriptionResolvers['clusters']> = liveView({
  follow: (args: Partial<SubscriptionclustersArgs>, { clusters: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ clusters: update }),
  toUpdate: ({ clusters: update }) => update,
  selection: ({ clusters: source, federationMembers, asking }) => ({
    path: ['changes', 'cluster'],
    // Sums are the row's, and what hubs say: without them a cluster would hardly ever change.
    contextOf: (record) => ({
      clusters: source.ofRow(record),
      federationMembers: federationMembers.ofRow(record),
      asking,
    }),
    toParent: ({ row }) => row,
  }),
});
