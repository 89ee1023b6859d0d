import type { Details, Match, ScalingProvider } from '../events/provider.ts';
import type { ScalingGroup } from '../events/scaling-event.ts';

/**
 * KEDA. Its operator scales from and to zero and makes the jobs; what lies between is said by the
 * HorizontalPodAutoscaler it makes.
 */
export const keda: ScalingProvider = {
  autoscaler: 'KEDA',
  components: ['keda-operator', 'scale-handler', 'keda-admission'],
  rules: [
    {
      reason: 'KEDAScaleTargetActivated',
      pattern:
        /^Scaled (?<target>\S+) [^/\s]+\/(?<name>\S+) from (?<from>\d+) to (?<to>\d+), (?:triggered|caused) by /,
      type: 'RESCALED',
      read: (match) => ({
        ...toScaled(match),
        ...(match.number('from') === 0 ? { type: 'SCALED_FROM_ZERO' } : {}),
        direction: 'UP',
      }),
    },
    {
      reason: 'KEDAScaleTargetDeactivated',
      pattern: /^Deactivated (?<target>\S+) [^/\s]+\/(?<name>\S+) from (?<from>\d+) to (?<to>\d+)$/,
      type: 'RESCALED',
      read: (match) => ({
        ...toScaled(match),
        ...(match.number('to') === 0 ? { type: 'SCALED_TO_ZERO' } : {}),
        direction: 'DOWN',
      }),
    },
    {
      reason: 'KEDAScaleTargetActivationFailed',
      pattern:
        /^Failed to scale (?<target>\S+) [^/\s]+\/(?<name>\S+) from (?<from>\d+) to (?<to>\d+)$/,
      type: 'RESCALE_FAILED',
      read: (match) => ({ ...toScaled(match), direction: 'UP' }),
    },
    {
      reason: 'KEDAScaleTargetDeactivationFailed',
      pattern:
        /^Failed to deactivate (?<target>\S+) [^/\s]+\/(?<name>\S+) from (?<from>\d+) to (?<to>\d+)$/,
      type: 'RESCALE_FAILED',
      read: (match) => ({ ...toScaled(match), direction: 'DOWN' }),
    },
    {
      reason: /^KEDAScaleTarget(?:De)?[Aa]ctivationFailed$/,
      type: 'RESCALE_FAILED',
    },
    {
      reason: 'KEDAJobsCreated',
      pattern: /^Created (?<jobs>\d+) jobs$/,
      type: 'SCALE_UP_ACCEPTED',
      read: (match) => ({ delta: match.number('jobs') }),
    },
    { reason: 'KEDAJobCreateFailed', type: 'SCALE_UP_FAILED' },
    { reason: ['ScaledJobActive', 'ScaledJobInactive'], type: 'STATE_CHANGED' },
    { reason: ['KEDAScalerFailed', 'KEDAMetricSourceFailed'], type: 'METRICS_UNAVAILABLE' },
    {
      reason:
        /^Scaled(?:Object|Job)(?:Check|Update)Failed$|^(?:Cluster)?TriggerAuthenticationFailed$/,
      type: 'CONFIGURATION_INVALID',
    },
    { reason: /^Scaled(?:Object|Job)Paused$/, type: 'PAUSED' },
    { reason: /^Scaled(?:Object|Job)Unpaused$/, type: 'RESUMED' },
    { reason: 'ScaledObjectFallbackActivated', type: 'FALLBACK_ACTIVATED' },
    { reason: 'ScaledObjectFallbackDeactivated', type: 'FALLBACK_ENDED' },
    {
      reason: [
        'KEDAScalersStarted',
        'KEDAScalersStopped',
        'KEDAScalerInfo',
        'ScaledObjectReady',
        'ScaledJobReady',
        'ScaledObjectDeleted',
        'ScaledJobDeleted',
      ],
      type: 'INFO',
    },
    { reason: /^ScaledJobRolloutCleanup(?:Started|Completed|Failed)$/, type: 'INFO' },
    { reason: /^(?:Cluster)?TriggerAuthentication(?:Added|Updated|Deleted)$/, type: 'INFO' },
  ],
  otherwise: 'UNKNOWN',
};

function toScaled(match: Match): Details {
  return {
    group: toTarget(match),
    fromSize: match.number('from'),
    toSize: match.number('to'),
  };
}

/** `apps/v1.Deployment`, `argoproj.io/v1alpha1.Rollout`: the kind comes last. */
function toTarget(match: Match): ScalingGroup {
  const target = match.text('target');
  return { kind: target.slice(target.lastIndexOf('.') + 1), name: match.text('name') };
}
