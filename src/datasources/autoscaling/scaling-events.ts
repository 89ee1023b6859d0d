import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { ScalingEventRecord } from './scaling-event.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from './scaling-event.ts';
import type { ScalingEventFilter } from './scaling-event-filter.ts';
import { toScalingEventFilter } from './scaling-event-filter.ts';

/** What the autoscalers of the fleet did, newest first. */
export type ScalingEvents = FleetList<ScalingEventRecord, ScalingEventFilter, never>;

/** `kind` is of `createScalingEventKind`, the same that runs in the clusters. */
export function createScalingEvents(
  options: FleetReading & { readonly kind: FleetKind<ScalingEventRecord> },
): ScalingEvents {
  return createFleetList({
    ...options,
    toFilter: toScalingEventFilter,
    toOrder: () => NEWEST_SCALING_EVENTS_FIRST,
  });
}
