import type { Order } from './order.ts';

/** Which rows of a list, in which order. `key` names the two: equal keys select the same rows. */
interface SelectionRequest<T> {
  readonly key: string;
  /** Undefined takes every row. */
  readonly matches: ((row: T) => boolean) | undefined;
  /** Undefined when the list already lies in this order. */
  readonly order: Order<T> | undefined;
}

/**
 * Filters and sorts lists, and remembers the answer for as long as the list lives: Stores answer the
 * same array until something changes, so of a hundred clusters only the one that moved is done again.
 */
export interface Selections {
  select<T>(list: readonly T[], request: SelectionRequest<T>): readonly T[];
}

/** Of more than `maxPerList` answers the oldest answer of a list is forgotten for the next. */
export function createSelections(maxPerList = 16): Selections {
  const answers = new WeakMap<readonly unknown[], Map<string, readonly unknown[]>>();
  return {
    select(list, { key, matches, order }) {
      if (matches === undefined && order === undefined) return list;
      const known = answers.get(list) ?? new Map<string, readonly unknown[]>();
      answers.set(list, known);
      const found = known.get(key);
      if (found !== undefined && isMadeOf(found, list, known)) return found;
      const kept = matches === undefined ? list : list.filter(matches);
      const selected = order === undefined ? kept : kept.toSorted((a, b) => order.compare(a, b));
      const [oldest] = known.keys();
      if (known.size >= maxPerList && oldest !== undefined) known.delete(oldest);
      known.set(key, selected);
      return selected;
    },
  };
}

/** What is remembered under a list was made of its rows. */
function isMadeOf<T>(
  selected: readonly unknown[],
  list: readonly T[],
  known: ReadonlyMap<string, readonly unknown[]>,
): selected is readonly T[] {
  return selected.length <= list.length && known.size > 0;
}
