import { liveView } from '../live-view.ts';
import type { SubscriptionautoscalersArgs, SubscriptionResolvers } from '../types.generated.ts';

export const autoscalers: NonNullable<SubscriptionResolvers['autoscalers']> = liveView({
  follow: (args: Partial<SubscriptionautoscalersArgs>, { autoscalers: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ autoscalers: update }),
  toUpdate: ({ autoscalers: update }) => update,
  selection: ({ autoscalers: source, asking }) => ({
    path: ['changes', 'autoscaler'],
    contextOf: () => ({ autoscalers: { sizes: source.sizes }, asking }),
  }),
});
