import { readLog } from './read-log.ts';
import type { LiveStore, StoreRecord } from './store.ts';

/** One Store a View is derived from, and which of the View's keys a record of it touches. */
export interface ViewInput {
  readonly store: LiveStore<StoreRecord>;
  /** The View's state is the worst of these; of the others `build` finds nothing while they are missing. */
  readonly isRequired: boolean;
  /** Keys touched by the changes after `after`; every key for `undefined` or when the log was lapped. */
  readonly touched: (after: number | undefined) => Touched;
}

interface Touched {
  readonly revision: number;
  /** Whether everything must be built anew. */
  readonly isAll: boolean;
  readonly keys: Iterable<string>;
}

/** Binds a Store to the keys its records touch; both the old and the new record of a change are asked. */
export function viewInput<R extends StoreRecord>(
  store: LiveStore<R>,
  touches: (record: R) => readonly string[],
  { isRequired = true }: { readonly isRequired?: boolean } = {},
): ViewInput {
  return {
    store,
    isRequired,
    touched(after) {
      const batch = after === undefined ? undefined : readLog(store, after);
      const keys = new Set<string>();
      if (batch === undefined) {
        for (const record of store.list()) for (const key of touches(record)) keys.add(key);
        return { revision: store.revision, isAll: true, keys };
      }
      for (const change of batch.changes) {
        if (change.before !== undefined) for (const key of touches(change.before)) keys.add(key);
        if (change.after !== undefined) for (const key of touches(change.after)) keys.add(key);
      }
      return { revision: batch.revision, isAll: false, keys };
    },
  };
}
