import { liveView } from '../live-view.ts';
import type { SubscriptionworkloadsArgs, SubscriptionResolvers } from '../types.generated.ts';

export const workloads: NonNullable<SubscriptionResolvers['workloads']> = liveView({
  follow: (args: Partial<SubscriptionworkloadsArgs>, { workloads: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ workloads: update }),
  toUpdate: ({ workloads: update }) => update,
  selection: () => ({ path: ['changes', 'workload'] }),
});
