import { getPath, toText } from '../json.ts';
import { keyOf } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing, isReadyPod } from '../pod-conditions.ts';
import { createWorkQueue, setStatus, withoutZeros } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { controllerReferenceOf, replicasOf } from './ownership.ts';
import { REVISION_HASH, revisionOf, toTemplatedPod, toTemplateHash } from './pod-template.ts';

/** Keeps the pods of StatefulSets: one after another, each under its own name. */
export function runStatefulSets(context: ControllerContext): void {
  const enqueue = createWorkQueue(context, 100, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const reference = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace, name };
    const set = context.objects.get(reference);
    if (set !== undefined && !isGoing(set)) {
      syncStatefulSet(context, set);
    }
  });
  context.storage.subscribe((storageKey, { entry }) => {
    if (storageKey === 'statefulsets.apps') {
      enqueue(entry.key);
    }
    const owner = storageKey === 'pods' ? controllerReferenceOf(entry.object) : undefined;
    if (owner?.kind === 'StatefulSet') {
      enqueue(keyOf({ name: owner.name, namespace: entry.object.metadata.namespace ?? '' }));
    }
  });
}

/** The revision of the pods that a StatefulSet makes now. */
function toSetRevision(set: KubernetesObject): string {
  return `${set.metadata.name}-${toTemplateHash(getPath(set, ['spec', 'template']))}`;
}

function syncStatefulSet(context: ControllerContext, set: KubernetesObject): void {
  const { index } = context;
  const pods = index.podsOf(set.metadata.uid ?? '').filter((pod) => !isFinished(pod));
  const revision = toSetRevision(set);
  const isChanged =
    addNext(context, set, pods, revision) ||
    removeLast(context, set, pods) ||
    replaceOutdated(context, set, pods, revision);
  const ready = pods.filter((pod) => isReadyPod(pod) && !isGoing(pod)).length;
  const updated = pods.filter((pod) => revisionOf(pod) === revision).length;
  if (!isChanged) {
    setStatus(context, set, {
      observedGeneration: set.metadata.generation ?? 1,
      replicas: pods.length,
      availableReplicas: ready,
      ...withoutZeros({
        readyReplicas: ready,
        currentReplicas: updated,
        updatedReplicas: updated,
      }),
      currentRevision: revision,
      updateRevision: revision,
      collisionCount: 0,
    });
  }
}

/** The first that is missing, once those before it are ready. */
function addNext(
  { objects, recorder }: ControllerContext,
  set: KubernetesObject,
  pods: readonly KubernetesObject[],
  revision: string,
): boolean {
  const isParallel = getPath(set, ['spec', 'podManagementPolicy']) === 'Parallel';
  for (let ordinal = 0; ordinal < replicasOf(set); ordinal += 1) {
    const name = `${set.metadata.name}-${ordinal}`;
    const pod = pods.find(({ metadata }) => metadata.name === name);
    if (pod === undefined) {
      const labels = {
        [REVISION_HASH]: revision,
        'statefulset.kubernetes.io/pod-name': name,
        'apps.kubernetes.io/pod-index': String(ordinal),
      };
      objects.apply(toTemplatedPod(set, name, labels));
      recorder.record(set, {
        component: 'statefulset-controller',
        reason: 'SuccessfulCreate',
        message: `create Pod ${name} in StatefulSet ${set.metadata.name} successful`,
      });
      return true;
    }
    if (!isParallel && (isGoing(pod) || !isReadyPod(pod))) {
      return false;
    }
  }
  return false;
}

function removeLast(
  context: ControllerContext,
  set: KubernetesObject,
  pods: readonly KubernetesObject[],
): boolean {
  const surplus = pods
    .filter((pod) => ordinalOf(pod) >= replicasOf(set))
    .toSorted((left, right) => ordinalOf(right) - ordinalOf(left));
  const [last] = surplus;
  return last !== undefined && end(context, set, last);
}

/** From the last to the first, each when all others are ready. */
function replaceOutdated(
  context: ControllerContext,
  set: KubernetesObject,
  pods: readonly KubernetesObject[],
  revision: string,
): boolean {
  const isSettled =
    pods.length === replicasOf(set) && pods.every((pod) => isReadyPod(pod) && !isGoing(pod));
  const outdated = pods
    .filter((pod) => revisionOf(pod) !== revision)
    .toSorted((left, right) => ordinalOf(right) - ordinalOf(left));
  const [last] = outdated;
  return isSettled && last !== undefined && end(context, set, last);
}

function end(
  { objects, recorder }: ControllerContext,
  set: KubernetesObject,
  pod: KubernetesObject,
): boolean {
  if (isGoing(pod)) {
    return false;
  }
  const { name, namespace = '' } = pod.metadata;
  recorder.record(set, {
    component: 'statefulset-controller',
    reason: 'SuccessfulDelete',
    message: `delete Pod ${name} in StatefulSet ${set.metadata.name} successful`,
  });
  return objects.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name });
}

function ordinalOf({ metadata }: KubernetesObject): number {
  return Number(toText(/\d+$/.exec(metadata.name)?.[0]) || '0');
}
