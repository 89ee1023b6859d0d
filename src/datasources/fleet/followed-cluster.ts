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
import type { FleetChange } from './sent-rows.ts';
import { createSentRows } from './sent-rows.ts';

/** One cluster's part of a stream. It knows what its reader has, so that nothing is said twice. */
export interface FollowedCluster<T extends FleetRecord> extends Disposable {
  readonly member: Member;
  /** Whether what is known has been told by the next `pull`. */
  readonly isSettled: boolean;
  outcome(cluster: FleetCluster): Outcome;
  /** What has changed since the last call; after a resync all rows, for a reader who has none. */
  pull(): { readonly isResync: boolean; readonly changes: readonly FleetChange<T>[] };
  /** Deletes what the reader has, and lets go. */
  leave(): readonly FleetChange<T>[];
}

export function createFollowedCluster<T extends FleetRecord>(
  kind: FleetKind<T>,
  member: Member,
  request: Pick<FollowRequest<T>, 'viewer' | 'filter' | 'hasSnapshot'>,
  onMove: () => void,
): FollowedCluster<T> {
  const store = member.store(kind);
  const lease = store.acquire();
  const unsubscribe = store.subscribe(onMove);
  const { viewer, filter, hasSnapshot = true } = request;
  const { matches } = toSelector(kind, member.id, { viewer, filter, verb: 'watch' });
  const sent = createSentRows(store, matches);
  let position: number | undefined;

  const dispose = (): void => {
    unsubscribe();
    lease[Symbol.dispose]();
  };
  return {
    member,
    get isSettled() {
      return isSettled(store);
    },
    outcome: (cluster) => toOutcome(cluster, member, store),
    pull() {
      if (position === undefined) {
        // Without a snapshot the first rows are known to the reader, who is told of what follows.
        if (!hasSnapshot && !isRead(store)) return { isResync: false, changes: [] };
        position = store.revision;
        const changes = sent.updateAll();
        return { isResync: false, changes: hasSnapshot ? changes : [] };
      }
      const batch = readLog(store, position);
      position = batch?.revision ?? store.revision;
      if (batch !== undefined) {
        const touched = new Set(batch.changes.map(({ key }) => key));
        return { isResync: false, changes: sent.update(touched) };
      }
      sent.forget();
      return { isResync: true, changes: sent.updateAll() };
    },
    leave() {
      dispose();
      return sent.leave();
    },
    [Symbol.dispose]: dispose,
  };
}

/** Whether the rows that were there when the reader came are there. */
function isRead<T extends FleetRecord>({ state, isWhole }: LiveStore<T>): boolean {
  return isWhole || state.phase === 'live' || state.phase === 'absent';
}
