import { parseQuantity, toMillis } from '../../kubernetes/quantity.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';

/** CPU in thousandths, memory in bytes, pods. */
export interface Room {
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
}

/** What a pod asks for. */
export function requestOf(pod: KubernetesObject): Room {
  const requests = toJsonArray(getPath(pod, ['spec', 'containers'])).map((container) =>
    toRoom(toJsonObject(getPath(container, ['resources', 'requests']))),
  );
  return requests.reduce(plus, { cpu: 0, memory: 0, pods: 1 });
}

/** What is left of a node beside what is asked for on it. */
export function roomOn(node: KubernetesObject, requested: Room): Room {
  const allocatable = toJsonObject(getPath(node, ['status', 'allocatable']));
  return minus({ ...toRoom(allocatable), pods: Number(allocatable['pods'] ?? 110) }, requested);
}

/** The request of no pods. */
export const NOTHING: Room = { cpu: 0, memory: 0, pods: 0 };

/** What is left when a request is taken from some room. */
export function minus(room: Room, request: Room): Room {
  return {
    cpu: room.cpu - request.cpu,
    memory: room.memory - request.memory,
    pods: room.pods - request.pods,
  };
}

/** Why a pod cannot run on a node, in the words of the scheduler; undefined when it can. */
export function whyNot(
  pod: KubernetesObject,
  node: KubernetesObject,
  room: Room,
): string | undefined {
  if (getPath(node, ['spec', 'unschedulable']) === true && !toleratesAll(pod)) {
    return 'node(s) were unschedulable';
  }
  const taint = findUntolerated(pod, node);
  if (taint !== undefined) {
    return `node(s) had untolerated taint {${toText(taint['key'])}: ${toText(taint['value'])}}`;
  }
  if (!isChosen(pod, node)) {
    return "node(s) didn't match Pod's node affinity/selector";
  }
  const request = requestOf(pod);
  if (room.pods < 1) {
    return 'Too many pods';
  }
  if (room.cpu < request.cpu) {
    return 'Insufficient cpu';
  }
  return room.memory < request.memory ? 'Insufficient memory' : undefined;
}

/** Whether the node is one that the pod asks for. */
export function isChosen(pod: KubernetesObject, { metadata }: KubernetesObject): boolean {
  return Object.entries(toJsonObject(getPath(pod, ['spec', 'nodeSelector']))).every(
    ([key, value]) => metadata.labels?.[key] === value,
  );
}

/** The first taint that keeps a pod off a node. */
export function findUntolerated(
  pod: KubernetesObject,
  node: KubernetesObject,
): JsonObject | undefined {
  const tolerations = toJsonArray(getPath(pod, ['spec', 'tolerations'])).map(toJsonObject);
  return toJsonArray(getPath(node, ['spec', 'taints']))
    .map(toJsonObject)
    .find(
      (taint) =>
        taint['effect'] !== 'PreferNoSchedule' &&
        !tolerations.some((toleration) => isTolerated(taint, toleration)),
    );
}

function toleratesAll(pod: KubernetesObject): boolean {
  return findUntolerated(pod, CORDONED) === undefined;
}

const CORDONED: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: '' },
  spec: { taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }] },
};

function isTolerated(taint: JsonObject, toleration: JsonObject): boolean {
  const { key = '', operator = 'Equal', value = '', effect = '' } = toleration;
  if (effect !== '' && effect !== taint['effect']) {
    return false;
  }
  if (operator === 'Exists') {
    return key === '' || key === taint['key'];
  }
  return key === taint['key'] && value === (taint['value'] ?? '');
}

function toRoom(resources: JsonObject): Room {
  return {
    cpu: millisOf(resources['cpu']),
    memory: millisOf(resources['memory']) / 1000,
    pods: 0,
  };
}

/** Two requests together. */
export function plus(left: Room, right: Room): Room {
  return {
    cpu: left.cpu + right.cpu,
    memory: left.memory + right.memory,
    pods: left.pods + right.pods,
  };
}

function millisOf(value: Json | undefined): number {
  return value === undefined ? 0 : toMillis(parseQuantity(toText(value)));
}
