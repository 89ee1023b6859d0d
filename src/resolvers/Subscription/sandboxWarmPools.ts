import { liveView } from '../live-view.ts';
import type {
  SubscriptionResolvers,
  SubscriptionsandboxWarmPoolsArgs,
} from './../types.generated.ts';

export const sandboxWarmPools: NonNullable<SubscriptionResolvers['sandboxWarmPools']> = liveView({
  follow: (args: Partial<SubscriptionsandboxWarmPoolsArgs>, { sandboxWarmPools: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ sandboxWarmPools: update }),
  toUpdate: ({ sandboxWarmPools: update }) => update,
  selection: () => ({ path: ['changes', 'warmPool'] }),
});
