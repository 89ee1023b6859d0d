import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { toGroupName, writeAutoscalerStatus } from '../seed/cluster-autoscaler.ts';
import type { PoolActivity, Transitions } from '../seed/cluster-autoscaler.ts';
import { addNode, isReadyNode } from '../seed/nodes.ts';
import type { World } from '../seed/world.ts';
import { announceNode, setCondition } from './node-life.ts';
import { CLUSTER_AUTOSCALER, createScaleDown } from './cluster-autoscaler-scale-down.ts';
import { listPoolNodes, listUnschedulable, packPods, toNodeTemplate } from './room.ts';

const SCAN_MS = 60_000;

/** From the call to the cloud to a node that registers. */
const PROVISION_MS = 75_000;

/** Grows a pool for pods without room, and shrinks it when its nodes are not needed. */
export function liveClusterAutoscaler(world: World, pool: PoolPlan): void {
  const transitions: Transitions = new Map();
  const write = (activity: Omit<PoolActivity, 'pool'>): KubernetesObject =>
    writeAutoscalerStatus(world, { pool: pool.name, ...activity }, transitions);
  let added = 0;
  let target = listPoolNodes(world, pool).length;
  let lastGrowthMs = -Infinity;
  const helped = new Set<string>();
  const scaleDown = createScaleDown(world, pool, (left) => {
    target -= 1;
    write({ target, isGrowing: false, candidates: left });
  });
  world.every(SCAN_MS, () => {
    const nodes = listPoolNodes(world, pool);
    const isGrowing = nodes.filter(isReadyNode).length < target;
    const waiting = listUnschedulable(world).filter(
      ({ metadata }) => !helped.has(metadata.uid ?? ''),
    );
    const candidates = isGrowing ? 0 : scaleDown.scan(world.livedMs() - lastGrowthMs);
    const status = write({ target, isGrowing, candidates });
    const pods = waiting.length === 0 ? [] : planGrowth(world, pool, waiting, target);
    if (pods.length > 0) {
      announceGrowth(world, pool, { status, pods: pods.flat(), before: target, by: pods.length });
      for (const pod of pods.flat()) {
        helped.add(pod.metadata.uid ?? '');
      }
      for (const [offset] of pods.entries()) {
        join(world, pool, pool.count + added + offset, offset);
      }
      added += pods.length;
      target += pods.length;
      lastGrowthMs = world.livedMs();
      write({ target, isGrowing: true, candidates: 0 });
    } else {
      explain(world, pool, waiting, target);
    }
  });
}

function planGrowth(
  world: World,
  pool: PoolPlan,
  waiting: readonly KubernetesObject[],
  target: number,
): readonly (readonly KubernetesObject[])[] {
  const template = toNodeTemplate(world, pool);
  const limit = (pool.maxSize ?? target) - target;
  return template === undefined ? [] : packPods(waiting, template, limit);
}

function announceGrowth(
  world: World,
  pool: PoolPlan,
  growth: {
    readonly status: KubernetesObject;
    readonly pods: readonly KubernetesObject[];
    readonly before: number;
    readonly by: number;
  },
): void {
  const group = toGroupName(pool);
  const after = growth.before + growth.by;
  const max = pool.maxSize ?? after;
  for (const words of [`setting group ${group} size to`, `group ${group} size set to`]) {
    world.recorder.record(growth.status, {
      component: CLUSTER_AUTOSCALER,
      reason: 'ScaledUpGroup',
      message: `Scale-up: ${words} ${after} instead of ${growth.before} (max: ${max})`,
    });
  }
  for (const pod of growth.pods) {
    world.recorder.record(pod, {
      component: CLUSTER_AUTOSCALER,
      reason: 'TriggeredScaleUp',
      message: `pod triggered scale-up: [{${group} ${growth.before}->${after} (max: ${max})}]`,
    });
  }
}

/** Why pods wait on, though a node would help them. */
function explain(
  world: World,
  pool: PoolPlan,
  waiting: readonly KubernetesObject[],
  target: number,
): void {
  const template = toNodeTemplate(world, pool);
  const isFull = target >= (pool.maxSize ?? target);
  for (const pod of waiting) {
    const fits = template !== undefined && packPods([pod], template, 1).length > 0;
    const reason = fits
      ? isFull
        ? 'max node group size reached'
        : undefined
      : "node(s) didn't match Pod's node affinity/selector";
    if (reason !== undefined) {
      world.recorder.record(pod, {
        component: CLUSTER_AUTOSCALER,
        reason: 'NotTriggerScaleUp',
        message: `pod didn't trigger scale-up: 1 ${reason}`,
      });
    }
  }
}

function join(world: World, pool: PoolPlan, index: number, offset: number): void {
  world.after(PROVISION_MS + offset * 8000, () => {
    const node = addNode(world, {
      pool,
      index,
      condition: 'starting',
      startedMs: world.clock.now(),
    });
    announceNode(world, node);
    world.after(20_000, () => {
      const found = world.cluster.get({
        apiVersion: 'v1',
        kind: 'Node',
        name: node.metadata.name,
      });
      if (found !== undefined) {
        setCondition(world, found, 'ready');
      }
    });
  });
}
