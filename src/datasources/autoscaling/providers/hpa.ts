import type { Details, Match, ScalingProvider } from '../provider.ts';
import type { ScalingDirection } from '../scaling-event.ts';

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

function toRescale(match: Match): Details {
  return { toSize: match.number('to'), direction: toDirection(match.text('why')) };
}

function toDirection(why: string): ScalingDirection {
  if (why.endsWith('above target') || why.includes('below Spec.MinReplicas')) return 'UP';
  if (why === 'All metrics below target' || why.includes('above Spec.MaxReplicas')) return 'DOWN';
  return 'NONE';
}
