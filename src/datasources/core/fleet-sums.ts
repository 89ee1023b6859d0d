import type { Amounts } from './amounts.ts';
import { sumAmounts, toRest, toTotals } from './amounts.ts';
import type { Asking } from './asking.ts';
import type { CapacityCell, CapacityGround } from './capacity.ts';
import type { Health } from './cluster.ts';
import { CLUSTER_STATE } from './cluster.ts';
import type { ClusterStateName } from './cluster.ts';
import type { NodeCount, NodeSums, PodSums, UnplacedPods } from './cluster-sums.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { MaybePromise } from '../fleet/read.ts';
import type { ClusterSight } from './cluster-sight.ts';
import type { InfraProvider } from './infra-provider.ts';
import { toVendor } from './infra-provider.ts';

/** Sums over the clusters of the fleet, of what is known of each; undefined where nothing is. */
export interface FleetSums {
  readonly clusterCount: number;
  nodeCount(asking: Asking): Promise<NodeCount | undefined>;
  podCount(asking: Asking): Promise<number | undefined>;
  capacity(asking: Asking): Promise<Amounts | undefined>;
  allocatable(asking: Asking): Promise<Amounts | undefined>;
  requested(asking: Asking): Promise<Amounts | undefined>;
  /** Of what nodes are grouped by, each value that occurs; those with most CPU first. */
  capacityBy(ground: keyof CapacityGround, asking: Asking): Promise<readonly CapacityGroup[]>;
  unplaced(asking: Asking): Promise<UnplacedPods | undefined>;
  byState(): readonly Counted<ClusterStateName>[];
  byHealth(asking: Asking): Promise<readonly Counted<Health['health']>[]>;
  byProvider(asking: Asking): Promise<readonly Spread<InfraProvider>[]>;
  /** Where its clusters are known to lie. */
  byRegion(asking: Asking): Promise<readonly Spread<string>[]>;
  /** Whether some of its clusters run in a cloud, and some on premises. */
  isHybrid(asking: Asking): Promise<boolean>;
  /** Whether its clusters run at several clouds or vendors. */
  isMultiProvider(asking: Asking): Promise<boolean>;
}

/** The clusters that are alike in one thing. */
export interface Spread<V> extends Counted<V> {
  /** Of those whose nodes are known; undefined when none's are. */
  readonly nodeCount: number | undefined;
}

/** What is summed up: the clusters, and what each tells of itself. */
export interface SummedClusters {
  all(asking: Pick<Asking, 'viewer'>): readonly FleetCluster[];
  nodeSums(cluster: string, asking: Asking): MaybePromise<NodeSums | undefined>;
  podSums(cluster: string, asking: Asking): MaybePromise<PodSums | undefined>;
  capacityCells(cluster: string, asking: Asking): Promise<readonly CapacityCell[] | undefined>;
  sights(asking: Asking): Promise<readonly ClusterSight[]>;
}

/** The nodes of the fleet that are alike in one thing. */
export interface CapacityGroup extends Pick<CapacityCell, 'capacity' | 'allocatable'> {
  readonly nodeCount: number;
  /** Undefined of nodes that do not say. */
  readonly value: string | undefined;
  readonly clusterCount: number;
  /** Undefined while the pods of one of its clusters are not known. */
  readonly requested: Amounts | undefined;
  /** What nobody asks for. */
  readonly idle: Amounts | undefined;
}

/** A value that occurs, and how often. */
export interface Counted<V> {
  readonly value: V;
  readonly count: number;
}

export function createFleetSums(clusters: SummedClusters, of: Pick<Asking, 'viewer'>): FleetSums {
  const rows = clusters.all(of);
  let nodes: Promise<readonly (NodeSums | undefined)[]> | undefined;
  let pods: Promise<readonly (PodSums | undefined)[]> | undefined;
  const readNodes = (asking: Asking): Promise<readonly (NodeSums | undefined)[]> =>
    (nodes ??= Promise.all(rows.map(async ({ id }) => await clusters.nodeSums(id, asking))));
  const readPods = (asking: Asking): Promise<readonly (PodSums | undefined)[]> =>
    (pods ??= Promise.all(rows.map(async ({ id }) => await clusters.podSums(id, asking))));
  let seen: Promise<readonly ClusterSight[]> | undefined;
  const readSights = (asking: Asking): Promise<readonly ClusterSight[]> =>
    (seen ??= clusters.sights(asking));
  return {
    clusterCount: rows.length,
    nodeCount: async (asking) => addNodeCounts(await readNodes(asking)),
    async podCount(asking) {
      const known = (await readPods(asking)).filter((sums) => sums !== undefined);
      return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one.podCount, 0);
    },
    capacity: async (asking) => addAmounts((await readNodes(asking)).map((sums) => sums?.capacity)),
    allocatable: async (asking) =>
      addAmounts((await readNodes(asking)).map((sums) => sums?.allocatable)),
    requested: async (asking) =>
      addAmounts((await readPods(asking)).map((sums) => sums?.requested)),
    async capacityBy(ground, asking) {
      const all = await Promise.all(
        rows.map(async ({ id }) => (await clusters.capacityCells(id, asking)) ?? []),
      );
      return groupCells(all, ground);
    },
    async unplaced(asking) {
      const known = (await readPods(asking)).flatMap((sums) => sums?.unplaced ?? []);
      const requested = addAmounts(known.map((one) => one.requested));
      return (
        requested && { podCount: known.reduce((sum, one) => sum + one.podCount, 0), requested }
      );
    },
    byState: () => countBy(rows.map(({ connection }) => CLUSTER_STATE[connection.phase])),
    async byHealth(asking) {
      return countBy((await readSights(asking)).map(({ health }) => health.health));
    },
    byProvider: async (asking) => spreadBy(await readSights(asking), ({ provider }) => provider),
    byRegion: async (asking) => spreadBy(await readSights(asking), ({ region }) => region),
    async isHybrid(asking) {
      const sights = await readSights(asking);
      return [true, false].every((place) => sights.some((one) => one.isOnPremises === place));
    },
    async isMultiProvider(asking) {
      const vendors = (await readSights(asking)).map(({ provider }) => toVendor(provider));
      return new Set(vendors.filter((vendor) => vendor !== undefined)).size > 1;
    },
  };
}

/** The most frequent first; what is not known is left out. */
function spreadBy<V extends string>(
  sights: readonly ClusterSight[],
  valueOf: (sight: ClusterSight) => V | undefined,
): readonly Spread<V>[] {
  const values = sights.flatMap((sight) => valueOf(sight) ?? []);
  return countBy(values).map(({ value, count }) => {
    const alike = sights.filter((sight) => valueOf(sight) === value);
    const known = alike.flatMap(({ nodeCount }) => nodeCount ?? []);
    const nodeCount = known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
    return { value, count, nodeCount };
  });
}

function groupCells(
  clusters: readonly (readonly CapacityCell[])[],
  ground: keyof CapacityGround,
): readonly CapacityGroup[] {
  const groups = new Map<string | undefined, { cells: CapacityCell[]; clusterCount: number }>();
  for (const cells of clusters) {
    const values = Map.groupBy(cells, (cell) => cell[ground]);
    for (const [value, found] of values) {
      const group = groups.get(value) ?? { cells: [], clusterCount: 0 };
      group.cells.push(...found);
      group.clusterCount += 1;
      groups.set(value, group);
    }
  }
  return [...groups]
    .map(([value, { cells, clusterCount }]) => toGroup(value, clusterCount, cells))
    .toSorted((a, b) => b.capacity.cpuMillis - a.capacity.cpuMillis || compareValues(a, b));
}

function toGroup(
  value: string | undefined,
  clusterCount: number,
  cells: readonly CapacityCell[],
): CapacityGroup {
  const requests = cells.map(({ requested }) => requested);
  const allocatable = sumAmounts(cells.map((cell) => cell.allocatable));
  const requested = requests.includes(undefined) ? undefined : addAmounts(requests);
  return {
    value,
    clusterCount,
    nodeCount: cells.reduce((sum, { nodeNames }) => sum + nodeNames.length, 0),
    capacity: sumAmounts(cells.map((cell) => cell.capacity)),
    allocatable,
    requested,
    idle: requested && toRest(allocatable, requested),
  };
}

function compareValues({ value: a = '' }: CapacityGroup, { value: b = '' }: CapacityGroup): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function addNodeCounts(sums: readonly (NodeSums | undefined)[]): NodeCount | undefined {
  const counts = sums.flatMap((one) => one?.nodeCount ?? []);
  if (counts.length === 0) return undefined;
  const add = (field: keyof NodeCount): number =>
    counts.reduce((sum, count) => sum + count[field], 0);
  return {
    total: add('total'),
    ready: add('ready'),
    notReady: add('notReady'),
    unknown: add('unknown'),
    unschedulable: add('unschedulable'),
  };
}

function addAmounts(all: readonly (Amounts | undefined)[]): Amounts | undefined {
  const known = all.filter((amounts) => amounts !== undefined);
  if (known.length === 0) return undefined;
  const add = (field: 'cpuMillis' | 'memoryBytes'): number =>
    known.reduce((sum, amounts) => sum + amounts[field], 0);
  const pods = known.reduce((sum, amounts) => sum + (amounts.pods ?? 0), 0);
  return toTotals({ cpuMillis: add('cpuMillis'), memoryBytes: add('memoryBytes'), pods });
}

/** The most frequent first. */
function countBy<V extends string>(values: readonly V[]): readonly Counted<V>[] {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
