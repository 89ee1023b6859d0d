import type { FleetKind, FleetRecord } from '../fleet/fleet-kind.ts';
import type { ScalingActivityRecord } from './activities/scaling-activity.ts';
import { createScalingActivityKind } from './activities/scaling-activity-journal.ts';
import type { ScalingEventRecord } from './events/scaling-event.ts';
import type { HistoryLimits } from './history-limits.ts';
import { createScalingEventKind } from './events/scaling-event-journal.ts';

/** What is remembered of the clusters of one fleet. */
export interface History {
  readonly scalingEvents: FleetKind<ScalingEventRecord>;
  readonly scalingActivities: FleetKind<ScalingActivityRecord>;
  /** All of them: they run in every cluster from its engagement on, as history cannot be read later. */
  readonly kinds: readonly FleetKind<FleetRecord>[];
}

/** Call it once for a fleet, and give it to all who read that fleet. */
export function createHistory(limits: HistoryLimits = {}): History {
  const scalingEvents = createScalingEventKind(limits);
  const scalingActivities = createScalingActivityKind(scalingEvents, limits);
  return { scalingEvents, scalingActivities, kinds: [scalingEvents, scalingActivities] };
}
