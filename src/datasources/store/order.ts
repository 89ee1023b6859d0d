/** What rows are ordered by; numbers and texts are compared as such, and by code unit. */
export type OrderValue = string | number;

export interface OrderField<T> {
  readonly value: (row: T) => OrderValue;
  readonly isDescending?: boolean;
}

/**
 * A total order of rows. The last of its fields must tell any two rows apart, so that a position
 * between rows is a list of values and outlives the rows themselves.
 */
export interface Order<T> {
  /** Equal names are equal orders: part of cache keys and cursors. */
  readonly name: string;
  compare(a: T, b: T): number;
  valuesOf(row: T): readonly OrderValue[];
  /** Below 0 when the row comes before the position. */
  compareTo(row: T, position: readonly OrderValue[]): number;
}

export function createOrder<T>(name: string, fields: readonly OrderField<T>[]): Order<T> {
  const compareWith = (row: T, valueAt: (index: number, field: OrderField<T>) => OrderValue) => {
    for (const [index, field] of fields.entries()) {
      const difference = compareValues(field.value(row), valueAt(index, field));
      if (difference !== 0) return field.isDescending === true ? -difference : difference;
    }
    return 0;
  };
  return {
    name,
    compare: (a, b) => compareWith(a, (_index, field) => field.value(b)),
    valuesOf: (row) => fields.map((field) => field.value(row)),
    compareTo: (row, position) => compareWith(row, (index) => position[index] ?? ''),
  };
}

/** Numbers come before what is none, and that before texts. */
function compareValues(a: OrderValue, b: OrderValue): number {
  if (a === b) return 0;
  if (typeof a === typeof b) {
    if (a < b) return -1;
    if (a > b) return 1;
  }
  return rankOf(a) - rankOf(b);
}

function rankOf(value: OrderValue): number {
  if (typeof value === 'string') return 2;
  return Number.isNaN(value) ? 1 : 0;
}
