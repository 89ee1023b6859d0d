import { toTimeText } from '../../kubernetes/time.ts';
import { toId } from '../object-id.ts';
import type { SubscriptionResolvers } from './../types.generated.ts';

export const clusterNodes: NonNullable<SubscriptionResolvers['clusterNodes']> = {
  async *subscribe(_parent, { filter }, { nodes, asking }) {
    for await (const update of nodes.follow({ filter }, asking)) {
      yield {
        clusterNodes: {
          ...update,
          at: toTimeText(update.at),
          resync: update.resync.map((cluster) => toId({ type: 'cluster', cluster })),
          changes: update.changes.map(({ type, before, record }) => ({
            type,
            id: toId({ type: 'object', ...(record ?? before) }),
            clusterNode: record,
          })),
        },
      };
    }
  },
};
