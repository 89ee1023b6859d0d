import { toTimeText } from '../../kubernetes/time.ts';
import { toId } from '../object-id.ts';
import type { SubscriptionResolvers } from './../types.generated.ts';

export const scalingEvents: NonNullable<SubscriptionResolvers['scalingEvents']> = {
  async *subscribe(_parent, { filter }, { scalingEvents: source, asking }) {
    const hasSnapshot = filter?.since !== undefined && filter.since !== null;
    for await (const update of source.follow({ filter }, asking, { hasSnapshot })) {
      const events = update.changes.flatMap(({ record }) => record ?? []);
      // Rows that the journal has let go of are no news to those who keep their own.
      if (update.changes.length > 0 && events.length === 0) continue;
      yield {
        scalingEvents: {
          ...update,
          at: toTimeText(update.at),
          resync: update.resync.map((cluster) => toId({ type: 'cluster', cluster })),
          events,
        },
      };
    }
  },
};
