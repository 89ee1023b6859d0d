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
import type { Asking } from './asking.ts';
import type { ClusterAnswers } from './cluster-answers.ts';
import { createClusterAnswers, toUtilizations } from './cluster-answers.ts';
import type { ClusterFilter } from './cluster-filter.ts';
import { allSettled, asksNodes, toClusterMatcher } from './cluster-filter.ts';
import type { ClusterOrder } from './cluster-order.ts';
import { ordersByNodes, toClusterOrder, toOrderValue } from './cluster-order.ts';
import type { ClusterRow } from './cluster-rows.ts';
import { createClusterRows } from './cluster-rows.ts';
import { CLUSTER_ROWS, streamClusters, toClusterRowFilter } from './cluster-stream.ts';
import type { ClusterSight } from './cluster-sight.ts';
import { toSight } from './cluster-sight.ts';
import type { ClusterTellings } from './cluster-telling.ts';
import { NOTHING_TOLD, toDescriptions } from './cluster-telling.ts';
import { mergeFacts } from './cluster-description.ts';
import type { FleetSums } from './fleet-sums.ts';
import { createFleetSums } from './fleet-sums.ts';
import type { NodeSums } from './cluster-sums.ts';
import { POD_SUMS } from './cluster-sums.ts';
import type { FleetReading, ListArguments } from './fleet-list.ts';
import { DEFAULT_FIRST, map } from './fleet-list.ts';

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
  /** All of them as the caller may see them, once their nodes are known. */
  sights(asking: Asking): Promise<readonly ClusterSight[]>;
  /** Sums over all of them, as they are now. */
  sums(asking: Asking): Promise<FleetSums>;
  /** As the caller may see it, once its nodes are known. */
  sight(cluster: FleetCluster, asking: Asking): MaybePromise<ClusterSight>;
  /** What hubs say of it that do answer, to this caller. */
  facts(cluster: FleetCluster, asking: Pick<Asking, 'viewer'>): ReturnType<typeof mergeFacts>;
  /** Milliseconds of the epoch. */
  lastAnswerAt(cluster: string): number | undefined;
  latencyMs(cluster: string): number | undefined;
  /** What `nodeSums` and the like would answer of a cluster as it was. */
  ofRow(
    row: ClusterRow,
  ): Pick<Clusters, 'nodeSums' | 'podSums' | 'utilization' | 'sight' | 'facts'>;
  /** The clusters, then each change of one, and of the sums over what is in it once a second. */
  follow(
    args: Pick<ListArguments<ClusterFilter, ClusterOrder>, 'filter' | 'after'>,
    asking: Asking,
  ): FleetStream<ClusterRow>;
}

export interface ClustersOptions extends FleetReading {
  /** How long an answer waits for first contacts. @default 5000 */
  readonly budgetMs?: number;
  /** What hubs say of a cluster. @default nothing */
  readonly tellings?: ClusterTellings;
}

export function createClusters({
  fleet,
  reader,
  following,
  budgetMs = 5000,
  tellings = NOTHING_TOLD,
}: ClustersOptions): Clusters {
  const streaming = {
    fleet,
    rows: createClusterRows(fleet, tellings),
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
    async list(args, asking) {
      await settled(asking);
      // An unknown name is refused as in every other list.
      toTargets(fleet, args.filter?.clusters ?? undefined, asking.viewer);
      const isAsked = asksNodes(args.filter) || ordersByNodes(args.orderBy ?? BY_NAME);
      const nodes = isAsked ? await readNodes(self, asking) : NO_NODES;
      return toPage({ fleet, tellings, nodes }, args, asking);
    },
    async sights(asking) {
      return await Promise.all(
        self.all(asking).map(async (cluster) => await self.sight(cluster, asking)),
      );
    },
    async sums(asking) {
      await settled(asking);
      return createFleetSums(self, asking);
    },
    sight: (row, asking) =>
      map(answers.nodeSums(row.id, asking), (nodes) =>
        toSight({ row, nodes, told: tellings.of(row) }, asking.viewer),
      ),
    facts: (cluster, { viewer }) => mergeFacts(toDescriptions(tellings.of(cluster), viewer)),
    ofRow: toAnswers,
    [Symbol.dispose]: () => streaming.rows[Symbol.dispose](),
    lastAnswerAt: (cluster) => fleet.member(cluster)?.lastAnswerAt,
    latencyMs: (cluster) => fleet.member(cluster)?.latencyMs,
    follow: ({ filter, after }, asking) => streamClusters(streaming, { filter, after, asking }),
  };
  return self;
}

function toAnswers({ row, nodes, pods, told }: ClusterRow): ReturnType<Clusters['ofRow']> {
  const see = ({ viewer }: Pick<Asking, 'viewer'>): ClusterSight =>
    toSight({ row, nodes, told }, viewer);
  const nodeSums: Clusters['nodeSums'] = (_cluster, asking) => see(asking).nodes;
  const podSums: Clusters['podSums'] = (_cluster, { viewer }) =>
    maySum(viewer, row.id, POD_SUMS.resource) ? pods : undefined;
  return {
    nodeSums,
    podSums,
    utilization: toUtilizations({ nodeSums, podSums }),
    sight: (_cluster, asking) => see(asking),
    facts: (_cluster, asking) => see(asking).facts,
  };
}

type NodesByCluster = ReadonlyMap<string, NodeSums | undefined>;

const NO_NODES: NodesByCluster = new Map();

/** Of all clusters that the caller may know of; each is waited for within the budget. */
async function readNodes(
  clusters: Pick<Clusters, 'all' | 'nodeSums'>,
  asking: Asking,
): Promise<NodesByCluster> {
  const known = clusters
    .all(asking)
    .map(async ({ id }) => [id, await clusters.nodeSums(id, asking)] as const);
  return new Map(await Promise.all(known));
}

const BY_NAME: ClusterOrder = { field: 'NAME' };

interface Paging {
  readonly fleet: Fleet;
  readonly tellings: ClusterTellings;
  readonly nodes: NodesByCluster;
}

function toPage(
  { fleet, tellings, nodes }: Paging,
  { filter, orderBy, first, after }: ListArguments<ClusterFilter, ClusterOrder>,
  { viewer }: Asking,
): ClusterPage {
  const revision = fleet.sequence.current;
  const by = orderBy ?? BY_NAME;
  const order = toClusterOrder(by);
  const rows = fleet.clusters
    .list()
    .map((row) => ({ row, nodes: nodes.get(row.id), told: tellings.of(row) }))
    .filter(toClusterMatcher(fleet, filter, viewer))
    .map((seen) => ({
      row: seen.row,
      value: toOrderValue(by, seen.row, () => toSight(seen, viewer)),
    }))
    .toSorted((a, b) => order.compare(a, b));
  const position =
    after === undefined || after === null ? undefined : parseCursor(after, order.name);
  const page = mergeOrdered([rows], order, { after: position, first: first ?? DEFAULT_FIRST });
  const byRow = new Map(page.rows.map((ordered) => [ordered.row, ordered]));
  return {
    rows: [...byRow.keys()],
    totalCount: rows.length,
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    cursorOf: (row) => toCursor(order.name, order.valuesOf(byRow.get(row) ?? { row, value: '' })),
    get streamCursor() {
      const rowsKey = toRowsKey(fleet, CLUSTER_ROWS, {
        viewer,
        filter: toClusterRowFilter(fleet, filter, viewer),
      });
      return createStreamCursors(fleet, rowsKey).at(revision);
    },
  };
}
