import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord } from '../autoscalers/autoscaler.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../objects/horizontal-pod-autoscaler.ts';

/** The HorizontalPodAutoscaler, `autoscaling/v2`. One that another autoscaler owns is a part of that. */
export const horizontalPodAutoscaler: DomainProvider<AutoscalerRecord> = {
  name: 'HPA',
  reads: [HORIZONTAL_POD_AUTOSCALERS],
  open({ kube }) {
    const objects = kube.informer(HORIZONTAL_POD_AUTOSCALERS);
    return {
      inputs: [viewInput(objects, ({ key }) => [key])],
      build(key) {
        const object = objects.get(key);
        const isPart = object?.owner !== undefined && OWNERS.has(object.owner.kind);
        return isPart ? undefined : object;
      },
    };
  },
};

const OWNERS: ReadonlySet<string> = new Set(['ScaledObject', 'PodAutoscaler']);
