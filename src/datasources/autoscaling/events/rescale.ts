import type { Details, Match, ScalingRule } from './provider.ts';
import type { ScalingDirection } from './scaling-event.ts';

/** What HorizontalPodAutoscalers say of a new size, and so does what was made of them. */
export const RESCALE_RULES: readonly ScalingRule[] = [
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
  {
    reason: /^(?:FailedGet\w*Metric|FailedComputeMetricsReplicas)$/,
    type: 'METRICS_UNAVAILABLE',
  },
];

/** Of `New size: <to>; reason: <why>`. */
function toRescale(match: Match): Details {
  return {
    toSize: match.number('to'),
    direction: toDirection(match.text('why')),
  };
}

function toDirection(why: string): ScalingDirection {
  if (why.endsWith('above target') || why.includes('below Spec.MinReplicas')) return 'UP';
  if (why === 'All metrics below target' || why.includes('above Spec.MaxReplicas')) return 'DOWN';
  return 'NONE';
}
