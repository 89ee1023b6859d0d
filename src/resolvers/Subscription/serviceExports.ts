import { liveView } from '../live-view.ts';
import type {
  SubscriptionResolvers,
  SubscriptionserviceExportsArgs,
} from './../types.generated.ts';

export const serviceExports: NonNullable<SubscriptionResolvers['serviceExports']> = liveView({
  follow: (args: Partial<SubscriptionserviceExportsArgs>, { serviceExports: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ serviceExports: update }),
  toUpdate: ({ serviceExports: update }) => update,
  selection: () => ({ path: ['changes', 'serviceExport'] }),
});
