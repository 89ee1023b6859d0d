import type { PodRecord } from '../../datasources/core/pod.ts';
import { liveView } from '../live-view.ts';
import type { SubscriptionpodsArgs, SubscriptionResolvers } from '../types.generated.ts';

export const pods: NonNullable<SubscriptionResolvers['pods']> = liveView({
  follow: (args: Partial<SubscriptionpodsArgs>, { pods: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ pods: update }),
  toUpdate: ({ pods: update }) => update,
  selection: (context) => ({
    path: ['changes', 'pod'],
    contextOf: () => ({
      pods: { requestedBy: (row: PodRecord) => context.pods.requestedBy(row) },
    }),
  }),
});
