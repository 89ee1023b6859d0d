import type { StoreRecord } from './store.ts';

/** The rows of a Store as an array in key order, made anew only when it is asked for after a change. */
export interface KeyOrder<T extends StoreRecord> {
  /** Says that the row of this key came, went or was replaced. */
  touch(key: string): void;
  /** Forgets the order: the next `list` sorts all rows. */
  reset(): void;
  /** The same array until something is touched. */
  list(): readonly T[];
}

/** `rows` is read when the list is made; each of its keys is its row's. */
export function createKeyOrder<T extends StoreRecord>(rows: ReadonlyMap<string, T>): KeyOrder<T> {
  let sorted: readonly T[] | undefined = [];
  const touched = new Set<string>();

  return {
    touch(key) {
      if (sorted !== undefined) touched.add(key);
    },
    reset() {
      sorted = undefined;
      touched.clear();
    },
    list() {
      if (sorted === undefined || touched.size * 8 > rows.size + 64) {
        sorted = [...rows.values()].toSorted(compareKeys);
      } else if (touched.size > 0) {
        sorted = mergeTouched(sorted, rows, [...touched].toSorted());
      }
      touched.clear();
      return sorted;
    },
  };
}

/** By UTF-16 code unit: the order of `<`, whatever the locale. */
function compareKeys(a: StoreRecord, b: StoreRecord): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

/** Copies the stretches between the touched keys, and puts the present row of each in its place. */
function mergeTouched<T extends StoreRecord>(
  old: readonly T[],
  rows: ReadonlyMap<string, T>,
  keys: readonly string[],
): readonly T[] {
  const merged: T[] = [];
  let from = 0;
  for (const key of keys) {
    const at = findKey(old, key, from);
    for (let index = from; index < at; index += 1) pushAt(merged, old, index);
    const row = rows.get(key);
    if (row !== undefined) merged.push(row);
    from = old[at]?.key === key ? at + 1 : at;
  }
  for (let index = from; index < old.length; index += 1) pushAt(merged, old, index);
  return merged;
}

function pushAt<T>(target: T[], source: readonly T[], index: number): void {
  const element = source[index];
  if (element !== undefined) target.push(element);
}

/** The first position at or after `from` whose key is not below `key`. */
function findKey(rows: readonly StoreRecord[], key: string, from: number): number {
  let low = from;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && row.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
