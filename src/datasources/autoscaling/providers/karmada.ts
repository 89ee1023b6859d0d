import type { ScalingProvider } from '../events/provider.ts';
import { RESCALE_RULES } from '../events/rescale.ts';

/**
 * Karmada's federated autoscalers. FederatedHPA speaks as the HorizontalPodAutoscaler it was made of;
 * of CronFederatedHPA only failures are told.
 */
export const karmada: ScalingProvider = {
  autoscaler: 'KARMADA',
  components: ['federatedHPA-controller', 'cronfederatedhpa-controller'],
  rules: [
    ...RESCALE_RULES,
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
