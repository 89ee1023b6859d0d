import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { isReadyPod } from '../seed/pods.ts';
import { getDeployment, getReplicaSet, replicasOf, syncDeployment } from '../seed/replicas.ts';
import { listOwnedPods, setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { launchPod, stopPod } from './pod-life.ts';

/** What the Deployment and ReplicaSet controllers do when `spec.replicas` changes. */
export function scaleDeployment(world: World, workload: WorkloadPlan, replicas: number): void {
  const deployment = getDeployment(world, workload);
  const replicaSet = deployment === undefined ? undefined : getReplicaSet(world, deployment);
  if (deployment === undefined || replicaSet === undefined) {
    return;
  }
  const before = replicasOf(deployment);
  if (before === replicas) {
    return;
  }
  const scaled = setMember(world, deployment, 'spec.replicas', replicas);
  const direction = replicas > before ? 'up' : 'down';
  world.recorder.record(scaled, {
    component: 'deployment-controller',
    reason: 'ScalingReplicaSet',
    message: `Scaled ${direction} replica set ${replicaSet.metadata.name} from ${before} to ${replicas}`,
  });
  const resized = setMember(world, replicaSet, 'spec.replicas', replicas);
  const pods = listOwnedPods(world, resized).filter(
    ({ metadata }) => metadata.deletionTimestamp === undefined,
  );
  for (let missing = replicas - pods.length; missing > 0; missing -= 1) {
    launchPod(world, workload, resized);
  }
  // Those that are not ready go first.
  const going = pods.toSorted(
    (left, right) => Number(isReadyPod(left)) - Number(isReadyPod(right)),
  );
  for (const pod of going.slice(0, Math.max(0, pods.length - replicas))) {
    world.recorder.record(resized, {
      component: 'replicaset-controller',
      reason: 'SuccessfulDelete',
      message: `Deleted pod: ${pod.metadata.name}`,
    });
    stopPod(world, pod, workload);
  }
  syncDeployment(world, workload);
}

/** Ends one pod of a Deployment, and lets its ReplicaSet replace it. */
export function replacePod(world: World, workload: WorkloadPlan): void {
  const deployment = getDeployment(world, workload);
  const replicaSet = deployment === undefined ? undefined : getReplicaSet(world, deployment);
  if (replicaSet === undefined) {
    return;
  }
  const pods = listOwnedPods(world, replicaSet).filter(isReadyPod);
  const pod = pods[Math.floor(world.random() * pods.length)];
  if (pod !== undefined) {
    stopPod(world, pod, workload);
    launchPod(world, workload, replicaSet);
    syncDeployment(world, workload);
  }
}
