import { toTimeText } from '../../kubernetes/time.ts';
import { toId } from '../object-id.ts';
import type { SubscriptionResolvers } from './../types.generated.ts';

export const clusters: NonNullable<SubscriptionResolvers['clusters']> = {
  async *subscribe(_parent, { filter }, { clusters: source, asking }) {
    for await (const update of source.follow(filter, asking)) {
      yield {
        clusters: {
          ...update,
          at: toTimeText(update.at),
          resync: [],
          changes: update.changes.map(({ type, id, cluster }) => ({
            type,
            cluster,
            id: toId({ type: 'cluster', cluster: id }),
          })),
        },
      };
    }
  },
};
