import { liveUpdate } from './live-update.ts';
import type { ScalingEventUpdateResolvers } from './types.generated.ts';

export const ScalingEventUpdate: ScalingEventUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  // Rows that the journal has let go of are no news to those who keep their own.
  events: ({ changes }) => changes.flatMap(({ record }) => record ?? []),
};
