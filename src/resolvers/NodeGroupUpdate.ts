import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { NodeGroupUpdateResolvers } from './types.generated.ts';

export const NodeGroupUpdate: NodeGroupUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'nodeGroup', cluster, key }),
        nodeGroup: change.record,
      };
    }),
};
