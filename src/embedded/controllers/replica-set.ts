import { getPath, toText, withPath } from '../json.ts';
import { keyOf } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing, isReadyPod } from '../pod-conditions.ts';
import { toNameSuffix } from '../random.ts';
import { createWorkQueue, setStatus, withoutZeros } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { controllerReferenceOf, replicasOf } from './ownership.ts';
import { toTemplatedPod } from './pod-template.ts';

const COMPONENT = 'replicaset-controller';

/** Keeps as many pods of each ReplicaSet as it asks for. */
export function runReplicaSets(context: ControllerContext): void {
  const enqueue = createWorkQueue(context, 100, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const reference = { apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace, name };
    const replicaSet = context.objects.get(reference);
    if (replicaSet !== undefined && !isGoing(replicaSet)) {
      syncReplicaSet(context, replicaSet);
    }
  });
  context.storage.subscribe((storageKey, { entry }) => {
    if (storageKey === 'replicasets.apps') {
      enqueue(entry.key);
    }
    const owner = storageKey === 'pods' ? controllerReferenceOf(entry.object) : undefined;
    if (owner?.kind === 'ReplicaSet') {
      enqueue(keyOf({ name: owner.name, namespace: entry.object.metadata.namespace ?? '' }));
    }
  });
}

function syncReplicaSet(context: ControllerContext, replicaSet: KubernetesObject): void {
  const { objects, index, recorder, random } = context;
  const { name, uid = '', namespace = '' } = replicaSet.metadata;
  const pods = index.podsOf(uid).filter((pod) => !isGoing(pod) && !isFinished(pod));
  const wanted = replicasOf(replicaSet);
  for (let count = pods.length; count < wanted; count += 1) {
    const pod = objects.apply(toTemplatedPod(replicaSet, `${name}-${toNameSuffix(random)}`));
    recorder.record(replicaSet, {
      component: COMPONENT,
      reason: 'SuccessfulCreate',
      message: `Created pod: ${pod.metadata.name}`,
    });
  }
  for (const pod of rankForDeletion(pods).slice(0, Math.max(0, pods.length - wanted))) {
    objects.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name: pod.metadata.name });
    recorder.record(replicaSet, {
      component: COMPONENT,
      reason: 'SuccessfulDelete',
      message: `Deleted pod: ${pod.metadata.name}`,
    });
  }
  const left = index.podsOf(uid).filter((pod) => !isGoing(pod) && !isFinished(pod));
  const ready = left.filter(isReadyPod).length;
  setStatus(context, replicaSet, {
    observedGeneration: replicaSet.metadata.generation ?? 1,
    replicas: left.length,
    ...withoutZeros({
      fullyLabeledReplicas: left.length,
      readyReplicas: ready,
      availableReplicas: ready,
    }),
  });
}

/** Those on no node first, then those that are not ready, then the youngest. */
function rankForDeletion(pods: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return pods.toSorted(
    (left, right) =>
      Number(isAssigned(left)) - Number(isAssigned(right)) ||
      Number(isReadyPod(left)) - Number(isReadyPod(right)) ||
      createdAt(right).localeCompare(createdAt(left)) ||
      left.metadata.name.localeCompare(right.metadata.name),
  );
}

function isAssigned(pod: KubernetesObject): boolean {
  return toText(getPath(pod, ['spec', 'nodeName'])) !== '';
}

function createdAt({ metadata }: KubernetesObject): string {
  return metadata.creationTimestamp ?? '';
}

/** Asks for another number of pods. */
export function setReplicas(
  { objects }: Pick<ControllerContext, 'objects'>,
  workload: KubernetesObject,
  replicas: number,
): KubernetesObject {
  const { apiVersion, kind, metadata } = workload;
  return objects.apply({
    ...withPath(workload, ['spec', 'replicas'], replicas),
    apiVersion,
    kind,
    metadata,
  });
}
