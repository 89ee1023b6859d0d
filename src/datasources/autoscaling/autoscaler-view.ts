import { openProviderView } from '../core/provider-view.ts';
import type { DomainProvider } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { AutoscalerRecord } from './autoscaler.ts';
import { clusterAutoscalerController } from './providers/cluster-autoscaler-controller.ts';
import { horizontalPodAutoscaler } from './providers/hpa-objects.ts';
import { karpenterController } from './providers/karpenter-controller.ts';
import { kedaObjects } from './providers/keda-objects.ts';
import { knativePodAutoscalers } from './providers/knative-pod-autoscalers.ts';
import { verticalPodAutoscalers } from './providers/vertical-pod-autoscalers.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly DomainProvider<AutoscalerRecord>[] = [
  horizontalPodAutoscaler,
  kedaObjects,
  verticalPodAutoscalers,
  knativePodAutoscalers,
  clusterAutoscalerController,
  karpenterController,
];

/** Kinds of the objects that rows are, by name. */
const RESOURCES = new Map(
  PROVIDERS.flatMap(({ reads }) => reads.map((resource) => [resource.kind, resource])),
);

/** The autoscalers of a cluster, of all providers. Indexes: `namespace`, and `target` as `kind namespace/name`. */
export const AUTOSCALERS: FleetKind<AutoscalerRecord> = {
  name: 'Autoscaler',
  resource: { group: 'autoscaling', resource: 'horizontalpodautoscalers' },
  reads: PROVIDERS.flatMap(({ reads }) => reads),
  originsOf({ kind, namespace, madeOf = [] }) {
    const resource = RESOURCES.get(kind);
    return resource === undefined ? madeOf : [{ resource, namespace }, ...madeOf];
  },
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'autoscalers',
      providers: PROVIDERS,
      indexes: {
        namespace: ({ namespace }) => namespace,
        target: ({ target, namespace = '' }) =>
          target && `${target.kind} ${namespace}/${target.name}`,
      },
      isEqual: (a, b) =>
        a.resourceVersion === b.resourceVersion &&
        a.status === b.status &&
        a.statusReason === b.statusReason &&
        a.parts?.join() === b.parts?.join(),
    }),
};
