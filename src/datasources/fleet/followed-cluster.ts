import { readLog } from '../store/read-log.ts';
import { isSettled } from '../store/store-state.ts';
import type { LiveStore } from '../store/store.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FollowRequest } from './fleet-update.ts';
import type { Member } from './member.ts';
import type { Outcome } from './outcome.ts';
import { toOutcome } from './outcome.ts';
import { toSelector } from './selector.ts';
import type { FollowedRows } from './stream-source.ts';

/** One cluster's part of a stream: its Store of the kind, kept running, and who sees which rows. */
export interface FollowedCluster<T extends FleetRecord> extends FollowedRows<T> {
  readonly member: Member;
  outcome(cluster: FleetCluster): Outcome;
}

export function createFollowedCluster<T extends FleetRecord>(
  kind: FleetKind<T>,
  member: Member,
  request: Pick<FollowRequest<T>, 'viewer' | 'filter' | 'hasSnapshot'>,
  { joinedAt, onMove }: { readonly joinedAt: number | undefined; readonly onMove: () => void },
): FollowedCluster<T> {
  const store = member.store(kind);
  const lease = store.acquire();
  const unsubscribe = store.subscribe(onMove);
  const { viewer, filter, hasSnapshot = true } = request;
  const { matches } = toSelector(kind, member.id, { viewer, filter, verb: 'watch' });
  /** What happened before is no news: it was there when the cluster was first read. */
  let newsFrom = 0;
  if (!hasSnapshot && !isRead(store)) newsFrom = Number.POSITIVE_INFINITY;
  else if (!hasSnapshot && joinedAt !== undefined) newsFrom = store.revision;

  return {
    id: member.id,
    clusters: [member.id],
    member,
    joinedAt,
    get isSettled() {
      return isSettled(store);
    },
    outcome: (cluster) => toOutcome(cluster, member, store),
    rows() {
      return matches === undefined ? store.list() : store.list().filter((row) => matches(row));
    },
    since(revision) {
      if (newsFrom === Number.POSITIVE_INFINITY && isRead(store)) newsFrom = store.revision;
      const from = Math.max(revision, newsFrom);
      if (store.revision <= from) return { changes: [], matches };
      const batch = readLog(store, from);
      return batch && { changes: batch.changes, matches };
    },
    [Symbol.dispose]() {
      unsubscribe();
      lease[Symbol.dispose]();
    },
  };
}

/** Whether the rows that were there when the reader came are there. */
function isRead<T extends FleetRecord>({ state, isWhole }: LiveStore<T>): boolean {
  return isWhole || state.phase === 'live' || state.phase === 'absent';
}
