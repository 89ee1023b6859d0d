import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { ClusterUpdateResolvers } from './types.generated.ts';

export const ClusterUpdate: ClusterUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => ({
      type: change.type,
      id: toId({ type: 'cluster', cluster: toChangedRow(change).cluster }),
      cluster: change.record?.row,
    })),
};
