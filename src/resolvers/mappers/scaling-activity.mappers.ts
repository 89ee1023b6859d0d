import type { ScalingActivityRecord } from '../../datasources/autoscaling/activities/scaling-activity.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { ScalingActivityRecord as ScalingActivityMapper } from '../../datasources/autoscaling/activities/scaling-activity.ts';
export type { PodScalingRecord as PodScalingMapper } from '../../datasources/autoscaling/why/pod-scaling.ts';
export type ScalingActivityUpdateMapper = FleetUpdate<ScalingActivityRecord>;
