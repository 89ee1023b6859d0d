import { liveView } from '../live-view.ts';
import type { SubscriptionclusterNodesArgs, SubscriptionResolvers } from '../types.generated.ts';

export const clusterNodes: NonNullable<SubscriptionResolvers['clusterNodes']> = liveView({
  follow: (args: Partial<SubscriptionclusterNodesArgs>, { nodes, asking }) =>
    nodes.follow(args, asking),
  toEvent: (update) => ({ clusterNodes: update }),
  toUpdate: ({ clusterNodes: update }) => update,
  selection: () => ({ path: ['changes', 'clusterNode'] }),
});
