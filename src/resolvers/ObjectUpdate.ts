import { liveUpdate, toObjectChanges } from './live-update.ts';
import type { ObjectUpdateResolvers } from './types.generated.ts';

export const ObjectUpdate: ObjectUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: (update) =>
    toObjectChanges(update).map(({ type, id, row }) => ({ type, id, object: row })),
};
