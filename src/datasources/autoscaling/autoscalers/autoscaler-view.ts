import { openProviderView } from '../../core/provider-view.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { FleetKind, OpenCluster, RowOrigin } from '../../fleet/fleet-kind.ts';
import type { LiveStore } from '../../store/store.ts';
import { createView } from '../../store/view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord } from './autoscaler.ts';
import { toConflicts, toTargetKey } from './autoscaler-conflicts.ts';
import { clusterAutoscalerController } from '../providers/cluster-autoscaler-controller.ts';
import { horizontalPodAutoscaler } from '../providers/hpa-objects.ts';
import { karmadaObjects } from '../providers/karmada-objects.ts';
import { karpenterController } from '../providers/karpenter-controller.ts';
import { kedaObjects } from '../providers/keda-objects.ts';
import { knativePodAutoscalers } from '../providers/knative-pod-autoscalers.ts';
import { verticalPodAutoscalers } from '../providers/vertical-pod-autoscalers.ts';

/** Adding one is a file, and a line here. */
const PROVIDERS: readonly DomainProvider<AutoscalerRecord>[] = [
  horizontalPodAutoscaler,
  kedaObjects,
  verticalPodAutoscalers,
  knativePodAutoscalers,
  karmadaObjects,
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
  originsOf,
  open: openAutoscalers,
};

function originsOf({ kind, namespace, madeOf = [] }: AutoscalerRecord): readonly RowOrigin[] {
  const resource = RESOURCES.get(kind);
  return resource === undefined ? madeOf : [{ resource, namespace }, ...madeOf];
}

/** The rows of the providers, and then of each what the others do to its target. */
function openAutoscalers(cluster: OpenCluster): LiveStore<AutoscalerRecord> {
  const rows = openProviderView(cluster, {
    name: 'autoscalers of providers',
    providers: PROVIDERS,
    indexes: { target: toTargetKey },
    isEqual: isSame,
  });
  const ofTarget = (row: AutoscalerRecord): readonly AutoscalerRecord[] => {
    const target = toTargetKey(row);
    return target === undefined ? [] : rows.by('target', target);
  };
  return createView<AutoscalerRecord>({
    name: `${cluster.kube.name}/autoscalers`,
    owned: rows,
    inputs: [viewInput(rows, (row) => [row.key, ...ofTarget(row).map(({ key }) => key)])],
    sequence: cluster.sequence,
    clock: cluster.clock,
    indexes: { namespace: ({ namespace }) => namespace, target: toTargetKey },
    isEqual: (a, b) => isSame(a, b) && toConflictsText(a) === toConflictsText(b),
    providers: () => rows.providers ?? [],
    build(key) {
      const row = rows.get(key);
      const conflicts = row && toConflicts(row, ofTarget(row), originsOf);
      return row && conflicts && conflicts.length > 0 ? { ...row, conflicts } : row;
    },
  });
}

function isSame(a: AutoscalerRecord, b: AutoscalerRecord): boolean {
  return (
    a.resourceVersion === b.resourceVersion &&
    a.status === b.status &&
    a.statusReason === b.statusReason &&
    a.parts?.join() === b.parts?.join()
  );
}

function toConflictsText({ conflicts = [] }: AutoscalerRecord): string {
  return conflicts.map(({ condition }) => condition.message).join();
}
