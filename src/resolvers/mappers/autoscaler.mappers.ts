import type { AutoscalerRecord } from '../../datasources/autoscaling/autoscalers/autoscaler.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type AutoscalerUpdateMapper = FleetUpdate<AutoscalerRecord>;
export type {
  AutoscalerRecord as AutoscalerMapper,
  AutoscalerRecord as HorizontalPodAutoscalerMapper,
  AutoscalerRecord as ScaledObjectMapper,
  AutoscalerRecord as ScaledJobMapper,
  AutoscalerRecord as VerticalPodAutoscalerMapper,
  AutoscalerRecord as KnativePodAutoscalerMapper,
  AutoscalerRecord as FederatedHPAMapper,
  AutoscalerRecord as CronFederatedHPAMapper,
  AutoscalerRecord as ClusterAutoscalerMapper,
  AutoscalerRecord as KarpenterMapper,
} from '../../datasources/autoscaling/autoscalers/autoscaler.ts';
