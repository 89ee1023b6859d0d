import type { ScalingEventRecord } from '../../datasources/autoscaling/events/scaling-event.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { ScalingEventRecord as ScalingEventMapper } from '../../datasources/autoscaling/events/scaling-event.ts';
export type ScalingEventUpdateMapper = FleetUpdate<ScalingEventRecord>;
