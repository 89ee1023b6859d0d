import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { PlacementUpdateResolvers } from './types.generated.ts';

export const PlacementUpdate: PlacementUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'placement', cluster, key, uid }),
        placement: change.record,
      };
    }),
};
