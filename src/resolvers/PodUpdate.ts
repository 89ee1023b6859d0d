import { liveUpdate, toObjectChanges } from './live-update.ts';
import type { PodUpdateResolvers } from './types.generated.ts';

export const PodUpdate: PodUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: (update) => toObjectChanges(update).map(({ type, id, row }) => ({ type, id, pod: row })),
};
