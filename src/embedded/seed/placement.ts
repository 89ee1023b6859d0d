import { parseQuantity, toMillis } from '../../kubernetes/quantity.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { Json } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { isReadyNode, POOL_LABEL } from './nodes.ts';
import { listNodes, listPods } from './world.ts';
import type { World } from './world.ts';

/** Finds room for pods; knows what it has given away itself, and no later change. */
export interface Placement {
  /** The node with the most CPU left that takes a pod of the workload, if one has room. */
  find(workload: WorkloadPlan): KubernetesObject | undefined;
}

export function createPlacement(world: World): Placement {
  const nodes = listNodes(world);
  const free = listFreeMillis(world);
  const freeOn = (node: KubernetesObject): number => free.get(node.metadata.name) ?? 0;
  return {
    find(workload) {
      const needed = millisOf(workload.cpu);
      let best: KubernetesObject | undefined;
      for (const node of nodes) {
        const isBetter =
          freeOn(node) >= needed && (best === undefined || freeOn(node) > freeOn(best));
        if (isBetter && accepts(node, workload)) {
          best = node;
        }
      }
      if (best !== undefined) {
        free.set(best.metadata.name, freeOn(best) - needed);
      }
      return best;
    },
  };
}

function accepts(node: KubernetesObject, workload: WorkloadPlan): boolean {
  const isReserved = toJsonArray(getPath(node, ['spec', 'taints'])).some((taint) => {
    const key = toText(getPath(taint, ['key']));
    return key !== 'nvidia.com/gpu' || workload.pool === undefined;
  });
  return isReadyNode(node) && !isReserved && isOfPool(node, workload);
}

/** Whether a workload's node selector names the node. */
export function isOfPool({ metadata }: KubernetesObject, { pool }: WorkloadPlan): boolean {
  return pool === undefined || metadata.labels?.[POOL_LABEL] === pool;
}

function listFreeMillis(world: World): Map<string, number> {
  const free = new Map(
    listNodes(world).map((node) => [
      node.metadata.name,
      millisOf(getPath(node, ['status', 'allocatable', 'cpu'])),
    ]),
  );
  for (const pod of listPods(world)) {
    const name = toText(getPath(pod, ['spec', 'nodeName']));
    const left = free.get(name);
    if (left !== undefined && toText(getPath(pod, ['status', 'phase'])) !== 'Succeeded') {
      free.set(name, left - requestOf(pod));
    }
  }
  return free;
}

function requestOf(pod: KubernetesObject): number {
  return toJsonArray(getPath(pod, ['spec', 'containers']))
    .map((container) =>
      millisOf(toJsonObject(getPath(container, ['resources', 'requests']))['cpu']),
    )
    .reduce((total, millis) => total + millis, 0);
}

function millisOf(value: Json | undefined): number {
  return toMillis(parseQuantity(toText(value) || '0'));
}
