import { liveView } from '../live-view.ts';
import type {
  SubscriptionResolvers,
  SubscriptionscalingActivitiesArgs,
} from '../types.generated.ts';

export const scalingActivities: NonNullable<SubscriptionResolvers['scalingActivities']> = liveView({
  follow: (
    args: Partial<SubscriptionscalingActivitiesArgs>,
    { scalingActivities: source, asking },
  ) => {
    const since = args.filter?.since;
    return source.follow(args, asking, { hasSnapshot: since !== undefined && since !== null });
  },
  toEvent: (update) => ({ scalingActivities: update }),
  toUpdate: ({ scalingActivities: update }) => update,
  selection: () => ({
    path: ['activities'],
    // Rows that the journal has let go of are no news to those who keep their own.
    isTold: ({ type }) => type !== 'DELETED',
  }),
});
