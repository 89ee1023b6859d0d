import type { AutoscalerRecord } from '../../datasources/autoscaling/autoscaler.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type AutoscalerUpdateMapper = FleetUpdate<AutoscalerRecord>;
export type {
  AutoscalerRecord as AutoscalerMapper,
  AutoscalerRecord as HorizontalPodAutoscalerMapper,
  AutoscalerRecord as ScaledObjectMapper,
  AutoscalerRecord as ScaledJobMapper,
} from '../../datasources/autoscaling/autoscaler.ts';
