import { createSystemClock } from '../src/async/clock.ts';
import { mergeOrdered } from '../src/datasources/store/merge.ts';
import type { MutableStore } from '../src/datasources/store/mutable-store.ts';
import { createMutableStore } from '../src/datasources/store/mutable-store.ts';
import { createOrder } from '../src/datasources/store/order.ts';
import { createSelections } from '../src/datasources/store/selection.ts';
import { createSequence } from '../src/datasources/store/sequence.ts';
import type { StoreRecord } from '../src/datasources/store/store.ts';
import { median } from './requests.ts';
import type { Row } from './table.ts';

interface PodLike extends StoreRecord {
  readonly cluster: string;
  readonly restarts: number;
  readonly phase: string;
}

const ORDER = createOrder<PodLike>('restarts', [
  { value: ({ restarts }) => restarts, isDescending: true },
  { value: ({ key }) => key },
  { value: ({ cluster }) => cluster },
]);

/** A page of 50, filtered and ordered, while one of a hundred clusters has just changed. */
export function benchPages(): readonly Row[] {
  const stores = createStores(100, 1000);
  const selections = createSelections();
  const read = (): void => {
    const lists = stores.map((store) =>
      selections.select(store.list(), {
        key: 'running',
        matches: ({ phase }) => phase === 'RUNNING',
        order: ORDER,
      }),
    );
    mergeOrdered(lists, ORDER, { after: undefined, first: 50 });
  };
  const naive = (): void => {
    stores
      .flatMap((store) => store.list())
      .filter(({ phase }) => phase === 'RUNNING')
      .toSorted((a, b) => ORDER.compare(a, b))
      .slice(0, 50);
  };
  read();
  const ours = time(50, stores, read);
  const baseline = time(5, stores, naive);
  return [
    {
      work: 'page of 50 from 100,000 records of 100 clusters, in process',
      figure: `p50 ${ours.toFixed(2)} ms`,
      ratio: `${(baseline / ours).toFixed(0)} × less than filtering and sorting all (${baseline.toFixed(0)} ms)`,
    },
  ];
}

function time(count: number, stores: readonly MutableStore<PodLike>[], read: () => void): number {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const store = stores[index % stores.length];
    const row = store?.get('ns/pod-7');
    if (row !== undefined) store?.apply({ put: [{ ...row, restarts: row.restarts + 1 }] });
    const startedAt = performance.now();
    read();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

function createStores(count: number, rows: number): readonly MutableStore<PodLike>[] {
  const sequence = createSequence();
  const clock = createSystemClock();
  return Array.from({ length: count }, (_, cluster) => {
    const store = createMutableStore<PodLike>({ name: `${cluster}`, sequence, clock });
    store.replace(
      Array.from({ length: rows }, (_none, index) => ({
        key: `ns/pod-${index}`,
        uid: `${cluster}-${index}`,
        cluster: `${cluster}`,
        restarts: (index * 7919) % 97,
        phase: index % 3 === 0 ? 'PENDING' : 'RUNNING',
      })),
    );
    return store;
  });
}
