import { isUnassigned } from '../controllers/scheduler.ts';
import { minus, NOTHING, plus, requestOf, roomOn, whyNot } from '../controllers/fit.ts';
import type { Room } from '../controllers/fit.ts';
import { controllerReferenceOf } from '../controllers/ownership.ts';
import { getPath, toJsonArray } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing } from '../pod-conditions.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { isReadyNode, POOL_LABEL } from '../seed/nodes.ts';
import { listNodes } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

/** Pods that the scheduler has found no node for. */
export function listUnschedulable(world: World): readonly KubernetesObject[] {
  return world.index
    .podsOn('')
    .filter(
      (pod) =>
        isUnassigned(pod) &&
        toJsonArray(getPath(pod, ['status', 'conditions'])).some(
          (condition) => getPath(condition, ['reason']) === 'Unschedulable',
        ),
    );
}

export function listPoolNodes(world: World, pool: PoolPlan): readonly KubernetesObject[] {
  return listNodes(world).filter(({ metadata }) => metadata.labels?.[POOL_LABEL] === pool.name);
}

/** Pods that must go elsewhere when their node goes. */
export function listMovable(world: World, nodeName: string): readonly KubernetesObject[] {
  return world.index
    .podsOn(nodeName)
    .filter((pod) => controllerReferenceOf(pod)?.kind !== 'DaemonSet' && !isFinished(pod));
}

/** Which parts of a node its pods ask for, daemons included. */
export function shareOf(
  world: World,
  node: KubernetesObject,
): { readonly cpu: number; readonly memory: number } {
  const whole = roomOn(node, NOTHING);
  const { cpu, memory } = world.index.requestedOn(node.metadata.name);
  return { cpu: cpu / whole.cpu, memory: memory / whole.memory };
}

/** Whether other nodes have room for all pods of this one, and for those that are `reserved` room. */
export function canMoveAway(
  world: World,
  node: KubernetesObject,
  reserved: readonly KubernetesObject[] = [],
): boolean {
  const others = listRooms(world).filter((one) => one.node.metadata.name !== node.metadata.name);
  const movable = listMovable(world, node.metadata.name).filter((pod) => !isGoing(pod));
  return [...movable, ...reserved].every((pod) => place(pod, others));
}

/** Those of `pods` that no node has room for now. */
export function listHomeless(
  world: World,
  pods: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  const rooms = pods.length === 0 ? [] : listRooms(world);
  return pods.filter((pod) => !place(pod, rooms));
}

interface RoomOnNode {
  readonly node: KubernetesObject;
  room: Room;
}

function listRooms(world: World): readonly RoomOnNode[] {
  return listNodes(world)
    .filter(isReadyNode)
    .map((node) => ({ node, room: roomOn(node, world.index.requestedOn(node.metadata.name)) }));
}

/** How many new nodes of a pool it takes for pods, and which of them find room there. */
export function packPods(
  pods: readonly KubernetesObject[],
  template: KubernetesObject,
  limit: number,
): readonly (readonly KubernetesObject[])[] {
  const bins: { room: Room; pods: KubernetesObject[] }[] = [];
  const empty = roomOn(template, NOTHING);
  for (const pod of pods) {
    const request = requestOf(pod);
    const bin = bins.find(({ room }) => whyNot(pod, template, room) === undefined);
    if (bin !== undefined) {
      bin.pods.push(pod);
      bin.room = minus(bin.room, request);
    } else if (bins.length < limit && whyNot(pod, template, empty) === undefined) {
      bins.push({ room: minus(empty, request), pods: [pod] });
    }
  }
  return bins.map((bin) => bin.pods);
}

/** What an empty node of a pool looks like to pods, its daemons already on it. */
export function toNodeTemplate(world: World, pool: PoolPlan): KubernetesObject | undefined {
  const [known] = listPoolNodes(world, pool);
  if (known === undefined) {
    return undefined;
  }
  const daemons = world.index
    .podsOn(known.metadata.name)
    .filter((pod) => controllerReferenceOf(pod)?.kind === 'DaemonSet');
  const left = roomOn(known, daemons.map(requestOf).reduce(plus, NOTHING));
  const allocatable = { cpu: `${left.cpu}m`, memory: String(left.memory), pods: left.pods };
  // Other taints are of the one node, and of the moment.
  const taints = toJsonArray(getPath(known, ['spec', 'taints'])).filter(
    (taint) => getPath(taint, ['key']) === 'nvidia.com/gpu',
  );
  return { ...known, spec: { taints }, status: { allocatable } };
}

function place(pod: KubernetesObject, nodes: readonly RoomOnNode[]): boolean {
  const found = nodes.find(({ node, room }) => whyNot(pod, node, room) === undefined);
  if (found !== undefined) {
    found.room = minus(found.room, requestOf(pod));
  }
  return found !== undefined;
}
