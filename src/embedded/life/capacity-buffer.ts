import { toTemplatedPod } from '../controllers/pod-template.ts';
import { parseObject, withMetadata } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import type { BufferPlan } from '../scenarios/scenario.ts';
import { getCapacityBuffer } from '../seed/capacity-buffers.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { sayOf } from './cluster-autoscaler-events.ts';

const FAKE = 'cluster-autoscaler.kubernetes.io/fake-pod';

/** Pods that ask for the room of a buffer, and are in the mind of the cluster autoscaler alone. */
export function listFakePods(world: World): readonly KubernetesObject[] {
  const { buffer } = world.plan;
  const deployment =
    buffer === undefined
      ? undefined
      : getDeployment(world, { name: buffer.deployment, namespace: buffer.namespace });
  return buffer === undefined || deployment === undefined ? [] : toFakePods(deployment, buffer);
}

/** Whether a pod is one of them. */
export function isFakePod({ metadata }: KubernetesObject): boolean {
  return metadata.annotations?.[FAKE] === 'true';
}

/** What is said of pods is said of their buffer, where they are fake ones. */
export function sayOfFakePods(
  world: World,
  pods: readonly KubernetesObject[],
  { reason, words }: { readonly reason: string; readonly words: string },
): void {
  const { buffer } = world.plan;
  const object = buffer === undefined ? undefined : getCapacityBuffer(world, buffer);
  if (object !== undefined && pods.length > 0) {
    const message = `capacity buffer ${pods.length} fake pods ${words}`;
    sayOf(world, object, { reason, message });
  }
}

function toFakePods(
  deployment: KubernetesObject,
  { name, replicas }: BufferPlan,
): readonly KubernetesObject[] {
  return Array.from({ length: replicas }, (_, index) => {
    const uid = `capacity-buffer-${name}-${index}`;
    const pod = parseObject(toTemplatedPod(deployment, uid));
    return pod === undefined ? [] : withMetadata(pod, { uid, annotations: { [FAKE]: 'true' } });
  }).flat();
}
