import { liveUpdate } from './live-update.ts';
import type { ScalingActivityUpdateResolvers } from './types.generated.ts';

export const ScalingActivityUpdate: ScalingActivityUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  // Rows that the journal has let go of are no news to those who keep their own.
  activities: ({ changes }) => changes.flatMap(({ record }) => record ?? []),
};
