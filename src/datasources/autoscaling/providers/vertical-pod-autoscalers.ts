import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import { VERTICAL_POD_AUTOSCALERS } from '../objects/vertical-pod-autoscaler.ts';

/** The VerticalPodAutoscaler, `autoscaling.k8s.io/v1`: it sizes pods, and counts none. */
export const verticalPodAutoscalers: DomainProvider<AutoscalerRecord> = {
  name: 'VPA',
  reads: [VERTICAL_POD_AUTOSCALERS],
  open({ kube }) {
    const objects = kube.informer(VERTICAL_POD_AUTOSCALERS);
    return {
      inputs: [viewInput(objects, ({ key }) => [key])],
      build: (key) => objects.get(key),
    };
  },
};
