import { maySum } from '../access/viewer.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { MaybePromise } from '../fleet/read.ts';
import type { FleetStream } from '../fleet/fleet-update.ts';
import { createStreamCursors, toRowsKey } from '../fleet/stream-cursor.ts';
import { createStreams } from '../fleet/streams.ts';
import { parseCursor, toCursor } from '../store/cursor.ts';
import { mayKnow } from '../fleet/mention-access.ts';
import { toTargets } from '../fleet/targets.ts';
import { mergeOrdered } from '../store/merge.ts';
import { createOrder } from '../store/order.ts';
import type { Order } from '../store/order.ts';
import type { Asking } from './asking.ts';
import type { ClusterAnswers } from './cluster-answers.ts';
import { createClusterAnswers, toUtilizations } from './cluster-answers.ts';
import type { ClusterFilter } from './cluster-filter.ts';
import { allSettled, toClusterMatcher } from './cluster-filter.ts';
import type { ClusterRow } from './cluster-rows.ts';
import { createClusterRows } from './cluster-rows.ts';
import { CLUSTER_ROWS, streamClusters, toClusterRowFilter } from './cluster-stream.ts';
import type { ClusterDescription } from './cluster-description.ts';
import { mergeFacts, toWorstHealth } from './cluster-description.ts';
import type { Health } from './cluster.ts';
import { toHealth } from './cluster.ts';
import type { FleetSums } from './fleet-sums.ts';
import { createFleetSums } from './fleet-sums.ts';
import { toDistribution } from './infra-provider.ts';
import type { NodeSums } from './cluster-sums.ts';
import { NODE_SUMS, POD_SUMS } from './cluster-sums.ts';
import type { FleetReading, ListArguments } from './fleet-list.ts';
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

/** The clusters themselves, and sums over what is in them. Disposed of when nobody follows them any more. */
export interface Clusters extends ClusterAnswers, Disposable {
  /** Those that the caller may know of. */
  all(asking: Pick<Asking, 'viewer'>): readonly FleetCluster[];
  /** By name, alias or id. */
  find(nameOrId: string, asking: Pick<Asking, 'viewer'>): FleetCluster | undefined;
  /** Waits, within the budget, for clusters that were not reached yet. */
  settled(asking: Asking): MaybePromise<void>;
  list(args: ListArguments<ClusterFilter, ClusterOrder>, asking: Asking): MaybePromise<ClusterPage>;
  /** Sums over all of them, as they are now. */
  sums(asking: Asking): Promise<FleetSums>;
  health(cluster: FleetCluster, asking: Asking): MaybePromise<Health>;
  /** What hubs say of it that do answer, to this caller. */
  facts(cluster: FleetCluster, asking: Pick<Asking, 'viewer'>): ReturnType<typeof mergeFacts>;
  /** Who packaged it; undefined when nothing says. */
  distribution(cluster: FleetCluster, asking: Asking): MaybePromise<string | undefined>;
  /** Milliseconds of the epoch. */
  lastAnswerAt(cluster: string): number | undefined;
  latencyMs(cluster: string): number | undefined;
  /** What `nodeSums` and the like would answer of a cluster as it was. */
  ofRow(
    row: ClusterRow,
  ): Pick<Clusters, 'nodeSums' | 'podSums' | 'utilization' | 'health' | 'distribution'>;
  /** The clusters, then each change of one, and of the sums over what is in it once a second. */
  follow(
    args: Pick<ListArguments<ClusterFilter, ClusterOrder>, 'filter' | 'after'>,
    asking: Asking,
  ): FleetStream<ClusterRow>;
}

export interface ClustersOptions extends FleetReading {
  /** How long an answer waits for first contacts. @default 5000 */
  readonly budgetMs?: number;
  /** What hubs say of a cluster, to a caller. @default nothing */
  readonly describe?: Describe;
}

type Describe = (
  cluster: FleetCluster,
  asking: Pick<Asking, 'viewer'>,
) => readonly ClusterDescription[];

export function createClusters({
  fleet,
  reader,
  following,
  budgetMs = 5000,
  describe = () => [],
}: ClustersOptions): Clusters {
  const streaming = {
    fleet,
    rows: createClusterRows(fleet),
    streams: createStreams<ClusterRow>({ ...following, fleet }),
  };
  const answers = createClusterAnswers(reader);
  const settled = ({ signal }: Asking): MaybePromise<void> =>
    allSettled(fleet, { timeoutMs: budgetMs, signal });
  const self: Clusters = {
    ...answers,
    settled,
    all: ({ viewer }) => fleet.clusters.list().filter((cluster) => mayKnow(cluster, viewer)),
    find(nameOrId, { viewer }) {
      const cluster = fleet.find(nameOrId);
      return cluster !== undefined && mayKnow(cluster, viewer) ? cluster : undefined;
    },
    list: (args, asking) =>
      map(settled(asking), () => {
        // An unknown name is refused as in every other list.
        toTargets(fleet, args.filter?.clusters ?? undefined, asking.viewer);
        return toPage(fleet, args, asking);
      }),
    async sums(asking) {
      await settled(asking);
      return createFleetSums(self, asking);
    },
    health: (cluster, asking) =>
      map(answers.nodeSums(cluster.id, asking), (known) =>
        toHealth(cluster, known, toWorstHealth(describe(cluster, asking))),
      ),
    facts: (cluster, asking) => mergeFacts(describe(cluster, asking)),
    distribution: (cluster, asking) =>
      map(
        answers.nodeSums(cluster.id, asking),
        (known) =>
          toDistributionOf(cluster, known) ?? mergeFacts(describe(cluster, asking)).distribution,
      ),
    ofRow: (row) => toAnswers(row, describe),
    [Symbol.dispose]: () => streaming.rows[Symbol.dispose](),
    lastAnswerAt: (cluster) => fleet.member(cluster)?.lastAnswerAt,
    latencyMs: (cluster) => fleet.member(cluster)?.latencyMs,
    follow: ({ filter, after }, asking) => streamClusters(streaming, { filter, after, asking }),
  };
  return self;
}

function toDistributionOf(
  { gitVersion }: FleetCluster,
  nodes: NodeSums | undefined,
): string | undefined {
  return toDistribution(gitVersion, []) ?? nodes?.distribution;
}

function toAnswers(
  { row, nodes, pods }: ClusterRow,
  describe: Describe,
): ReturnType<Clusters['ofRow']> {
  const nodesFor = ({ viewer }: Asking): NodeSums | undefined =>
    maySum(viewer, row.id, NODE_SUMS.resource) ? nodes : undefined;
  const nodeSums: Clusters['nodeSums'] = (_cluster, asking) => nodesFor(asking);
  const podSums: Clusters['podSums'] = (_cluster, { viewer }) =>
    maySum(viewer, row.id, POD_SUMS.resource) ? pods : undefined;
  return {
    nodeSums,
    podSums,
    utilization: toUtilizations({ nodeSums, podSums }),
    health: (cluster, asking) =>
      toHealth(cluster, nodesFor(asking), toWorstHealth(describe(cluster, asking))),
    distribution: (cluster, asking) =>
      toDistributionOf(cluster, nodesFor(asking)) ??
      mergeFacts(describe(cluster, asking)).distribution,
  };
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
  { viewer }: Asking,
): ClusterPage {
  const revision = fleet.sequence.current;
  const order = toOrder(orderBy ?? { field: 'NAME' });
  const rows = fleet.clusters
    .list()
    .filter(toClusterMatcher(fleet, filter, viewer))
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
    get streamCursor() {
      const rowsKey = toRowsKey(fleet, CLUSTER_ROWS, {
        viewer,
        filter: toClusterRowFilter(fleet, filter, viewer),
      });
      return createStreamCursors(fleet, rowsKey).at(revision);
    },
  };
}
