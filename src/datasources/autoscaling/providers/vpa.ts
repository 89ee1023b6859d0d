import type { ScalingProvider } from '../events/provider.ts';

/**
 * VerticalPodAutoscaler. An eviction is told of the pod and of the VPA: it is read of the pod, as
 * recorders combine what they say of one object in a row.
 */
export const vpa: ScalingProvider = {
  autoscaler: 'VPA',
  components: ['vpa-updater', 'vpa-recommender', 'vpa-admission-controller'],
  rules: [
    { reason: ['EvictedByVPA', 'InPlaceResizedByVPA'], kind: 'Pod', type: 'RESIZED' },
    { reason: 'EvictedPod', kind: 'VerticalPodAutoscaler', type: 'LEFT_OUT' },
    { reason: 'InPlaceResizeSkipped', type: 'RESIZE_SKIPPED' },
  ],
  otherwise: 'UNKNOWN',
};
