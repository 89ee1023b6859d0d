import type { FleetKind, FleetRecord, OpenCluster } from '../fleet/fleet-kind.ts';
import type { LiveStore } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';
import { viewInput } from '../store/view-input.ts';
import { createView } from '../store/view.ts';
import type { Amounts } from './amounts.ts';
import { sumAmounts, toTotals } from './amounts.ts';
import type { InfraProvider } from './infra-provider.ts';
import { toDistribution } from './infra-provider.ts';
import type { NodeRecord } from './node.ts';
import { NODES, NODE_RESOURCE } from './node.ts';
import type { PodRecord } from './pod.ts';
import { PODS, POD_RESOURCE, isActive } from './pod.ts';

/** How many nodes, and how they are. */
export interface NodeCount {
  readonly total: number;
  readonly ready: number;
  readonly notReady: number;
  readonly unknown: number;
  readonly unschedulable: number;
}

/** Sums over the nodes of one cluster. */
export interface NodeSums extends FleetRecord {
  readonly nodeCount: NodeCount;
  readonly capacity: Amounts;
  readonly allocatable: Amounts;
  readonly provider: InfraProvider;
  readonly region: string | undefined;
  /** By the labels alone; the API server's version goes before it. */
  readonly distribution: string | undefined;
}

/** Sums over the pods of one cluster. */
export interface PodSums extends FleetRecord {
  readonly podCount: number;
  /** Of the pods that have not finished. */
  readonly requested: Amounts;
  readonly unplaced: UnplacedPods;
}

/** The pods that wait for a node: what fits nowhere as it is. */
export interface UnplacedPods {
  readonly podCount: number;
  readonly requested: Amounts;
}

/** The key of the only row in the Stores of sums. */
export const SUMS = 'sums';

/** Sums are built at most this often: a rollout changes them with every pod. */
export const MIN_INTERVAL_MS = 1000;

export const NODE_SUMS: FleetKind<NodeSums> = {
  name: 'NodeSums',
  resource: NODE_RESOURCE,
  open: (cluster) =>
    openSums(cluster, cluster.store(NODES), (nodes) => sumNodes(cluster.id, nodes)),
};

export const POD_SUMS: FleetKind<PodSums> = {
  name: 'PodSums',
  resource: POD_RESOURCE,
  open: (cluster) => openSums(cluster, cluster.store(PODS), (pods) => sumPods(cluster.id, pods)),
};

/** One row a cluster, made of all rows of another Store. */
export function openSums<R extends FleetRecord, T extends FleetRecord>(
  { kube, sequence, clock }: OpenCluster,
  store: LiveStore<R>,
  sum: (rows: readonly R[]) => T,
): LiveStore<T> {
  return createView<T>({
    name: `${kube.name}/sums of ${store.name}`,
    inputs: [toSumInput(store)],
    sequence,
    clock,
    minIntervalMs: MIN_INTERVAL_MS,
    isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    build: () => sum(store.list()),
  });
}

/** Nothing at all makes a sum, too. */
function toSumInput<R extends FleetRecord>(store: LiveStore<R>): ViewInput {
  const input = viewInput(store, () => [SUMS]);
  return {
    ...input,
    touched: (after) => ({
      ...input.touched(after),
      ...(after === undefined && { keys: [SUMS] }),
    }),
  };
}

function sumNodes(cluster: string, nodes: readonly NodeRecord[]): NodeSums {
  const count = (status: NodeRecord['status']): number =>
    nodes.filter((node) => node.status === status).length;
  return {
    key: SUMS,
    uid: cluster,
    cluster,
    namespace: undefined,
    nodeCount: {
      total: nodes.length,
      ready: nodes.filter(({ isReady }) => isReady).length,
      notReady: nodes.filter(({ conditions }) => isNotReady(conditions)).length,
      unknown: count('UNKNOWN'),
      unschedulable: nodes.filter(({ isSchedulable }) => !isSchedulable).length,
    },
    capacity: sumAmounts(nodes.map(({ capacity }) => capacity)),
    allocatable: sumAmounts(nodes.map(({ allocatable }) => allocatable)),
    provider: mostCommon(nodes.map(({ provider }) => provider)) ?? 'UNKNOWN',
    region: mostCommon(nodes.flatMap(({ region }) => region ?? [])),
    distribution: toDistribution(undefined, nodes),
  };
}

function isNotReady(conditions: NodeRecord['conditions']): boolean {
  return conditions.some(({ type, status }) => type === 'Ready' && status === 'FALSE');
}

function sumPods(cluster: string, pods: readonly PodRecord[]): PodSums {
  return {
    key: SUMS,
    uid: cluster,
    cluster,
    namespace: undefined,
    podCount: pods.length,
    requested: sumRequests(pods),
    unplaced: sumUnplaced(pods),
  };
}

function sumUnplaced(pods: readonly PodRecord[]): UnplacedPods {
  const waiting = pods.filter(
    ({ phase, nodeName, deletedAt }) =>
      phase === 'PENDING' && nodeName === undefined && deletedAt === undefined,
  );
  return { podCount: waiting.length, requested: sumRequests(waiting) };
}

/** What pods ask for together; those that have finished ask for nothing. */
export function sumRequests(pods: Iterable<PodRecord>): Amounts {
  let cpuMillis = 0;
  let memoryBytes = 0;
  let count = 0;
  for (const pod of pods) {
    if (!isActive(pod)) continue;
    cpuMillis += pod.requests.cpuMillis;
    memoryBytes += pod.requests.memoryBytes;
    count += 1;
  }
  return toTotals({ cpuMillis, memoryBytes, pods: count });
}

function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
