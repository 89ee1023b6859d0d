import { liveUpdate, toObjectChanges } from './live-update.ts';
import type { WorkloadUpdateResolvers } from './types.generated.ts';

export const WorkloadUpdate: WorkloadUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: (update) =>
    toObjectChanges(update).map(({ type, id, row }) => ({ type, id, workload: row })),
};
