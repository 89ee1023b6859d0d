import type { ScalingProvider } from '../provider.ts';

/** Autoscalers whose words are not read: what they say is passed on as it is. */
export const keda: ScalingProvider = {
  autoscaler: 'KEDA',
  components: ['keda-operator', 'scale-handler', 'keda-admission'],
  rules: [],
  otherwise: 'UNKNOWN',
};

export const vpa: ScalingProvider = {
  autoscaler: 'VPA',
  components: ['vpa-updater', 'vpa-recommender', 'vpa-admission-controller'],
  rules: [],
  otherwise: 'UNKNOWN',
};
