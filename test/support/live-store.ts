import type {
  MutableStore,
  MutableStoreOptions,
} from '../../src/datasources/store/mutable-store.ts';
import { createMutableStore } from '../../src/datasources/store/mutable-store.ts';
import type { LiveStore, StoreRecord } from '../../src/datasources/store/store.ts';

/** A Store that the test writes and others may acquire; it counts who holds it. */
export interface TestStore<T extends StoreRecord> extends MutableStore<T>, LiveStore<T> {
  readonly held: { count: number };
}

/** Live and whole from the start. */
export function createTestStore<T extends StoreRecord>(
  options: MutableStoreOptions<T>,
): TestStore<T> {
  const store = createMutableStore<T>(options);
  store.setState({ phase: 'live' }, { isWhole: true });
  const held = { count: 0 };
  return Object.assign(store, {
    held,
    synced: () => Promise.resolve(),
    acquire() {
      held.count += 1;
      return {
        [Symbol.dispose]() {
          held.count -= 1;
        },
      };
    },
  });
}
