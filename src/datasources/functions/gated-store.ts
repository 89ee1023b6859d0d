import type { LiveStore, StoreRecord } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';

/**
 * A Store that runs only where another one's kind is installed: what an engine needs beside its own
 * objects costs nothing where there is no such engine.
 */
export function createGatedStore<T extends StoreRecord>(
  store: LiveStore<T>,
  gate: LiveStore<StoreRecord>,
): LiveStore<T> {
  const isOpen = (): boolean => !CLOSED.has(gate.state.phase);
  return {
    name: store.name,
    get state() {
      return isOpen() ? store.state : gate.state;
    },
    get isWhole() {
      return store.isWhole;
    },
    get namespaces() {
      return store.namespaces;
    },
    get asOf() {
      return store.asOf;
    },
    get revision() {
      return store.revision;
    },
    get size() {
      return store.size;
    },
    get: (key) => store.get(key),
    list: () => store.list(),
    by: (index, value) => store.by(index, value),
    since: (after) => store.since(after),
    changes: (after, options) => store.changes(after, options),
    subscribe: (listener) => store.subscribe(listener),
    acquire() {
      const held = new DisposableStack();
      let isRunning = false;
      const open = (): void => {
        if (isRunning || !isOpen()) return;
        isRunning = true;
        held.use(store.acquire());
      };
      held.use(gate.acquire());
      held.defer(gate.subscribe(open));
      open();
      return held;
    },
    async synced(waiting) {
      await gate.synced(waiting);
      if (isOpen()) await store.synced(waiting);
    },
  };
}

/** An input of which it also matters that it is whole: that something is not there can be told from then on. */
export function noticeWhole(input: ViewInput): ViewInput {
  let wasWhole = false;
  return {
    ...input,
    touched(after) {
      const { isWhole } = input.store;
      const isNews = isWhole !== wasWhole;
      wasWhole = isWhole;
      return input.touched(isNews ? undefined : after);
    },
  };
}

const CLOSED: ReadonlySet<string> = new Set(['absent', 'listing', 'forbidden']);
