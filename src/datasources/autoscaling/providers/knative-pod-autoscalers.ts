import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import {
  HORIZONTAL_POD_AUTOSCALERS,
  joinHorizontalPodAutoscaler,
} from '../objects/horizontal-pod-autoscaler.ts';
import { POD_AUTOSCALERS } from '../objects/knative-pod-autoscaler.ts';

/**
 * Knative's PodAutoscalers, one a revision, `autoscaling.internal.knative.dev/v1alpha1`; those of class
 * `hpa` with the HorizontalPodAutoscaler they own as a part of them.
 */
export const knativePodAutoscalers: DomainProvider<AutoscalerRecord> = {
  name: 'KNATIVE',
  reads: [POD_AUTOSCALERS],
  open({ kube }) {
    const objects = kube.informer(POD_AUTOSCALERS);
    const hpas = kube.informer(HORIZONTAL_POD_AUTOSCALERS);
    return {
      inputs: [
        viewInput(objects, ({ key }) => [key]),
        viewInput(
          hpas,
          ({ namespace, owner }) =>
            owner?.kind === POD_AUTOSCALERS.kind ? [`${namespace}/${owner.name}`] : [],
          { isRequired: false },
        ),
      ],
      build(key) {
        const object = objects.get(key);
        // Knative gives both the same name.
        return object && joinHorizontalPodAutoscaler(object, hpas.get(key));
      },
    };
  },
};
