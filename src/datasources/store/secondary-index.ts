import type { StoreRecord } from './store.ts';

/** For each index, the value or values under which a row is found; undefined leaves it out. */
export type IndexFunctions<T> = Readonly<
  Record<string, (record: T) => string | readonly string[] | undefined>
>;

/** The secondary indexes of one Store. */
export interface SecondaryIndexes<T extends StoreRecord> {
  replace(before: T | undefined, after: T | undefined): void;
  /** What it answers is never written to again. Throws for an index that was not declared. */
  by(index: string, value: string): readonly T[];
  clear(): void;
}

export function createSecondaryIndexes<T extends StoreRecord>(
  name: string,
  functions: IndexFunctions<T>,
): SecondaryIndexes<T> {
  const indexes = new Map(
    Object.entries(functions).map(([index, valuesOf]) => [
      index,
      { valuesOf, buckets: new Map<string, Bucket<T>>() },
    ]),
  );
  return {
    replace(before, after) {
      for (const { valuesOf, buckets } of indexes.values()) {
        const old = before === undefined ? undefined : valuesOf(before);
        const present = after === undefined ? undefined : valuesOf(after);
        if (before !== undefined && after !== undefined && old === present) {
          for (const value of toValues(old)) exchange(buckets, value, before, after);
          continue;
        }
        if (before !== undefined) for (const value of toValues(old)) remove(buckets, value, before);
        if (after !== undefined) for (const value of toValues(present)) add(buckets, value, after);
      }
    },
    by(index, value) {
      const found = indexes.get(index);
      if (found === undefined) throw new Error(`${name} has no index ${index}.`);
      const bucket = found.buckets.get(value);
      if (bucket === undefined) return EMPTY;
      bucket.isShared = true;
      return bucket.rows;
    },
    clear() {
      for (const { buckets } of indexes.values()) buckets.clear();
    },
  };
}

/** Rows that were handed out are copied before the next write. */
interface Bucket<T> {
  rows: T[];
  isShared: boolean;
}

const EMPTY: readonly never[] = Object.freeze([]);

/** Each value once: a row that gives one twice is found once. */
function toValues(values: string | readonly string[] | undefined): Iterable<string> {
  if (values === undefined) return EMPTY;
  if (typeof values === 'string') return [values];
  return values.length > 1 ? new Set(values) : values;
}

function toWritable<T>(bucket: Bucket<T>): T[] {
  if (bucket.isShared) {
    bucket.rows = bucket.rows.slice();
    bucket.isShared = false;
  }
  return bucket.rows;
}

function add<T>(buckets: Map<string, Bucket<T>>, value: string, row: T): void {
  const bucket = buckets.get(value);
  if (bucket === undefined) buckets.set(value, { rows: [row], isShared: false });
  else toWritable(bucket).push(row);
}

function remove<T>(buckets: Map<string, Bucket<T>>, value: string, row: T): void {
  const bucket = buckets.get(value);
  if (bucket === undefined) return;
  const rows = toWritable(bucket);
  const at = rows.indexOf(row);
  const last = rows.pop();
  if (at < rows.length && at >= 0 && last !== undefined) rows[at] = last;
  if (rows.length === 0) buckets.delete(value);
}

function exchange<T>(buckets: Map<string, Bucket<T>>, value: string, before: T, after: T): void {
  const bucket = buckets.get(value);
  if (bucket === undefined) return;
  const rows = toWritable(bucket);
  rows[rows.indexOf(before)] = after;
}
