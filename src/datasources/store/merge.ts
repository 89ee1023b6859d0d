import type { Order, OrderValue } from './order.ts';

/** A stretch of the merged order. */
export interface MergedPage<T> {
  readonly rows: readonly T[];
  readonly hasNext: boolean;
  /** Whether rows lie before the first one. */
  readonly hasPrevious: boolean;
}

/**
 * The first rows after a position of many lists that lie in the order each. The lists are not read
 * but where the page is: it costs the page, and a search in each list.
 */
export function mergeOrdered<T>(
  lists: readonly (readonly T[])[],
  order: Order<T>,
  { after, first }: { readonly after: readonly OrderValue[] | undefined; readonly first: number },
): MergedPage<T> {
  const heads: Head<T>[] = [];
  let hasPrevious = false;
  for (const list of lists) {
    const at = after === undefined ? 0 : firstAfter(list, order, after);
    if (at > 0) hasPrevious = true;
    const row = list[at];
    if (row !== undefined) heads.push({ list, at, row });
  }
  const rows: T[] = [];
  const [only] = heads;
  if (heads.length === 1 && only !== undefined) {
    const end = only.at + first;
    return { rows: only.list.slice(only.at, end), hasNext: only.list.length > end, hasPrevious };
  }
  const isBefore = (a: Head<T>, b: Head<T>): boolean => order.compare(a.row, b.row) < 0;
  for (let index = heads.length >>> 1; index >= 0; index -= 1) sink(heads, index, isBefore);
  while (rows.length < first) {
    const head = heads[0];
    if (head === undefined) break;
    rows.push(head.row);
    advance(heads, head);
    sink(heads, 0, isBefore);
  }
  return { rows, hasNext: heads.length > 0, hasPrevious };
}

interface Head<T> {
  readonly list: readonly T[];
  at: number;
  row: T;
}

/** The head moves on in its list; one that came to the end gives its place to the last of the heap. */
function advance<T>(heads: Head<T>[], head: Head<T>): void {
  head.at += 1;
  const row = head.list[head.at];
  if (row !== undefined) {
    head.row = row;
    return;
  }
  const last = heads.pop();
  if (last !== undefined && last !== head) heads[0] = last;
}

function firstAfter<T>(list: readonly T[], order: Order<T>, after: readonly OrderValue[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = list[middle];
    if (row !== undefined && order.compareTo(row, after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Restores a binary heap below `index`. */
function sink<E>(heap: E[], index: number, isBefore: (a: E, b: E) => boolean): void {
  let at = index;
  for (;;) {
    const element = heap[at];
    if (element === undefined) return;
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const candidate = heap[child];
      const smallest = heap[least];
      if (candidate !== undefined && smallest !== undefined && isBefore(candidate, smallest)) {
        least = child;
      }
    }
    const exchanged = heap[least];
    if (least === at || exchanged === undefined) return;
    heap[at] = exchanged;
    heap[least] = element;
    at = least;
  }
}
