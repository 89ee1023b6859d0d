import { liveView } from '../live-view.ts';
import type {
  SubscriptionResolvers,
  SubscriptionserviceImportsArgs,
} from './../types.generated.ts';

export const serviceImports: NonNullable<SubscriptionResolvers['serviceImports']> = liveView({
  follow: (args: Partial<SubscriptionserviceImportsArgs>, { serviceImports: source, asking }) =>
    source.follow(args, asking),
  toEvent: (update) => ({ serviceImports: update }),
  toUpdate: ({ serviceImports: update }) => update,
  selection: () => ({ path: ['changes', 'serviceImport'] }),
});
