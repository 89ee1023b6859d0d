import { FleetError } from '../errors.ts';
import type { Batch, Store, StoreRecord } from './store.ts';

/** The changes after a revision; undefined when the log no longer reaches back: read all rows. */
export function readLog<T extends StoreRecord>(
  store: Pick<Store<T>, 'since'>,
  after: number,
): Batch<T> | undefined {
  try {
    return store.since(after);
  } catch (error) {
    if (error instanceof FleetError && error.code === 'LAPPED') return undefined;
    throw error;
  }
}
