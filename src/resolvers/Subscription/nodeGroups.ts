import { liveView } from '../live-view.ts';
import type { SubscriptionnodeGroupsArgs, SubscriptionResolvers } from '../types.generated.ts';

export const nodeGroups: NonNullable<SubscriptionResolvers['nodeGroups']> = liveView({
  follow: (args: Partial<SubscriptionnodeGroupsArgs>, { nodeGroups: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ nodeGroups: update }),
  toUpdate: ({ nodeGroups: update }) => update,
  selection: ({ nodeGroups: source, asking }) => ({
    path: ['changes', 'nodeGroup'],
    // What is told of the nodes in it is the row's; what their pods ask for is not.
    contextOf: () => ({ nodeGroups: { figures: source.figures }, asking }),
  }),
});
