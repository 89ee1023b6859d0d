import type { MaybePromise } from '../fleet/read.ts';
import type { OwnerReference } from '../kube/object-record.ts';
import type { LiveStore } from '../store/store.ts';
import type { Asking } from './asking.ts';
import type { FleetList, FleetReading } from './fleet-list.ts';
import { createFleetList, map } from './fleet-list.ts';
import type { PodRecord } from './pod.ts';
import type { WorkloadFilter, WorkloadRecord } from './workload.ts';
import { WORKLOADS, WORKLOAD_ORDER, toWorkloadFilter, toWorkloadKey } from './workload.ts';

/** The workloads of the fleet, of all kinds. */
export interface Workloads extends FleetList<WorkloadRecord, WorkloadFilter, never> {
  /** The one at the top of a pod's owners: the Deployment, not the ReplicaSet. */
  ofPod(pod: PodRecord, asking: Asking): MaybePromise<WorkloadRecord | undefined>;
  /** The UIDs under which pods name a workload as their owner: its own, and of what it owns. */
  ownersOfPods(workload: WorkloadRecord, asking: Asking): MaybePromise<readonly string[]>;
}

export function createWorkloads(options: FleetReading): Workloads {
  const list = createFleetList<WorkloadRecord, WorkloadFilter, never>({
    ...options,
    kind: WORKLOADS,
    toFilter: toWorkloadFilter,
    toOrder: () => WORKLOAD_ORDER,
  });
  return {
    ...list,
    ofPod({ cluster, namespace, owner }, asking) {
      if (owner === undefined) return undefined;
      return map(list.store(cluster, asking), (store) => store && findTop(store, namespace, owner));
    },
    ownersOfPods: ({ cluster, uid }, asking) =>
      map(list.store(cluster, asking), (store) => [
        uid,
        ...(store?.by('owner', uid) ?? []).map((owned) => owned.uid),
      ]),
  };
}

/** Owners name each other by UID too: one made anew under the old name is another. */
function findTop(
  store: LiveStore<WorkloadRecord>,
  namespace: string | undefined,
  owner: OwnerReference,
): WorkloadRecord | undefined {
  const key = toWorkloadKey(owner.kind, namespace, owner.name);
  const found = key === undefined ? undefined : store.get(key);
  if (found === undefined || found.uid !== owner.uid) return undefined;
  const above = found.owner && findTop(store, namespace, found.owner);
  return above ?? found;
}
