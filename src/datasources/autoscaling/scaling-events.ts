import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { ScalingEventRecord } from './scaling-event.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from './scaling-event.ts';
import type { ScalingEventFilter } from './scaling-event-filter.ts';
import { toScalingEventFilter } from './scaling-event-filter.ts';
import { SCALING_EVENTS } from './scaling-event-journal.ts';

/** What the autoscalers of the fleet did, newest first. */
export type ScalingEvents = FleetList<ScalingEventRecord, ScalingEventFilter, never>;

export function createScalingEvents(options: FleetReading): ScalingEvents {
  return createFleetList({
    ...options,
    kind: SCALING_EVENTS,
    toFilter: toScalingEventFilter,
    toOrder: () => NEWEST_SCALING_EVENTS_FIRST,
  });
}
