import { worstPresentState } from '../store/store-state.ts';
import type { LiveStore, StoreRecord } from '../store/store.ts';
import type { ViewInput } from '../store/view-input.ts';

/**
 * A Store that runs only where the kind of one of others is installed: what an engine needs beside its own
 * objects costs nothing where there is no such engine.
 */
export function createGatedStore<T extends StoreRecord>(
  store: LiveStore<T>,
  ...gates: readonly LiveStore<StoreRecord>[]
): LiveStore<T> {
  const isOpen = (): boolean => gates.some(({ state }) => !CLOSED.has(state.phase));
  return {
    name: store.name,
    get state() {
      return isOpen() ? store.state : worstPresentState(gates.map(({ state }) => state));
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
      for (const gate of gates) {
        held.use(gate.acquire());
        held.defer(gate.subscribe(open));
      }
      open();
      return held;
    },
    async synced(waiting) {
      await Promise.all(gates.map((gate) => gate.synced(waiting)));
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
