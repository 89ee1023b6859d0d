import type { PodRecord } from '../../datasources/core/pod.ts';
import { liveView } from '../live-view.ts';
import type { SubscriptionobjectsArgs, SubscriptionResolvers } from '../types.generated.ts';

export const objects: NonNullable<SubscriptionResolvers['objects']> = liveView({
  follow: (args: SubscriptionobjectsArgs, { objects: source, asking }) =>
    source.follow(args.resource, args, asking),
  toEvent: (update) => ({ objects: update }),
  toUpdate: ({ objects: update }) => update,
  selection: (context) => ({
    path: ['changes', 'object'],
    contextOf: () => ({
      pods: { requestedBy: (row: PodRecord) => context.pods.requestedBy(row) },
    }),
  }),
});
