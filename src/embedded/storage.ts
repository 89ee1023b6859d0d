import { ObjectStore } from './object-store.ts';
import type { Change } from './object-store.ts';

export type StorageListener = (storageKey: string, change: Change) => void;

/** All objects of one cluster, under one count of revisions, as etcd keeps them. */
export interface Storage {
  readonly revision: number;
  store(storageKey: string): ObjectStore;
  /** Calls `listener` after each change of any store, those made later included. */
  subscribe(listener: StorageListener): void;
  /** Forgets all changes so far: an older revision can neither be listed nor watched from. */
  forget(): void;
  clear(): void;
}

export function createStorage(options: { readonly historySize: number }): Storage {
  let revision = 0;
  const stores = new Map<string, ObjectStore>();
  const listeners: StorageListener[] = [];
  const nextRevision = (): number => {
    revision += 1;
    return revision;
  };

  return {
    get revision() {
      return revision;
    },
    store(storageKey) {
      let store = stores.get(storageKey);
      if (store === undefined) {
        store = new ObjectStore({
          nextRevision,
          historySize: options.historySize,
          onChange(change) {
            for (const listener of listeners) {
              listener(storageKey, change);
            }
          },
        });
        stores.set(storageKey, store);
      }
      return store;
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    forget() {
      // One revision nobody has seen: whatever a client holds is older than what is kept.
      const oldest = nextRevision();
      for (const store of stores.values()) {
        store.forget(oldest);
      }
    },
    clear() {
      stores.clear();
      revision = 0;
    },
  };
}
