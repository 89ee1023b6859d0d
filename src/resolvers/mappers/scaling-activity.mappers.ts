import type { ScalingActivityRecord } from '../../datasources/autoscaling/scaling-activity.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { ScalingActivityRecord as ScalingActivityMapper } from '../../datasources/autoscaling/scaling-activity.ts';
export type { PodScalingRecord as PodScalingMapper } from '../../datasources/autoscaling/pod-scaling.ts';
export type ScalingActivityUpdateMapper = FleetUpdate<ScalingActivityRecord>;
