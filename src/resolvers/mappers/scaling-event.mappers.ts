export type { ScalingEventRecord as ScalingEventMapper } from '../../datasources/autoscaling/scaling-event.ts';
