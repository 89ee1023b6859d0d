import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';
import type { LogLimits } from './change-log.ts';
import type { MutableStore } from './mutable-store.ts';
import { createMutableStore } from './mutable-store.ts';
import type { IndexFunctions } from './secondary-index.ts';
import type { Sequence } from './sequence.ts';
import { worstState } from './store-state.ts';
import type { Change, LiveStore, StoreRecord } from './store.ts';

/** A thing that happened. Its time never changes; its other fields may, under the same key. */
export interface JournalRecord extends StoreRecord {
  /** Milliseconds of the epoch. */
  readonly occurredAtMs: number;
}

/** What a Journal writes down of a Store's changes. */
export interface JournalFeed<T extends JournalRecord> {
  readonly store: LiveStore<StoreRecord>;
  /** Rows of what happened after a revision; of all that is held for `undefined`. */
  readonly read: (after: number | undefined) => { revision: number; rows: readonly T[] };
}

export interface JournalOptions<T extends JournalRecord> {
  readonly name: string;
  readonly feeds: readonly JournalFeed<T>[];
  readonly sequence: Sequence;
  readonly clock: Clock;
  readonly indexes?: IndexFunctions<T>;
  readonly log?: LogLimits;
  readonly isEqual?: (a: T, b: T) => boolean;
  /** The oldest go first. @default 10000 */
  readonly maxRows?: number;
  /** @default 86400000 */
  readonly maxAgeMs?: number;
}

/** A Store of things that happened, and its end. */
export interface Journal<T extends JournalRecord> extends LiveStore<T>, Disposable {}

/** Binds a Store to the rows its changes make. A deletion in the Store is no deletion here. */
export function journalFeed<R extends StoreRecord, T extends JournalRecord>(
  store: LiveStore<R>,
  toRows: (change: Pick<Change<R>, 'before' | 'after'>) => readonly T[],
): JournalFeed<T> {
  const readAll = (): { revision: number; rows: readonly T[] } => ({
    revision: store.revision,
    rows: store.list().flatMap((after) => toRows({ before: undefined, after })),
  });
  return {
    store,
    read(after) {
      if (after === undefined) return readAll();
      try {
        const batch = store.since(after);
        return { revision: batch.revision, rows: batch.changes.flatMap(toRows) };
      } catch (error) {
        if (error instanceof FleetError && error.code === 'LAPPED') return readAll();
        throw error;
      }
    },
  };
}

/**
 * Writes down what its feeds report, bounded by number and age. It keeps its feeds running from its
 * making until it is disposed: what happens while nobody reads is history all the same.
 */
export function createJournal<T extends JournalRecord>(options: JournalOptions<T>): Journal<T> {
  const { clock, feeds, maxRows = 10_000, maxAgeMs = 86_400_000 } = options;
  const rows: MutableStore<T> = createMutableStore<T>(options);
  const positions = new Map<JournalFeed<T>, number>();
  const running = new DisposableStack();

  const pull = (feed: JournalFeed<T>): void => {
    const { revision, rows: fresh } = feed.read(positions.get(feed));
    positions.set(feed, revision);
    const oldest = clock.now() - maxAgeMs;
    const put = fresh.filter((row) => row.occurredAtMs >= oldest);
    rows.apply({ put, remove: toForget(rows, put.length, { oldest, maxRows }) });
    const stores = feeds.map(({ store }) => store);
    const state = worstState(stores.map((store) => store.state));
    const isWhole = stores.every((store) => store.isWhole);
    if (state.phase !== rows.state.phase || isWhole !== rows.isWhole) {
      rows.setState(state, { isWhole, namespaces: stores[0]?.namespaces });
    }
  };
  for (const feed of feeds) {
    running.use(feed.store.acquire());
    running.defer(feed.store.subscribe(() => pull(feed)));
    pull(feed);
  }
  return {
    name: rows.name,
    get state() {
      return rows.state;
    },
    get isWhole() {
      return rows.isWhole;
    },
    get namespaces() {
      return rows.namespaces;
    },
    get asOf() {
      return feeds[0]?.store.asOf;
    },
    get revision() {
      return rows.revision;
    },
    get size() {
      return rows.size;
    },
    get: (key) => rows.get(key),
    list: () => rows.list(),
    by: (index, value) => rows.by(index, value),
    since: (after) => rows.since(after),
    changes: (after, following) => rows.changes(after, following),
    subscribe: (listener) => rows.subscribe(listener),
    acquire: () => ({ [Symbol.dispose]: () => undefined }),
    async synced(waiting) {
      await Promise.all(feeds.map(({ store }) => store.synced(waiting)));
    },
    [Symbol.dispose]: () => running.dispose(),
  };
}

/** The keys of what is too old, and of the oldest beyond the bound; some more, so that it is rare. */
function toForget<T extends JournalRecord>(
  rows: MutableStore<T>,
  coming: number,
  { oldest, maxRows }: { readonly oldest: number; readonly maxRows: number },
): readonly string[] {
  const excess = rows.size + coming - maxRows;
  if (excess <= 0) return [];
  const byTime = rows.list().toSorted((a, b) => a.occurredAtMs - b.occurredAtMs);
  const count = Math.max(
    Math.min(byTime.length, excess + Math.floor(maxRows / 20)),
    byTime.filter((row) => row.occurredAtMs < oldest).length,
  );
  return byTime.slice(0, count).map(({ key }) => key);
}
