import { liveView } from '../live-view.ts';
import type { SubscriptionscalingEventsArgs, SubscriptionResolvers } from '../types.generated.ts';

export const scalingEvents: NonNullable<SubscriptionResolvers['scalingEvents']> = liveView({
  follow: (args: Partial<SubscriptionscalingEventsArgs>, { scalingEvents: source, asking }) => {
    const since = args.filter?.since;
    return source.follow(args, asking, { hasSnapshot: since !== undefined && since !== null });
  },
  toEvent: (update) => ({ scalingEvents: update }),
  toUpdate: ({ scalingEvents: update }) => update,
  selection: () => ({
    path: ['events'],
    // Rows that the journal has let go of are no news to those who keep their own.
    isTold: ({ type }) => type !== 'DELETED',
  }),
});
