import { stringify } from 'yaml';
import { toTime } from '../clock.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { isReadyNode, POOL_LABEL } from './nodes.ts';
import { listNodes } from './world.ts';
import type { World } from './world.ts';

export interface PoolActivity {
  readonly pool: string;
  /** What the cloud was asked for, where that differs from what is there. */
  readonly target: number;
  readonly isGrowing: boolean;
  readonly candidates: number;
}

/** The name the cloud gives a pool. */
export function toGroupName(pool: PoolPlan): string {
  return `aks-${pool.name}-31337042-vmss`;
}

/** Writes the status ConfigMap, as the cluster autoscaler does in every loop. */
export function writeAutoscalerStatus(world: World, activity?: PoolActivity): KubernetesObject {
  const now = world.clock.now();
  const time = `${new Date(now).toISOString().slice(0, 23).replace('T', ' ')} +0000 UTC`;
  const pools = world.plan.pools.filter(({ maxSize }) => maxSize !== undefined);
  const status = {
    time,
    autoscalerStatus: 'Running',
    clusterWide: {
      health: { ...toHealth(listNodes(world)), ...toTimes(now) },
      ...toScaling(activity, now),
    },
    nodeGroups: pools.map((pool) => toGroup(world, pool, activity)),
  };
  return world.cluster.apply({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'cluster-autoscaler-status',
      namespace: 'kube-system',
      annotations: { 'cluster-autoscaler.kubernetes.io/last-updated': time },
    },
    data: { status: stringify(status) },
  });
}

function toGroup(world: World, pool: PoolPlan, activity: PoolActivity | undefined): object {
  const now = world.clock.now();
  const nodes = listNodes(world).filter(
    ({ metadata }) => metadata.labels?.[POOL_LABEL] === pool.name,
  );
  const own = activity?.pool === pool.name ? activity : undefined;
  return {
    name: toGroupName(pool),
    health: {
      ...toHealth(nodes),
      cloudProviderTarget: own?.target ?? nodes.length,
      minSize: pool.minSize ?? 0,
      maxSize: pool.maxSize,
      ...toTimes(now),
    },
    ...toScaling(own, now),
  };
}

function toHealth(nodes: readonly KubernetesObject[]): object {
  const ready = nodes.filter(isReadyNode).length;
  const unready = { total: nodes.length - ready, resourceUnready: 0 };
  const registered = { total: nodes.length, ready, notStarted: 0, unready };
  return {
    status: 'Healthy',
    nodeCounts: { registered, longUnregistered: 0, unregistered: 0 },
  };
}

function toScaling(activity: PoolActivity | undefined, now: number): object {
  const candidates = activity?.candidates ?? 0;
  return {
    scaleUp: {
      status: activity?.isGrowing === true ? 'InProgress' : 'NoActivity',
      ...toTimes(now),
    },
    scaleDown: {
      status: candidates > 0 ? 'CandidatesPresent' : 'NoCandidates',
      ...(candidates > 0 ? { candidates } : {}),
      ...toTimes(now),
    },
  };
}

function toTimes(now: number): object {
  return { lastProbeTime: toTime(now), lastTransitionTime: toTime(now) };
}
