import type { Batch, Store, StoreRecord } from './store.ts';

/** `Store.changes` over a Store's `since` and `subscribe`: nothing is queued, the log is the queue. */
export async function* followStore<T extends StoreRecord>(
  store: Pick<Store<T>, 'since' | 'subscribe'>,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Batch<T>, void, undefined> {
  let position = after;
  let { promise, resolve: wake } = Promise.withResolvers<void>();
  const onAbort = (): void => wake();
  const unsubscribe = store.subscribe(() => wake());
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      // Armed before reading: what changes while the consumer works is not missed.
      ({ promise, resolve: wake } = Promise.withResolvers<void>());
      const batch = store.since(position);
      position = batch.revision;
      if (batch.changes.length > 0) yield batch;
      else if (!signal.aborted) await promise;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', onAbort);
  }
}
