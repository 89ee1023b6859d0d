import type { ScalingProvider } from '../provider.ts';
import { toRescale } from '../rescale.ts';

/** HorizontalPodAutoscaler. Its Events tell the new size, never the old one. */
export const hpa: ScalingProvider = {
  autoscaler: 'HPA',
  components: ['horizontal-pod-autoscaler'],
  rules: [
    {
      reason: 'SuccessfulRescale',
      pattern: /^New size: (?<to>\d+); reason: (?<why>[\s\S]*)$/,
      type: 'RESCALED',
      read: toRescale,
    },
    {
      reason: 'FailedRescale',
      pattern: /^New size: (?<to>\d+); reason: (?<why>.*); error: /,
      type: 'RESCALE_FAILED',
      read: toRescale,
    },
    { reason: ['FailedGetScale', 'FailedUpdateStatus'], type: 'RESCALE_FAILED' },
    {
      reason: /^(?:FailedGet\w*Metric|FailedComputeMetricsReplicas)$/,
      type: 'METRICS_UNAVAILABLE',
    },
    {
      reason: [
        'SelectorRequired',
        'InvalidSelector',
        'AmbiguousSelector',
        'InvalidMetricSourceType',
        'FailedConvertHPA',
      ],
      type: 'CONFIGURATION_INVALID',
    },
  ],
  otherwise: 'UNKNOWN',
};
