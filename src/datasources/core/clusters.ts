import { maySum } from '../access/viewer.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { FleetKind, FleetRecord } from '../fleet/fleet-kind.ts';
import type { FleetReader, MaybePromise } from '../fleet/read.ts';
import { toStreamCursor } from '../fleet/stream-cursor.ts';
import { parseCursor, toCursor } from '../store/cursor.ts';
import { toTargets } from '../fleet/targets.ts';
import { mergeOrdered } from '../store/merge.ts';
import { createOrder } from '../store/order.ts';
import type { Order } from '../store/order.ts';
import type { Asking } from './asking.ts';
import type { ClusterFilter } from './cluster-filter.ts';
import { allSettled, toClusterMatcher } from './cluster-filter.ts';
import type { ClusterStreamUpdate } from './cluster-stream.ts';
import { followClusters } from './cluster-stream.ts';
import type { Health } from './cluster.ts';
import { toHealth } from './cluster.ts';
import type { FleetSums } from './fleet-sums.ts';
import { createFleetSums } from './fleet-sums.ts';
import { toDistribution } from './infra-provider.ts';
import type { NodeSums, PodSums } from './cluster-sums.ts';
import { NODE_SUMS, POD_SUMS, SUMS } from './cluster-sums.ts';
import type { ListArguments } from './fleet-list.ts';
import { DEFAULT_FIRST, map } from './fleet-list.ts';

export interface ClusterOrder {
  readonly field: 'NAME' | 'STATE';
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** A stretch of the fleet's clusters. */
export interface ClusterPage {
  readonly rows: readonly FleetCluster[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: FleetCluster) => string;
  readonly streamCursor: string;
}

/** The clusters themselves, and sums over what is in them. */
export interface Clusters {
  all(): readonly FleetCluster[];
  /** By name, alias or id. */
  find(nameOrId: string): FleetCluster | undefined;
  /** Waits, within the budget, for clusters that were not reached yet. */
  settled(asking: Asking): MaybePromise<void>;
  list(args: ListArguments<ClusterFilter, ClusterOrder>, asking: Asking): MaybePromise<ClusterPage>;
  /** Undefined while they are not known. */
  nodeSums(cluster: string, asking: Asking): MaybePromise<NodeSums | undefined>;
  /** Undefined while they are not known. */
  podSums(cluster: string, asking: Asking): MaybePromise<PodSums | undefined>;
  /** Sums over all of them, as they are now. */
  sums(asking: Asking): Promise<FleetSums>;
  health(cluster: FleetCluster, asking: Asking): MaybePromise<Health>;
  /** Who packaged it; undefined when nothing says. */
  distribution(cluster: FleetCluster, asking: Asking): MaybePromise<string | undefined>;
  /** Milliseconds of the epoch. */
  lastAnswerAt(cluster: string): number | undefined;
  latencyMs(cluster: string): number | undefined;
  follow(
    filter: ClusterFilter | null | undefined,
    asking: Asking,
  ): AsyncGenerator<ClusterStreamUpdate, void, undefined>;
}

export interface ClustersOptions {
  readonly fleet: Fleet;
  readonly reader: FleetReader;
  /** How long an answer waits for first contacts. @default 5000 */
  readonly budgetMs?: number;
  /** @default 75 */
  readonly tickMs?: number;
}

export function createClusters({
  fleet,
  reader,
  budgetMs = 5000,
  tickMs = 75,
}: ClustersOptions): Clusters {
  const sums = <T extends FleetRecord>(
    kind: FleetKind<T>,
    cluster: string,
    { viewer, signal, onColdList }: Asking,
  ): MaybePromise<T | undefined> => {
    if (!maySum(viewer, cluster, kind.resource)) return undefined;
    return map(
      reader.ready(kind, cluster, { signal, onColdList: (name) => onColdList(name, kind) }),
      (store) =>
        store?.isWhole === true || store?.namespaces !== undefined ? store.get(SUMS) : undefined,
    );
  };
  const settled = ({ signal }: Asking): MaybePromise<void> =>
    allSettled(fleet, { timeoutMs: budgetMs, signal });
  const nodeSums: Clusters['nodeSums'] = (cluster, asking) => sums(NODE_SUMS, cluster, asking);
  const self: Clusters = {
    settled,
    all: () => fleet.clusters.list(),
    find: (nameOrId) => fleet.find(nameOrId),
    list: (args, asking) =>
      map(settled(asking), () => {
        // An unknown name is refused as in every other list.
        toTargets(fleet, args.filter?.clusters ?? undefined);
        return toPage(fleet, args);
      }),
    nodeSums,
    async sums(asking) {
      await settled(asking);
      return createFleetSums(self);
    },
    health: (cluster, asking) =>
      map(nodeSums(cluster.id, asking), (known) => toHealth(cluster, known)),
    distribution: (cluster, asking) =>
      map(
        nodeSums(cluster.id, asking),
        (known) => toDistribution(cluster.gitVersion, []) ?? known?.distribution,
      ),
    podSums: (cluster, asking) => sums(POD_SUMS, cluster, asking),
    lastAnswerAt: (cluster) => fleet.member(cluster)?.lastAnswerAt,
    latencyMs: (cluster) => fleet.member(cluster)?.latencyMs,
    follow: (filter, asking) => followClusters(fleet, { filter, asking, budgetMs, tickMs }),
  };
  return self;
}

function toOrder({ field, direction }: ClusterOrder): Order<FleetCluster> {
  const isDescending = direction === 'DESC';
  return createOrder<FleetCluster>(`clusters ${field} ${direction ?? 'ASC'}`, [
    ...(field === 'STATE'
      ? [{ value: ({ connection }: FleetCluster) => connection.phase, isDescending }]
      : []),
    { value: ({ name }) => name, isDescending: field === 'NAME' && isDescending },
    { value: ({ id }) => id },
  ]);
}

function toPage(
  fleet: Fleet,
  { filter, orderBy, first, after }: ListArguments<ClusterFilter, ClusterOrder>,
): ClusterPage {
  const order = toOrder(orderBy ?? { field: 'NAME' });
  const rows = fleet.clusters
    .list()
    .filter(toClusterMatcher(fleet, filter))
    .toSorted((a, b) => order.compare(a, b));
  const position =
    after === undefined || after === null ? undefined : parseCursor(after, order.name);
  const page = mergeOrdered([rows], order, { after: position, first: first ?? DEFAULT_FIRST });
  return {
    rows: page.rows,
    totalCount: rows.length,
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    cursorOf: (row) => toCursor(order.name, order.valuesOf(row)),
    streamCursor: toStreamCursor(fleet),
  };
}
