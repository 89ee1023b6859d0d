import { createMutableStore } from '../store/mutable-store.ts';
import type { Store } from '../store/store.ts';
import { createLifetime } from './informer-lifetime.ts';
import type { InformerOptions } from './informer-options.ts';
import type { ResourceRecord } from './object-record.ts';

/**
 * A Store of one resource of one cluster, filled by list and watch while somebody reads it, and shared
 * by all who do. Reading it without `acquire` reads what is there. Its state says whether that is
 * whole and fresh; failures never reject.
 */
export interface Informer<T extends ResourceRecord> extends Store<T>, AsyncDisposable {
  /**
   * Starts it when it does not run; it goes on until some time after the last one is disposed, then
   * stops and frees its rows.
   */
  acquire(): Disposable;
  /**
   * Resolves when it has something to say (rows, `absent`, `forbidden`, or `down` with the reason),
   * at the latest after `timeoutMs`. A waiting reader makes its first list urgent. Rejects with the
   * signal's reason.
   */
  synced(options: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<void>;
  /** The definition it was made from. */
  readonly resource: object;
  /** Whether it runs. */
  readonly isRunning: boolean;
}

export function createInformer<T extends ResourceRecord>(options: InformerOptions<T>): Informer<T> {
  const { resource, transport, sequence, clock } = options;
  const store = createMutableStore<T>({
    name: `${transport.name}/${resource.name}`,
    sequence,
    clock,
    indexes: resource.indexes,
    isEqual: (a, b) => a.resourceVersion === b.resourceVersion,
  });
  const lifetime = createLifetime(options, store);
  return {
    name: store.name,
    resource,
    get state() {
      return store.state;
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
    get isRunning() {
      return lifetime.isRunning;
    },
    get: (key) => store.get(key),
    list: () => store.list(),
    by: (index, value) => store.by(index, value),
    since: (after) => store.since(after),
    changes: (after, following) => store.changes(after, following),
    subscribe: (listener) => store.subscribe(listener),
    acquire: lifetime.acquire,
    async synced(waiting) {
      const lease = lifetime.acquire();
      try {
        await lifetime.untilSynced(waiting);
      } finally {
        lease[Symbol.dispose]();
      }
    },
    [Symbol.asyncDispose]: lifetime.dispose,
  };
}
