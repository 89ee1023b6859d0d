import { toYaml } from './yaml.ts';
import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { isReadyNode, POOL_LABEL } from './nodes.ts';
import { toGroupName } from './platforms.ts';
import { listNodes } from './world.ts';
import type { World } from './world.ts';

/** What the cluster autoscaler does in a pool. */
export interface PoolActivity {
  readonly pool: string;
  /** What the cloud was asked for, where that differs from what is there. */
  readonly target: number;
  readonly isGrowing: boolean;
  readonly candidates: number;
  /** Why it is left alone for a while. */
  readonly backoff?: { readonly errorCode: string; readonly errorMessage: string } | undefined;
}

/** Since when each part of the status says what it says. */
export type Transitions = Map<string, { readonly status: string; readonly at: string }>;

/** Writes the status ConfigMap, as the cluster autoscaler does in every loop. */
export function writeAutoscalerStatus(
  world: World,
  activities: readonly PoolActivity[] = [],
  transitions: Transitions = new Map(),
): KubernetesObject {
  const now = world.clock.now();
  const timed = (part: string, state: JsonObject & { readonly status: string }): JsonObject => {
    const known = transitions.get(part);
    const at = known?.status === state.status ? known.at : toTime(now);
    transitions.set(part, { status: state.status, at });
    return { ...state, lastProbeTime: toTime(now), lastTransitionTime: at };
  };
  const time = `${new Date(now).toISOString().slice(0, 23).replace('T', ' ')} +0000 UTC`;
  const pools = world.plan.pools.filter(({ maxSize }) => maxSize !== undefined);
  const status = {
    time,
    autoscalerStatus: 'Running',
    clusterWide: toParts('', toHealth(listNodes(world)), toWhole(activities), timed),
    nodeGroups: pools.map((pool) => toGroup(world, pool, activities, timed)),
  };
  return world.objects.apply({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'cluster-autoscaler-status',
      namespace: 'kube-system',
      annotations: { 'cluster-autoscaler.kubernetes.io/last-updated': time },
    },
    data: { status: toYaml(status) },
  });
}

type Timed = (part: string, state: JsonObject & { readonly status: string }) => JsonObject;

function toGroup(
  world: World,
  pool: PoolPlan,
  activities: readonly PoolActivity[],
  timed: Timed,
): JsonObject {
  const nodes = listNodes(world).filter(
    ({ metadata }) => metadata.labels?.[POOL_LABEL] === pool.name,
  );
  const own = activities.find((activity) => activity.pool === pool.name);
  const health = {
    ...toHealth(nodes),
    cloudProviderTarget: own?.target ?? nodes.length,
    minSize: pool.minSize ?? 0,
    maxSize: pool.maxSize ?? nodes.length,
  };
  return { name: toGroupName(world.plan, pool), ...toParts(pool.name, health, own, timed) };
}

/** Of the whole cluster it says less than of a group. */
function toWhole(
  activities: readonly PoolActivity[],
): Pick<PoolActivity, 'candidates' | 'isGrowing'> {
  return {
    isGrowing: activities.some(({ isGrowing }) => isGrowing),
    candidates: activities.reduce((sum, { candidates }) => sum + candidates, 0),
  };
}

function toParts(
  name: string,
  health: JsonObject & { readonly status: string },
  activity: Partial<PoolActivity> | undefined,
  timed: Timed,
): JsonObject {
  const candidates = activity?.candidates ?? 0;
  return {
    health: timed(`${name}/health`, health),
    scaleUp: timed(`${name}/scaleUp`, toScaleUp(activity)),
    scaleDown: timed(`${name}/scaleDown`, {
      status: candidates > 0 ? 'CandidatesPresent' : 'NoCandidates',
      ...(candidates > 0 ? { candidates } : {}),
    }),
  };
}

function toScaleUp(activity: Partial<PoolActivity> = {}): JsonObject & { readonly status: string } {
  const { isGrowing = false, backoff } = activity;
  if (backoff !== undefined) {
    return { status: 'Backoff', backoffInfo: backoff };
  }
  return { status: isGrowing ? 'InProgress' : 'NoActivity' };
}

function toHealth(nodes: readonly KubernetesObject[]): JsonObject & { readonly status: string } {
  const ready = nodes.filter(isReadyNode).length;
  const unready = { total: nodes.length - ready, resourceUnready: 0 };
  const registered = { total: nodes.length, ready, notStarted: 0, unready };
  return {
    status: 'Healthy',
    nodeCounts: { registered, longUnregistered: 0, unregistered: 0 },
  };
}
