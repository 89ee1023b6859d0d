import { liveUpdate, toObjectChanges } from './live-update.ts';
import type { ClusterNodeUpdateResolvers } from './types.generated.ts';

export const ClusterNodeUpdate: ClusterNodeUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: (update) =>
    toObjectChanges(update).map(({ type, id, row }) => ({ type, id, clusterNode: row })),
};
