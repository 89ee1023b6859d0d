import * as fc from 'fast-check';
import type { MutableStore } from '../../src/datasources/store/mutable-store.ts';
import type { StoreRecord } from '../../src/datasources/store/store.ts';

/** A row of the Stores that properties are tested on. */
export interface Row extends StoreRecord {
  readonly value: number;
  readonly tags: readonly string[];
}

export const ROWS = {
  indexes: {
    uid: (row: Row) => row.uid,
    tags: (row: Row) => row.tags,
    even: (row: Row) => (row.value % 2 === 0 ? 'yes' : undefined),
  },
} as const;

/** One write of a Store's owner. */
export type Step =
  | { readonly type: 'apply'; readonly put: readonly Row[]; readonly remove: readonly string[] }
  | { readonly type: 'replace'; readonly put: readonly Row[] };

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const KEY = fc.constantFrom(...KEYS);

const ROW: fc.Arbitrary<Row> = fc.record({
  key: KEY,
  uid: fc.constantFrom('u', 'v'),
  value: fc.integer({ min: 0, max: 5 }),
  tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
});

const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('apply' as const),
      put: fc.array(ROW, { maxLength: 4 }),
      remove: fc.array(KEY, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('replace' as const),
      put: fc.array(ROW, { maxLength: 6 }),
    }),
  },
);

export const STEPS = fc.array(STEP, { maxLength: 20 });

export function applyStep(store: MutableStore<Row>, step: Step): void {
  if (step.type === 'replace') store.replace(step.put);
  else store.apply(step);
}

/** The rows in key order. */
export function toState<T extends StoreRecord>(rows: Iterable<T>): readonly T[] {
  return [...rows].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
