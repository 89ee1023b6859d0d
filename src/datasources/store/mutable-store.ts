import type { Clock } from '../../async/clock.ts';
import type { LogLimits } from './change-log.ts';
import { createChangeLog } from './change-log.ts';
import { followStore } from './follow.ts';
import { createKeyOrder } from './key-order.ts';
import type { IndexFunctions } from './secondary-index.ts';
import { createSecondaryIndexes } from './secondary-index.ts';
import type { Sequence } from './sequence.ts';
import type { Store, StoreRecord, StoreState } from './store.ts';

/** A Store with its writing side. One owner writes; readers see `Store`. */
export interface MutableStore<T extends StoreRecord> extends Store<T> {
  /** One batch, announced once. Rows equal to what is held are left out; removals go first. */
  apply(writes: StoreWrites<T>): void;
  /** Makes the rows exactly these in one synchronous step and announces only the difference. */
  replace(records: Iterable<T>): void;
  /** Facts that are not given stay as they are. */
  setState(state: StoreState, facts?: StoreFacts): void;
  /** Fresh without a change (a bookmark, a probe): tells nobody. */
  touch(asOf: number): void;
  /** Frees the rows without announcing deletions: who followed is lapped. For what stops. */
  clear(): void;
}

export interface StoreWrites<T extends StoreRecord> {
  readonly put?: readonly T[];
  /** Keys. */
  readonly remove?: readonly string[];
}

export interface StoreFacts {
  readonly isWhole?: boolean;
  readonly asOf?: number;
  readonly namespaces?: readonly string[] | undefined;
}

export interface MutableStoreOptions<T extends StoreRecord> {
  readonly name: string;
  readonly sequence: Sequence;
  readonly clock: Clock;
  readonly indexes?: IndexFunctions<T>;
  readonly log?: LogLimits;
  /** Whether a row with the same uid says the same. @default the same object */
  readonly isEqual?: (a: T, b: T) => boolean;
}

export function createMutableStore<T extends StoreRecord>(
  options: MutableStoreOptions<T>,
): MutableStore<T> {
  const { name, sequence, clock, isEqual = Object.is } = options;
  const rows = new Map<string, T>();
  const order = createKeyOrder(rows);
  const indexes = createSecondaryIndexes<T>(name, options.indexes ?? {});
  const log = createChangeLog<T>(name, options.log);
  const listeners = new Set<() => void>();
  let state: StoreState = { phase: 'listing' };
  let facts: StoreFacts = {};
  let revision = 0;

  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const record = (key: string, before: T | undefined, after: T | undefined): void => {
    revision = sequence.next();
    log.append({ revision, key, before, after }, clock.now());
  };
  const write = (key: string, before: T | undefined, after: T | undefined): void => {
    if (after === undefined) rows.delete(key);
    else rows.set(key, after);
    order.touch(key);
    indexes.replace(before, after);
    if (before !== undefined && after !== undefined && before.uid !== after.uid) {
      record(key, before, undefined);
      record(key, undefined, after);
    } else record(key, before, after);
  };
  const put = (row: T): void => {
    const before = rows.get(row.key);
    if (before !== undefined && before.uid === row.uid && isEqual(before, row)) return;
    write(row.key, before, row);
  };
  const remove = (key: string): void => {
    const before = rows.get(key);
    if (before !== undefined) write(key, before, undefined);
  };
  const writeAll = (change: () => void): void => {
    const start = revision;
    change();
    if (revision !== start) announce();
  };

  const store: MutableStore<T> = {
    name,
    get state() {
      return state;
    },
    get isWhole() {
      return facts.isWhole ?? false;
    },
    get namespaces() {
      return facts.namespaces;
    },
    get asOf() {
      return facts.asOf;
    },
    get revision() {
      return revision;
    },
    get size() {
      return rows.size;
    },
    get: (key) => rows.get(key),
    list: () => order.list(),
    by: (index, value) => indexes.by(index, value),
    since: (after) => log.since(after, revision),
    changes: (after, { signal }) => followStore(store, after, signal),
    subscribe(listener) {
      // Its own object: one function may listen twice.
      const entry = (): void => listener();
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    apply({ put: puts = [], remove: removes = [] }) {
      writeAll(() => {
        for (const key of removes) remove(key);
        for (const row of puts) put(row);
      });
    },
    replace(records) {
      writeAll(() => {
        const next = new Map<string, T>();
        for (const row of records) next.set(row.key, row);
        for (const key of [...rows.keys()]) if (!next.has(key)) remove(key);
        for (const row of next.values()) put(row);
      });
    },
    setState(next, more = {}) {
      state = next;
      facts = { ...facts, ...more };
      announce();
    },
    touch(asOf) {
      facts = { ...facts, asOf };
    },
    clear() {
      rows.clear();
      order.reset();
      indexes.clear();
      revision = sequence.next();
      log.reset(revision);
      facts = {};
      state = { phase: 'listing' };
      announce();
    },
  };
  return store;
}
