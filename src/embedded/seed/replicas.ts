import { toTime } from '../clock.ts';
import { withoutZeros } from '../controllers/controller.ts';
import { getPath } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isReadyPod } from '../pod-conditions.ts';
import { listOwnedPods, setMember } from './world.ts';
import type { World } from './world.ts';

export interface Named {
  readonly name: string;
  readonly namespace?: string;
}

export function getDeployment(
  world: World,
  { name, namespace = 'default' }: Named,
): KubernetesObject | undefined {
  return world.cluster.get({ apiVersion: 'apps/v1', kind: 'Deployment', name, namespace });
}

/** The ReplicaSet that a Deployment runs its pods through. */
function getReplicaSet(world: World, deployment: KubernetesObject): KubernetesObject | undefined {
  const { namespace = 'default', uid } = deployment.metadata;
  return world.cluster
    .list({ apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace })
    .find(({ metadata }) => metadata.ownerReferences?.some((owner) => owner.uid === uid) ?? false);
}

function replicasOf(object: KubernetesObject): number {
  const replicas = getPath(object, ['spec', 'replicas']);
  return typeof replicas === 'number' ? replicas : 0;
}

/** Counts the pods of a Deployment into its status and that of its ReplicaSet. */
export function syncDeployment(world: World, reference: Named): void {
  const deployment = getDeployment(world, reference);
  const replicaSet = deployment === undefined ? undefined : getReplicaSet(world, deployment);
  if (deployment === undefined || replicaSet === undefined) {
    return;
  }
  const pods = listOwnedPods(world, replicaSet).filter(
    ({ metadata }) => metadata.deletionTimestamp === undefined,
  );
  const ready = pods.filter(isReadyPod).length;
  setMember(world, replicaSet, 'status', {
    observedGeneration: replicaSet.metadata.generation ?? 1,
    replicas: pods.length,
    ...withoutZeros({
      fullyLabeledReplicas: pods.length,
      readyReplicas: ready,
      availableReplicas: ready,
    }),
  });
  const missing = replicasOf(deployment) - ready;
  setMember(world, deployment, 'status', {
    observedGeneration: deployment.metadata.generation ?? 1,
    ...withoutZeros({
      replicas: pods.length,
      updatedReplicas: pods.length,
      readyReplicas: ready,
      availableReplicas: ready,
      unavailableReplicas: Math.max(0, missing),
    }),
    conditions: toConditions(
      deployment,
      replicaSet.metadata.name,
      missing,
      toTime(world.clock.now()),
    ),
  });
}

function toConditions(
  deployment: KubernetesObject,
  replicaSet: string,
  missing: number,
  now: string,
): readonly JsonObject[] {
  const created = deployment.metadata.creationTimestamp ?? now;
  // A quarter of the pods may be missing, rounded down.
  const isAvailable = missing <= Math.floor(replicasOf(deployment) / 4);
  return [
    {
      type: 'Available',
      status: isAvailable ? 'True' : 'False',
      lastUpdateTime: created,
      lastTransitionTime: created,
      reason: isAvailable ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
      message: isAvailable
        ? 'Deployment has minimum availability.'
        : 'Deployment does not have minimum availability.',
    },
    {
      type: 'Progressing',
      status: 'True',
      lastUpdateTime: created,
      lastTransitionTime: created,
      reason: 'NewReplicaSetAvailable',
      message: `ReplicaSet "${replicaSet}" has successfully progressed.`,
    },
  ];
}
