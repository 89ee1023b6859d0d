import { FleetError } from '../errors.ts';
import type { LiveStore } from '../store/store.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FollowRequest } from './follow.ts';
import type { Member } from './member.ts';
import type { Outcome } from './outcome.ts';
import { toOutcome } from './outcome.ts';
import { toSelector } from './selector.ts';

/** One change of one row as a stream's reader sees it. */
export type FleetChange<T> =
  | { readonly type: 'ADDED'; readonly before: undefined; readonly record: T }
  | { readonly type: 'MODIFIED'; readonly before: T; readonly record: T }
  | { readonly type: 'DELETED'; readonly before: T; readonly record: undefined };

/** One cluster's part of a stream. It knows what its reader has, so that nothing is said twice. */
export interface FollowedCluster<T extends FleetRecord> extends Disposable {
  readonly member: Member;
  readonly store: LiveStore<T>;
  outcome(cluster: FleetCluster): Outcome;
  /** What has changed since the last call; after a resync all rows, for a reader who has none. */
  pull(): { readonly isResync: boolean; readonly changes: readonly FleetChange<T>[] };
  /** Deletes what the reader has, and lets go. */
  leave(): readonly FleetChange<T>[];
}

export function createFollowedCluster<T extends FleetRecord>(
  kind: FleetKind<T>,
  member: Member,
  request: Pick<FollowRequest<T>, 'viewer' | 'filter'>,
  onMove: () => void,
): FollowedCluster<T> {
  const store = member.store(kind);
  const lease = store.acquire();
  const unsubscribe = store.subscribe(onMove);
  const { matches } = toSelector(kind, member.id, {
    viewer: request.viewer,
    filter: request.filter,
    verb: 'watch',
  });
  const sent = new Map<string, T>();
  let position: number | undefined;

  const dispose = (): void => {
    unsubscribe();
    lease[Symbol.dispose]();
  };
  const toChanges = (keys: Iterable<string>): FleetChange<T>[] => {
    const changes: FleetChange<T>[] = [];
    for (const key of keys) {
      const row = store.get(key);
      const present = row === undefined || matches?.(row) === false ? undefined : row;
      const before = sent.get(key);
      if (present === before) continue;
      if (before !== undefined && (present === undefined || present.uid !== before.uid)) {
        changes.push({ type: 'DELETED', before, record: undefined });
        sent.delete(key);
      }
      if (present === undefined) continue;
      sent.set(key, present);
      if (before === undefined || before.uid !== present.uid) {
        changes.push({ type: 'ADDED', before: undefined, record: present });
      } else changes.push({ type: 'MODIFIED', before, record: present });
    }
    return changes;
  };
  const touched = (): Iterable<string> | undefined => {
    try {
      const batch = position === undefined ? undefined : store.since(position);
      position = batch?.revision ?? store.revision;
      return batch && new Set(batch.changes.map(({ key }) => key));
    } catch (error) {
      if (!(error instanceof FleetError) || error.code !== 'LAPPED') throw error;
      position = store.revision;
      return undefined;
    }
  };
  return {
    member,
    store,
    outcome: (cluster) => toOutcome(cluster, member, store),
    pull() {
      const wasFollowing = position !== undefined;
      const keys = touched();
      if (keys !== undefined) return { isResync: false, changes: toChanges(keys) };
      sent.clear();
      return { isResync: wasFollowing, changes: toChanges(store.list().map(({ key }) => key)) };
    },
    leave() {
      dispose();
      return [...sent.values()].map((before) => ({ type: 'DELETED', before, record: undefined }));
    },
    [Symbol.dispose]: dispose,
  };
}
