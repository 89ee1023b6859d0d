import type { ScalingProvider } from '../events/provider.ts';
import { RESCALE_RULES } from '../events/rescale.ts';

/** HorizontalPodAutoscaler. Its Events tell the new size, never the old one. */
export const hpa: ScalingProvider = {
  autoscaler: 'HPA',
  components: ['horizontal-pod-autoscaler'],
  rules: [
    ...RESCALE_RULES,
    {
      reason: ['FailedGetScale', 'FailedUpdateStatus'],
      type: 'RESCALE_FAILED',
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
