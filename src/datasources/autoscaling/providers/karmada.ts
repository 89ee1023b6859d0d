import type { ScalingProvider } from '../provider.ts';
import { toRescale } from '../rescale.ts';

/**
 * Karmada's federated autoscalers. FederatedHPA speaks as the HorizontalPodAutoscaler it was made of;
 * of CronFederatedHPA only failures are told.
 */
export const karmada: ScalingProvider = {
  autoscaler: 'KARMADA',
  components: ['federatedHPA-controller', 'cronfederatedhpa-controller'],
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
    {
      reason: [
        'FailedRescale',
        'FailedGetScale',
        'FailedGetScaleTargetRef',
        'FailedGetBindings',
        'FailedGetTargetClusters',
        'FailedUpdateStatus',
        'ScaleFailed',
        'UpdateStatusFailed',
      ],
      type: 'RESCALE_FAILED',
    },
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
        'StartRuleFailed',
        'UpdateCronFederatedHPAFailed',
      ],
      type: 'CONFIGURATION_INVALID',
    },
  ],
  otherwise: 'UNKNOWN',
};
