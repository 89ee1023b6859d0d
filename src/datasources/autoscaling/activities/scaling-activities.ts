import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { ScalingActivityRecord } from './scaling-activity.ts';
import { NEWEST_SCALING_ACTIVITIES_FIRST } from './scaling-activity.ts';
import type { ScalingActivityFilter } from './scaling-activity-filter.ts';
import { toScalingActivityFilter } from './scaling-activity-filter.ts';

/** The stories of what the autoscalers of the fleet decided, newest first. */
export type ScalingActivities = FleetList<ScalingActivityRecord, ScalingActivityFilter, never>;

/** `kind` is of `createScalingActivityKind`, the same that runs in the clusters. */
export function createScalingActivities(
  options: FleetReading & { readonly kind: FleetKind<ScalingActivityRecord> },
): ScalingActivities {
  return createFleetList({
    ...options,
    toFilter: toScalingActivityFilter,
    toOrder: () => NEWEST_SCALING_ACTIVITIES_FIRST,
  });
}
