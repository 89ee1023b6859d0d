import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { setStatus, withoutZeros } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { replicasOf } from './ownership.ts';

/** Writes how far a Deployment has come. */
export function setDeploymentStatus(
  context: ControllerContext,
  deployment: KubernetesObject,
  current: KubernetesObject,
  all: readonly KubernetesObject[],
): void {
  const sum = (member: string): number =>
    all.reduce((total, one) => total + Number(getPath(one, ['status', member]) ?? 0), 0);
  const wanted = replicasOf(deployment);
  const available = sum('availableReplicas');
  const updated = Number(getPath(current, ['status', 'replicas']) ?? 0);
  const missing = Math.max(0, wanted - available);
  const isComplete = updated === wanted && available === wanted && sum('replicas') === wanted;
  const progressing = toProgressing(current.metadata.name, true);
  // What has once been rolled out stays so, whatever becomes of its pods.
  const wasComplete =
    findCondition(deployment, 'Progressing')?.['message'] === progressing['message'];
  const conditions = [
    toAvailable(missing <= allowedMissing(deployment, wanted)),
    isComplete || (wasComplete && sum('replicas') === updated)
      ? progressing
      : toProgressing(current.metadata.name, false),
  ].map((condition) => timed(context, deployment, condition));
  setStatus(context, deployment, {
    observedGeneration: deployment.metadata.generation ?? 1,
    ...withoutZeros({
      replicas: sum('replicas'),
      updatedReplicas: updated,
      readyReplicas: sum('readyReplicas'),
      availableReplicas: available,
      unavailableReplicas: missing,
    }),
    conditions,
  });
}

/** A quarter of the pods may be missing, rounded down, unless the strategy says otherwise. */
function allowedMissing(deployment: KubernetesObject, wanted: number): number {
  const value = getPath(deployment, ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable']);
  return typeof value === 'number'
    ? value
    : Math.floor((parseFloat(toText(value) || '25') * wanted) / 100);
}

function toAvailable(isAvailable: boolean): JsonObject {
  return isAvailable
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      };
}

function toProgressing(replicaSet: string, isComplete: boolean): JsonObject {
  return {
    type: 'Progressing',
    status: 'True',
    reason: isComplete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
    message: isComplete
      ? `ReplicaSet "${replicaSet}" has successfully progressed.`
      : `ReplicaSet "${replicaSet}" is progressing.`,
  };
}

/** The times of a condition move only when it does. */
function timed(
  { clock }: ControllerContext,
  deployment: KubernetesObject,
  condition: JsonObject,
): JsonObject {
  const now = toTime(clock.now());
  const before = findCondition(deployment, toText(condition['type']));
  const { type, status, reason, message } = condition;
  const isSame = before?.['reason'] === reason && before?.['message'] === message;
  return {
    type,
    status,
    lastUpdateTime: isSame ? (before?.['lastUpdateTime'] ?? now) : now,
    lastTransitionTime:
      before?.['status'] === status ? (before?.['lastTransitionTime'] ?? now) : now,
    reason,
    message,
  };
}

function findCondition(deployment: KubernetesObject, wanted: string): JsonObject | undefined {
  return toJsonArray(getPath(deployment, ['status', 'conditions']))
    .map(toJsonObject)
    .find(({ type }) => type === wanted);
}
