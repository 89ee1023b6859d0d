import { openProviderView } from '../core/provider-view.ts';
import type { DomainProvider } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { AutoscalerRecord } from './autoscaler.ts';
import { horizontalPodAutoscaler } from './providers/hpa-objects.ts';
import { kedaObjects } from './providers/keda-objects.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly DomainProvider<AutoscalerRecord>[] = [
  horizontalPodAutoscaler,
  kedaObjects,
];

/** The autoscalers of a cluster, of all providers. Indexes: `namespace`, and `target` as `kind namespace/name`. */
export const AUTOSCALERS: FleetKind<AutoscalerRecord> = {
  name: 'Autoscaler',
  resource: { group: 'autoscaling', resource: 'horizontalpodautoscalers' },
  reads: PROVIDERS.flatMap(({ reads }) => reads),
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
        a.resourceVersion === b.resourceVersion && a.parts?.join() === b.parts?.join(),
    }),
};
