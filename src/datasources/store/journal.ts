import type { Clock } from '../../async/clock.ts';
import type { LogLimits } from './change-log.ts';
import type { DeadlineRule } from './deadlines.ts';
import { createDeadlines } from './deadlines.ts';
import type { MutableStore } from './mutable-store.ts';
import { createMutableStore } from './mutable-store.ts';
import type { IndexFunctions } from './secondary-index.ts';
import type { Sequence } from './sequence.ts';
import { isSettled, worstState } from './store-state.ts';
import { readLog } from './read-log.ts';
import type { Change, LiveStore, Store, StoreRecord } from './store.ts';

/** A thing that happened. Its time never changes; its other fields may, under the same key. */
export interface JournalRecord extends StoreRecord {
  /** Milliseconds of the epoch. */
  readonly occurredAtMs: number;
}

/** What a Journal writes down of a Store's changes. */
export interface JournalFeed<T extends JournalRecord> {
  readonly store: LiveStore<StoreRecord>;
  /** What only adds to rows: how it stands is not how the Journal stands. @default false */
  readonly isOptional?: boolean;
  /** The Store of another feed: it is read before this one is read first, or is known not to come. */
  readonly behind?: LiveStore<StoreRecord>;
  /**
   * Writes rows of what happened after a revision, of all that is held for `undefined`; answers the
   * revision it came to.
   */
  readonly read: (after: number | undefined, journal: Written<T>) => number;
}

/** A Journal as its feeds see it: what they wrote before, and where they write. */
export interface Written<T extends JournalRecord> extends Pick<Store<T>, 'get' | 'by'> {
  write(rows: readonly T[]): void;
}

export interface JournalOptions<T extends JournalRecord> {
  readonly name: string;
  readonly feeds: readonly JournalFeed<T>[];
  readonly sequence: Sequence;
  readonly clock: Clock;
  readonly indexes?: IndexFunctions<T>;
  readonly log?: LogLimits;
  readonly isEqual?: (a: T, b: T) => boolean;
  /** Rows that change by time alone. @default none do */
  readonly deadlines?: DeadlineRule<T>;
  /** The oldest go first. A share is given back when the Journal is disposed of. @default 10000 */
  readonly maxRows?: number | RowShare;
  /** @default 86400000 */
  readonly maxAgeMs?: number;
}

/** How many rows one of several Journals may hold; it changes as they come and go. */
export interface RowShare extends Disposable {
  readonly maxRows: number;
}

/** Shares a bound between Journals evenly: each holds `maxRows`, or less where all would hold more than `maxTotalRows`. */
export function createRowShares(limits: {
  readonly maxRows: number;
  readonly maxTotalRows: number;
}): () => RowShare {
  let holders = 0;
  return () => {
    holders += 1;
    return {
      get maxRows() {
        return Math.max(1, Math.min(limits.maxRows, Math.floor(limits.maxTotalRows / holders)));
      },
      [Symbol.dispose]() {
        holders -= 1;
      },
    };
  };
}

/** A Store of things that happened, and its end. */
export interface Journal<T extends JournalRecord> extends LiveStore<T>, Disposable {}

/**
 * Binds a Store to the rows its changes make. A deletion in the Store is no deletion here. `toRows` may
 * ask for what was written before, by the changes that came before this one, too.
 */
export function journalFeed<R extends StoreRecord, T extends JournalRecord>(
  store: LiveStore<R>,
  toRows: (
    change: Pick<Change<R>, 'before' | 'after'>,
    written: Pick<Store<T>, 'get' | 'by'>,
  ) => readonly T[],
): JournalFeed<T> {
  return {
    store,
    read(after, journal) {
      const batch = after === undefined ? undefined : readLog(store, after);
      if (batch === undefined) {
        for (const one of store.list()) {
          journal.write(toRows({ before: undefined, after: one }, journal));
        }
        return store.revision;
      }
      for (const change of batch.changes) journal.write(toRows(change, journal));
      return batch.revision;
    },
  };
}

/**
 * Writes down what its feeds report, bounded by number and age. It keeps its feeds running from its
 * making until it is disposed: what happens while nobody reads is history all the same.
 */
export function createJournal<T extends JournalRecord>(options: JournalOptions<T>): Journal<T> {
  const { feeds, clock, deadlines: rule } = options;
  const required = feeds.filter(({ isOptional = false }) => !isOptional);
  const rows = createMutableStore<T>(options);
  const bounds = createBounds(rows, options);
  const positions = new Map<JournalFeed<T>, number>();
  const running = new DisposableStack();
  const deadlines = rule && running.use(createDeadlines(rows, clock, rule));
  const journal: Written<T> = {
    get: (key) => rows.get(key),
    by: (index, value) => rows.by(index, value),
    write(written) {
      bounds.write(written);
      deadlines?.note(written);
    },
  };

  const pull = (feed: JournalFeed<T>): void => {
    if (feed.behind !== undefined && !isSettled(feed.behind)) return;
    positions.set(feed, feed.read(positions.get(feed), journal));
    bounds.apply();
    updateState(
      rows,
      required.map(({ store }) => store),
    );
  };
  for (const feed of feeds) {
    running.use(feed.store.acquire());
    running.defer(feed.store.subscribe(() => pull(feed)));
    pull(feed);
  }
  for (const feed of feeds) {
    const { behind } = feed;
    if (behind === undefined || positions.has(feed)) continue;
    // Listeners are called in the order they came: what it is behind of has been read by then.
    const stop = behind.subscribe(() => {
      pull(feed);
      if (positions.has(feed)) stop();
    });
    running.defer(stop);
  }
  running.use(bounds);
  return toJournal(rows, required, running);
}

function toJournal<T extends JournalRecord>(
  rows: MutableStore<T>,
  feeds: readonly JournalFeed<T>[],
  running: DisposableStack,
): Journal<T> {
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

function updateState<T extends JournalRecord>(
  rows: MutableStore<T>,
  stores: readonly Store<StoreRecord>[],
): void {
  const state = worstState(stores.map((store) => store.state));
  const isWhole = stores.every((store) => store.isWhole);
  const namespaces = stores.find((store) => store.namespaces !== undefined)?.namespaces;
  const isSame =
    state.phase === rows.state.phase && isWhole === rows.isWhole && namespaces === rows.namespaces;
  if (!isSame) rows.setState(state, { isWhole, namespaces });
}

/** Keeps the rows within number and age. */
interface Bounds<T> extends Disposable {
  /** What is older than what was let go is not written: a history has no holes. */
  write(written: readonly T[]): void;
  apply(): void;
}

/** How often it is looked for rows that are too old, while any are held. */
const SWEEP_MS = 60_000;

function createBounds<T extends JournalRecord>(
  rows: MutableStore<T>,
  { clock, maxRows: bound = 10_000, maxAgeMs = 86_400_000 }: JournalOptions<T>,
): Bounds<T> {
  const share = typeof bound === 'number' ? undefined : bound;
  const toMaxRows = (): number => (typeof bound === 'number' ? bound : bound.maxRows);
  let sweep: Disposable | undefined;
  /** Since when the history is whole. */
  let since = Number.NEGATIVE_INFINITY;

  const trim = (): void => {
    const maxRows = toMaxRows();
    if (rows.size <= maxRows) return;
    const overflow = toOverflow(rows.list(), maxRows);
    since = Math.max(since, overflow.at(-1)?.occurredAtMs ?? since);
    rows.apply({ remove: overflow.map(({ key }) => key) });
  };
  const expire = (): void => {
    since = Math.max(since, clock.now() - maxAgeMs);
    const expired = rows.list().filter((row) => row.occurredAtMs < since);
    rows.apply({ remove: expired.map(({ key }) => key) });
    trim();
    sweep = rows.size === 0 ? undefined : clock.setTimeout(expire, Math.min(SWEEP_MS, maxAgeMs));
  };
  return {
    write(written) {
      const oldest = Math.max(since, clock.now() - maxAgeMs);
      rows.apply({ put: written.filter((row) => row.occurredAtMs >= oldest) });
    },
    apply() {
      trim();
      if (sweep === undefined && rows.size > 0) expire();
    },
    [Symbol.dispose]() {
      sweep?.[Symbol.dispose]();
      share?.[Symbol.dispose]();
    },
  };
}

/** The oldest rows beyond the bound, and some more, so that it is done seldom. */
function toOverflow<T extends JournalRecord>(rows: readonly T[], maxRows: number): readonly T[] {
  const count = rows.length - maxRows + Math.floor(maxRows / 20);
  return rows.toSorted((a, b) => a.occurredAtMs - b.occurredAtMs).slice(0, count);
}
