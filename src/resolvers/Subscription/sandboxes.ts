import { liveView } from '../live-view.ts';
import type { SubscriptionResolvers, SubscriptionsandboxesArgs } from './../types.generated.ts';

export const sandboxes: NonNullable<SubscriptionResolvers['sandboxes']> = liveView({
  follow: (args: Partial<SubscriptionsandboxesArgs>, { sandboxes: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ sandboxes: update }),
  toUpdate: ({ sandboxes: update }) => update,
  selection: ({ sandboxes: source, asking }) => ({
    path: ['changes', 'sandbox'],
    contextOf: () => ({ sandboxes: { isolation: source.isolation }, asking }),
  }),
});
