import { autoscaler } from './autoscaler.ts';
import { liveUpdate, toChangedRow } from './live-update.ts';
import type { AutoscalerUpdateResolvers } from './types.generated.ts';

export const AutoscalerUpdate: AutoscalerUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => ({
      type: change.type,
      id: autoscaler.id(toChangedRow(change)),
      autoscaler: change.record,
    })),
};
