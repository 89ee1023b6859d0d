import { liveView } from '../live-view.ts';
import type { SubscriptionfunctionsArgs, SubscriptionResolvers } from './../types.generated.ts';

export const functions: NonNullable<SubscriptionResolvers['functions']> = liveView({
  follow: (args: Partial<SubscriptionfunctionsArgs>, { functions: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ functions: update }),
  toUpdate: ({ functions: update }) => update,
  selection: ({ functions: source, asking }) => ({
    path: ['changes', 'function'],
    contextOf: () => ({ functions: { seen: source.seen }, asking }),
  }),
});
