import { REVISION_HASH, toTemplateHash } from '../controllers/pod-template.ts';
import { getPath } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { isOfPool } from './placement.ts';
import { isReadyPod } from '../pod-conditions.ts';
import { addPod, toPodName } from './pods.ts';
import { listOwnedPods, setMember } from './world.ts';
import type { World } from './world.ts';

/** Runs a DaemonSet's pod on a node, where its node selector wants one. */
export function addDaemonPod(world: World, workload: WorkloadPlan, node: KubernetesObject): void {
  const set = getDaemonSet(world, workload);
  if (set === undefined || !isOfPool(node, workload)) {
    return;
  }
  const createdMs = Math.max(
    Date.parse(set.metadata.creationTimestamp ?? ''),
    Date.parse(node.metadata.creationTimestamp ?? ''),
  );
  addPod(world, {
    workload,
    owner: set,
    name: toPodName(world, set),
    labels: {
      ...set.metadata.labels,
      [REVISION_HASH]: toTemplateHash(getPath(set, ['spec', 'template'])),
    },
    nodeName: node.metadata.name,
    state: 'running',
    createdMs,
  });
  syncDaemonSet(world, workload);
}

/** Counts the pods of a DaemonSet into its status. */
function syncDaemonSet(world: World, workload: WorkloadPlan): void {
  const set = getDaemonSet(world, workload);
  if (set === undefined) {
    return;
  }
  const pods = listOwnedPods(world, set);
  const ready = pods.filter(isReadyPod).length;
  setMember(world, set, 'status', {
    observedGeneration: 1,
    currentNumberScheduled: pods.length,
    desiredNumberScheduled: pods.length,
    numberMisscheduled: 0,
    numberReady: ready,
    numberAvailable: ready,
    updatedNumberScheduled: pods.length,
  });
}

function getDaemonSet(
  world: World,
  { namespace, name }: WorkloadPlan,
): KubernetesObject | undefined {
  return world.cluster.get({ apiVersion: 'apps/v1', kind: 'DaemonSet', namespace, name });
}
