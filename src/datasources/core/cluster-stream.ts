import type { Viewer } from '../access/viewer.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { FleetStream } from '../fleet/fleet-update.ts';
import type { Outcome } from '../fleet/outcome.ts';
import { toContactOutcome } from '../fleet/outcome.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { StreamSource } from '../fleet/stream-source.ts';
import type { Streams } from '../fleet/streams.ts';
import { readLog } from '../store/read-log.ts';
import type { Asking } from './asking.ts';
import { allSettled, toClusterMatcher } from './cluster-filter.ts';
import type { ClusterFilter } from './cluster-filter.ts';
import type { ClusterRow, ClusterRows } from './cluster-rows.ts';
import { toFilterKey } from './row-filter.ts';

/** What the cursors of clusters are about. */
export const CLUSTER_ROWS = {
  name: 'Cluster',
  resource: { group: '', resource: 'clusters' },
} as const;

/** Yields the clusters, then each change of one or of the sums over what is in it. */
export function streamClusters(
  { fleet, rows, streams }: ClusterStreaming,
  { filter, after, asking: { viewer, signal } }: ClusterFollowing,
): FleetStream<ClusterRow> {
  const rowFilter = toClusterRowFilter(fleet, filter, viewer);
  const request = { viewer, signal, filter: rowFilter, after: after ?? undefined };
  return streams.followSource(CLUSTER_ROWS, request, {
    open: (onMove) => openSource(fleet, rows, rowFilter, onMove),
    ready: async ({ budgetMs, signal: until }) =>
      allSettled(fleet, { timeoutMs: budgetMs, signal: until }),
  });
}

export interface ClusterStreaming {
  readonly fleet: Fleet;
  readonly rows: ClusterRows;
  readonly streams: Streams<ClusterRow>;
}

export interface ClusterFollowing {
  readonly filter: ClusterFilter | null | undefined;
  readonly after: string | null | undefined;
  readonly asking: Asking;
}

/** The filter as rows of streams and cursors know it. */
export function toClusterRowFilter(
  fleet: Fleet,
  filter: ClusterFilter | null | undefined,
  viewer: Viewer,
): RowFilter<ClusterRow> {
  const matches = toClusterMatcher(fleet, filter, viewer);
  return { key: toFilterKey({ ...filter }), matches };
}

function openSource(
  fleet: Fleet,
  rows: ClusterRows,
  { matches }: RowFilter<ClusterRow>,
  onMove: () => void,
): StreamSource<ClusterRow> {
  const { store } = rows;
  const running = new DisposableStack();
  running.use(rows.acquire());
  running.defer(store.subscribe(onMove));
  const list = (): readonly ClusterRow[] => store.list().filter((row) => matches(row));
  const followed = {
    id: 'clusters',
    joinedAt: undefined,
    isSettled: true,
    get clusters() {
      return store.list().map(({ cluster }) => cluster);
    },
    rows: list,
    since(revision: number) {
      const batch = readLog(store, revision);
      return batch && { changes: batch.changes, matches };
    },
    [Symbol.dispose]: () => undefined,
  };
  return {
    followed: [followed],
    get isSettled() {
      return list().every(({ row }) => row.connection.phase !== 'connecting');
    },
    sync: () => [],
    outcomes: () => list().map(({ row }) => toClusterOutcome(fleet, row)),
    // Who came and left is in the rows themselves.
    movesSince: () => ({ came: new Set(), left: new Set() }),
    [Symbol.dispose]: () => running.dispose(),
  };
}

/** The list of clusters is the fleet's own: how a cluster stands there is how it is connected. */
function toClusterOutcome(fleet: Fleet, cluster: FleetCluster): Outcome {
  const member = fleet.member(cluster.id);
  const { phase } = cluster.connection;
  return {
    ...toContactOutcome(cluster),
    asOf: member?.lastAnswerAt,
    latencyMs: member?.latencyMs,
    isWhole: phase === 'live',
  };
}
