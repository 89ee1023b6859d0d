import type { KubernetesObject } from '../object.ts';
import type { Elasticity, PoolPlan, WorkloadPlan } from '../scenarios/scenario.ts';
import { toGroupName, writeAutoscalerStatus } from '../seed/cluster-autoscaler.ts';
import { addNode, POOL_LABEL } from '../seed/nodes.ts';
import { listUnscheduled } from '../seed/replicas.ts';
import { listNodes } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { announceNode, removeNode, setCondition, setTaints, startDaemons } from './node-life.ts';
import { scaleDeployment } from './scaling.ts';

const CYCLE_MS = 100_000;

const WORK_MS = 45_000;

const SCAN_MS = 10_000;

const COMPONENT = 'cluster-autoscaler';

/** Work comes that fits on no node; the autoscaler grows the pool, and shrinks it afterwards. */
export function liveClusterAutoscaler(
  world: World,
  pool: PoolPlan,
  workload: WorkloadPlan,
  elasticity: Elasticity,
): void {
  let bought = 0;
  const cycle = (): void => {
    scaleDeployment(world, workload, elasticity.replicas);
    world.after(1500, () => {
      const pods = listUnscheduled(world, workload);
      if (pods.length > 0) {
        grow(world, pool, pods, pool.count + bought);
        bought += pods.length;
      }
    });
    world.after(WORK_MS, () => {
      scaleDeployment(world, workload, 0);
    });
    world.after(WORK_MS + 15_000, () => {
      shrink(world, pool);
    });
  };
  world.after(12_000, cycle);
  world.after(12_000, () => {
    world.every(CYCLE_MS, cycle);
  });
  world.every(SCAN_MS, () => {
    writeAutoscalerStatus(world, { pool: '', target: 0, isGrowing: false, candidates: 0 });
  });
}

function grow(
  world: World,
  pool: PoolPlan,
  pods: readonly KubernetesObject[],
  index: number,
): void {
  const group = toGroupName(pool);
  const before = listPoolNodes(world, pool).length;
  const after = before + pods.length;
  const max = pool.maxSize ?? after;
  const status = writeAutoscalerStatus(world, {
    pool: pool.name,
    target: after,
    isGrowing: true,
    candidates: 0,
  });
  world.recorder.record(status, {
    component: COMPONENT,
    reason: 'ScaledUpGroup',
    message: `Scale-up: setting group ${group} size to ${after} instead of ${before} (max: ${max})`,
  });
  world.recorder.record(status, {
    component: COMPONENT,
    reason: 'ScaledUpGroup',
    message: `Scale-up: group ${group} size set to ${after} instead of ${before} (max: ${max})`,
  });
  for (const pod of pods) {
    world.recorder.record(pod, {
      component: COMPONENT,
      reason: 'TriggeredScaleUp',
      message: `pod triggered scale-up: [{${group} ${before}->${after} (max: ${max})}]`,
    });
  }
  for (let offset = 0; offset < pods.length; offset += 1) {
    world.after(7000 + offset * 1500, () => {
      const node = addNode(world, {
        pool,
        index: index + offset,
        condition: 'starting',
        startedMs: world.clock.now(),
      });
      announceNode(world, node);
      world.after(2500, () => {
        setCondition(world, node, 'ready');
        startDaemons(world, node);
        writeAutoscalerStatus(world);
      });
    });
  }
}

/** Removes the nodes above the size the pool had at first: their work has gone. */
function shrink(world: World, pool: PoolPlan): void {
  const surplus = listPoolNodes(world, pool).toSorted(byAge).slice(pool.count);
  const status = writeAutoscalerStatus(world, {
    pool: pool.name,
    target: pool.count,
    isGrowing: false,
    candidates: surplus.length,
  });
  for (const node of surplus) {
    const { name } = node.metadata;
    const value = String(Math.floor(world.clock.now() / 1000));
    const taint = { key: 'ToBeDeletedByClusterAutoscaler', value, effect: 'NoSchedule' };
    const leaving = world.cluster.apply(setTaints(node, [taint]));
    world.recorder.record(leaving, {
      component: COMPONENT,
      reason: 'ScaleDown',
      message: 'marked the node as toBeDeleted/unschedulable',
    });
    world.recorder.record(status, {
      component: COMPONENT,
      reason: 'ScaleDownEmpty',
      message: `Scale-down: removing empty node "${name}"`,
    });
    world.after(4000, () => {
      world.recorder.record(status, {
        component: COMPONENT,
        reason: 'ScaleDownEmpty',
        message: `Scale-down: empty node ${name} removed`,
      });
      removeNode(world, leaving);
      writeAutoscalerStatus(world);
    });
  }
}

function listPoolNodes(world: World, pool: PoolPlan): readonly KubernetesObject[] {
  return listNodes(world).filter(({ metadata }) => metadata.labels?.[POOL_LABEL] === pool.name);
}

function byAge(left: KubernetesObject, right: KubernetesObject): number {
  return (
    Date.parse(left.metadata.creationTimestamp ?? '') -
    Date.parse(right.metadata.creationTimestamp ?? '')
  );
}
