import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { StatusError } from '../status.ts';
import type { World } from '../seed/world.ts';
import { listMovable } from './room.ts';

const RETRY_MS = 5000;

/** Evicts the pods of a node until none is left; budgets are asked, and asked again. */
export function drainNode(
  world: World,
  nodeName: string,
  told: {
    readonly onEvicted: (pod: KubernetesObject) => void;
    readonly onRefused: (count: number) => void;
    readonly onDrained: () => void;
  },
): void {
  const pods = listMovable(world, nodeName);
  if (pods.length === 0) {
    told.onDrained();
    return;
  }
  const refused = pods.filter((pod) => !isGoing(pod) && !evict(world, pod, told.onEvicted));
  if (refused.length > 0) {
    told.onRefused(refused.length);
  }
  world.after(RETRY_MS, () => {
    drainNode(world, nodeName, told);
  });
}

function evict(
  world: World,
  pod: KubernetesObject,
  onEvicted: (pod: KubernetesObject) => void,
): boolean {
  const { name, namespace = '' } = pod.metadata;
  try {
    world.objects.evict({ namespace, name });
  } catch (error) {
    if (error instanceof StatusError && error.code === 429) {
      return false; // Its budget has no disruption left: asked again later.
    }
    throw error;
  }
  onEvicted(pod);
  return true;
}
