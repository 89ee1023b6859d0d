import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { renewLease, toConditions, toStateTaints } from '../seed/nodes.ts';
import type { NodeCondition } from '../seed/nodes.ts';
import { toServerLease } from '../seed/server-lease.ts';
import { change, listNodes } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

const LEASE_MS = 10_000;

/** Renews the Lease of every node that is not lost, a part of them every second, and of the API server. */
export function liveLeases(world: World): void {
  const parts = LEASE_MS / 1000;
  let turn = 0;
  // Who reads them goes by the clock on the wall, however fast the cluster lives.
  world.every(1000 * world.speed, () => {
    turn = (turn + 1) % parts;
    if (turn === 0) renewServerLease(world);
    for (const [index, node] of listNodes(world).entries()) {
      if (index % parts === turn && !isLost(node)) {
        renewLease(world, node, world.clock.now());
      }
    }
  });
}

function renewServerLease({ cluster, clock, objects }: World): void {
  objects.apply(toServerLease(cluster.uid, clock.now()));
}

/** A kubelet posts its status at least so often, though nothing has changed. */
const REPORT_MS = 300_000;

/** Keeps the heartbeats of nodes that are not lost no older than those of real ones. */
export function liveHeartbeats(world: World): void {
  world.every(REPORT_MS * world.speed, () => {
    const at = toTime(world.clock.now());
    for (const node of listNodes(world).filter((one) => !isLost(one))) {
      const conditions = toJsonArray(getPath(node, ['status', 'conditions'])).map((condition) =>
        Object.assign({}, toJsonObject(condition), { lastHeartbeatTime: at }),
      );
      world.objects.apply(change(node, 'status.conditions', conditions));
    }
  });
}

/** Writes the conditions, taints and Events of a node that changes its state. */
export function setCondition(world: World, node: KubernetesObject, condition: NodeCondition): void {
  const now = world.clock.now();
  const stateKeys = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable']);
  const others = toJsonArray(getPath(node, ['spec', 'taints'])).filter(
    (taint) => !stateKeys.has(toText(getPath(taint, ['key']))),
  );
  const timed = toStateTaints(condition).map((taint) =>
    Object.assign({}, taint, { timeAdded: toTime(now) }),
  );
  const tainted = change(node, 'spec.taints', [...others, ...timed]);
  const changed = world.objects.apply(
    change(tainted, 'status.conditions', toConditions(condition, now, now)),
  );
  const reason = condition === 'ready' ? 'NodeReady' : 'NodeNotReady';
  world.recorder.record(changed, {
    component: condition === 'lost' ? 'node-controller' : 'kubelet',
    ...(condition === 'lost' ? {} : { host: node.metadata.name }),
    reason,
    message: `Node ${node.metadata.name} status is now: ${reason}`,
  });
}

/** What the node controller says of a node that has come. */
export function announceNode(world: World, node: KubernetesObject): void {
  const { name } = node.metadata;
  world.recorder.record(node, {
    component: 'kubelet',
    host: name,
    reason: 'Starting',
    message: 'Starting kubelet.',
  });
  world.recorder.record(node, {
    component: 'node-controller',
    reason: 'RegisteredNode',
    message: `Node ${name} event: Registered Node ${name} in Controller`,
  });
}

/** Removes a node with its Lease; its pods follow. */
export function removeNode(world: World, node: KubernetesObject): void {
  const { name } = node.metadata;
  world.cluster.remove({ apiVersion: 'v1', kind: 'Node', name });
  world.cluster.remove({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    namespace: 'kube-node-lease',
    name,
  });
  world.recorder.record(node, {
    component: 'node-controller',
    reason: 'RemovingNode',
    message: `Node ${name} event: Removing Node ${name} from Controller`,
  });
}

function isLost(node: KubernetesObject): boolean {
  return toJsonArray(getPath(node, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'Unknown',
  );
}
