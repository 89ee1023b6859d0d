import { getPath, toJsonArray, toText } from '../json.ts';
import type { Json } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { isReadyNode } from '../seed/nodes.ts';
import { setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { sayOf, sayOfStatus } from './cluster-autoscaler-events.ts';
import { drainNode } from './draining.ts';
import { removeNode } from './node-life.ts';
import { canMoveAway, listMovable, listPoolNodes, shareOf } from './room.ts';

const CANDIDATE = 'DeletionCandidateOfClusterAutoscaler';

const DOOMED = 'ToBeDeletedByClusterAutoscaler';

/** So long a node must have been unneeded, and so long nothing may have been added. */
const UNNEEDED_MS = 600_000;

const THRESHOLD = 0.5;

export interface ScaleDown {
  /**
   * Marks what is not needed and removes what has not been for long; answers how many there are.
   * Room is kept for `reserved` pods.
   */
  scan(sinceGrowthMs: number, reserved: readonly KubernetesObject[]): number;
}

/** Only nodes above the size the pool began with are taken away. */
export function createScaleDown(world: World, pool: PoolPlan, onRemoval: () => void): ScaleDown {
  const unneededSince = new Map<string, number>();
  return {
    scan(sinceGrowthMs, reserved) {
      const nodes = listPoolNodes(world, pool);
      const surplus = nodes.length - pool.count;
      const unneeded = nodes
        .filter((node) => isReadyNode(node) && !hasTaint(node, DOOMED))
        .toSorted((left, right) => createdAt(right).localeCompare(createdAt(left)))
        .slice(0, Math.max(0, surplus))
        .filter((node) => isIdle(world, node) && canMoveAway(world, node, reserved));
      const names = new Set(unneeded.map(({ metadata }) => metadata.name));
      for (const node of nodes) {
        const { name } = node.metadata;
        if (!names.has(name)) {
          unneededSince.delete(name);
          setTaint(world, node, CANDIDATE, undefined);
        } else if (!unneededSince.has(name)) {
          unneededSince.set(name, world.livedMs());
          setTaint(world, node, CANDIDATE, 'PreferNoSchedule');
        }
      }
      const due = unneeded.find(
        ({ metadata }) =>
          sinceGrowthMs > UNNEEDED_MS &&
          world.livedMs() - (unneededSince.get(metadata.name) ?? Infinity) > UNNEEDED_MS,
      );
      if (due !== undefined && !nodes.some((node) => hasTaint(node, DOOMED))) {
        unneededSince.delete(due.metadata.name);
        remove(world, due, onRemoval);
      }
      return unneeded.length;
    },
  };
}

/** In the order of its Events: node, pool, pods, pool. */
function remove(world: World, node: KubernetesObject, onRemoval: () => void): void {
  const { name } = node.metadata;
  const pods = listMovable(world, name);
  const tainted = setTaint(world, node, DOOMED, 'NoSchedule');
  const doomed = setMember(world, tainted, 'spec.unschedulable', true);
  const reason = pods.length === 0 ? 'ScaleDownEmpty' : 'ScaleDown';
  sayOf(world, doomed, {
    reason: 'ScaleDown',
    message: 'marked the node as toBeDeleted/unschedulable',
  });
  sayOfStatus(world, {
    reason,
    message:
      pods.length === 0
        ? `Scale-down: removing empty node "${name}"`
        : `Scale-down: removing node ${name}, utilization: {${toUtilization(world, node)}}, pods to reschedule: ${pods.map(({ metadata }) => metadata.name).join(',')}`,
  });
  drainNode(world, name, {
    onEvicted(pod) {
      sayOf(world, pod, { reason: 'ScaleDown', message: 'deleting pod for node scale down' });
    },
    onRefused() {
      // It says nothing, and tries again until its time-out.
    },
    onDrained() {
      world.after(5000, () => {
        sayOfStatus(world, {
          reason,
          message:
            pods.length === 0
              ? `Scale-down: empty node ${name} removed`
              : `Scale-down: node ${name} removed with drain`,
        });
        onRemoval();
      });
      world.after(40_000, () => {
        removeNode(world, doomed);
      });
    },
  });
}

function isIdle(world: World, node: KubernetesObject): boolean {
  const { cpu, memory } = shareOf(world, node);
  return Math.max(cpu, memory) < THRESHOLD;
}

/** CPU, memory, accelerators, devices, the name of the greatest, and it. */
function toUtilization(world: World, node: KubernetesObject): string {
  const { cpu, memory } = shareOf(world, node);
  const [name, most] = cpu > memory ? ['cpu', cpu] : ['memory', memory];
  return `${cpu} ${memory} 0 0 ${name} ${most}`;
}

function setTaint(
  world: World,
  node: KubernetesObject,
  key: string,
  effect: string | undefined,
): KubernetesObject {
  const taints = toJsonArray(getPath(node, ['spec', 'taints']));
  const others = taints.filter((taint) => getPath(taint, ['key']) !== key);
  if (effect === undefined && others.length === taints.length) {
    return node;
  }
  const value = String(Math.floor(world.clock.now() / 1000));
  const next: readonly Json[] = effect === undefined ? others : [...others, { key, value, effect }];
  return setMember(world, node, 'spec.taints', next);
}

function hasTaint(node: KubernetesObject, key: string): boolean {
  return toJsonArray(getPath(node, ['spec', 'taints'])).some(
    (taint) => toText(getPath(taint, ['key'])) === key,
  );
}

function createdAt({ metadata }: KubernetesObject): string {
  return metadata.creationTimestamp ?? '';
}
