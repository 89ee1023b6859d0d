import type { LiveStore } from '../store/store.ts';
import type { FleetRecord } from './fleet-kind.ts';

/** One change of one row as a stream's reader sees it. */
export type FleetChange<T> =
  | { readonly type: 'ADDED'; readonly before: undefined; readonly record: T }
  | { readonly type: 'MODIFIED'; readonly before: T; readonly record: T }
  | { readonly type: 'DELETED'; readonly before: T; readonly record: undefined };

/** The rows of one Store that a stream's reader has: what differs from them is what it is told. */
export interface SentRows<T> {
  /** Brings the reader up to the Store's present rows of these keys. */
  update(keys: Iterable<string>): readonly FleetChange<T>[];
  /** The same for every row of the Store. */
  updateAll(): readonly FleetChange<T>[];
  /** The reader has dropped its rows. */
  forget(): void;
  /** Deletes what the reader has. */
  leave(): readonly FleetChange<T>[];
}

/** Rows that do not match are as good as deleted; without `matches` all do. */
export function createSentRows<T extends FleetRecord>(
  store: Pick<LiveStore<T>, 'get' | 'list'>,
  matches: ((row: T) => boolean) | undefined,
): SentRows<T> {
  const sent = new Map<string, T>();

  const update = (keys: Iterable<string>): readonly FleetChange<T>[] => {
    const changes: FleetChange<T>[] = [];
    for (const key of keys) {
      const row = store.get(key);
      const present = row === undefined || matches?.(row) === false ? undefined : row;
      const before = sent.get(key);
      if (present === before) continue;
      if (present === undefined) sent.delete(key);
      else sent.set(key, present);
      pushDifference(changes, before, present);
    }
    return changes;
  };
  return {
    update,
    updateAll: () => update(store.list().map(({ key }) => key)),
    forget: () => sent.clear(),
    leave() {
      const gone = [...sent.values()].map((before) => toDeleted(before));
      sent.clear();
      return gone;
    },
  };
}

/** Another uid under the same key is another object: deleted, then added. */
function pushDifference<T extends FleetRecord>(
  changes: FleetChange<T>[],
  before: T | undefined,
  record: T | undefined,
): void {
  if (before !== undefined && record !== undefined && before.uid === record.uid) {
    changes.push({ type: 'MODIFIED', before, record });
    return;
  }
  if (before !== undefined) changes.push(toDeleted(before));
  if (record !== undefined) changes.push({ type: 'ADDED', before: undefined, record });
}

function toDeleted<T>(before: T): FleetChange<T> {
  return { type: 'DELETED', before, record: undefined };
}
