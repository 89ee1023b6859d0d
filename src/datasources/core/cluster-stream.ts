import { delay } from '../../async/delay.ts';
import { createWakeUp } from '../../async/wake-up.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { Outcome } from '../fleet/outcome.ts';
import { toContactOutcome } from '../fleet/outcome.ts';
import type { Member } from '../fleet/member.ts';
import { toStreamCursor } from '../fleet/stream-cursor.ts';
import type { Asking } from './asking.ts';
import { allSettled, toClusterMatcher } from './cluster-filter.ts';
import type { ClusterFilter } from './cluster-filter.ts';
import { NODE_SUMS, POD_SUMS } from './cluster-sums.ts';

/** One message of a live view of clusters. */
export interface ClusterStreamUpdate {
  readonly phase: 'SNAPSHOT' | 'LIVE';
  readonly isSynced: boolean;
  readonly cursor: string;
  readonly at: number;
  readonly changes: readonly {
    readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
    readonly id: string;
    readonly cluster: FleetCluster | undefined;
  }[];
  readonly outcomes: readonly Outcome[];
}

export interface ClusterFollowing {
  readonly filter: ClusterFilter | null | undefined;
  readonly asking: Asking;
  readonly budgetMs: number;
  readonly tickMs: number;
}

/** Yields the clusters, then each change of one or of the sums over what is in it, once a tick. */
export async function* followClusters(
  fleet: Fleet,
  { filter, asking: { signal }, budgetMs, tickMs }: ClusterFollowing,
): AsyncGenerator<ClusterStreamUpdate, void, undefined> {
  const followed = openFollowed(fleet, filter);
  try {
    await allSettled(fleet, { timeoutMs: budgetMs, signal });
    yield { ...followed.pull(), phase: 'SNAPSHOT' };
    for (;;) {
      await followed.moved(signal);
      await delay(tickMs, { clock: fleet.clock, signal });
      const update = followed.pull();
      if (update.changes.length > 0) yield update;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    followed[Symbol.dispose]();
  }
}

interface Followed extends Disposable {
  moved(signal: AbortSignal): Promise<void>;
  pull(): ClusterStreamUpdate;
}

/** What the reader has is told by a row and the revisions of its sums. */
function openFollowed(fleet: Fleet, filter: ClusterFilter | null | undefined): Followed {
  const sent = new Map<string, { readonly row: FleetCluster; readonly revision: number }>();
  const wakeUp = createWakeUp();
  const sums = followSums(fleet, wakeUp.wake);
  const unsubscribe = fleet.clusters.subscribe(wakeUp.wake);

  const pull = (): ClusterStreamUpdate => {
    const rows = fleet.clusters.list().filter(toClusterMatcher(fleet, filter));
    const present = new Set(rows.map(({ id }) => id));
    const changes: ClusterStreamUpdate['changes'][number][] = [];
    const outcomes: Outcome[] = [];
    for (const id of sent.keys()) {
      if (present.has(id)) continue;
      sent.delete(id);
      changes.push({ type: 'DELETED', id, cluster: undefined });
    }
    for (const row of rows) {
      const revision = sums.revisionOf(row.id);
      const before = sent.get(row.id);
      if (before?.row === row && before.revision === revision) continue;
      sent.set(row.id, { row, revision });
      const type = before === undefined ? 'ADDED' : 'MODIFIED';
      changes.push({ type, id: row.id, cluster: row });
      if (before?.row.connection !== row.connection) outcomes.push(toClusterOutcome(fleet, row));
    }
    return {
      phase: 'LIVE',
      isSynced: rows.every(({ connection }) => connection.phase !== 'connecting'),
      cursor: toStreamCursor(fleet),
      at: fleet.clock.now(),
      changes,
      outcomes,
    };
  };
  return {
    pull,
    moved: (signal) => wakeUp.woken(signal),
    [Symbol.dispose]() {
      unsubscribe();
      sums[Symbol.dispose]();
    },
  };
}

interface FollowedSums extends Disposable {
  /** Of the last change of a cluster's sums; they run from the first call on. */
  revisionOf(id: string): number;
}

function followSums(fleet: Fleet, onMove: () => void): FollowedSums {
  const followed = new Map<Member, () => number>();
  const running = new DisposableStack();
  const start = (member: Member): (() => number) => {
    const stores = [member.store(NODE_SUMS), member.store(POD_SUMS)];
    for (const store of stores) {
      running.use(store.acquire());
      running.defer(store.subscribe(onMove));
    }
    const revision = (): number => Math.max(...stores.map((store) => store.revision));
    followed.set(member, revision);
    return revision;
  };
  return {
    revisionOf(id) {
      const member = fleet.member(id);
      return member === undefined ? 0 : (followed.get(member) ?? start(member))();
    },
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
