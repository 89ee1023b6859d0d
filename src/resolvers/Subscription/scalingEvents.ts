import { toTimeText } from '../../kubernetes/time.ts';
import { toId } from '../object-id.ts';
import type { SubscriptionResolvers } from './../types.generated.ts';

export const scalingEvents: NonNullable<SubscriptionResolvers['scalingEvents']> = {
  async *subscribe(_parent, { filter }, { scalingEvents: source, asking }) {
    const hasSnapshot = filter?.since !== undefined && filter.since !== null;
    for await (const update of source.follow({ filter }, asking, { hasSnapshot })) {
      yield {
        scalingEvents: {
          ...update,
          at: toTimeText(update.at),
          resync: update.resync.map((cluster) => toId({ type: 'cluster', cluster })),
          events: update.changes.flatMap(({ record }) => record ?? []),
        },
      };
    }
  },
};
