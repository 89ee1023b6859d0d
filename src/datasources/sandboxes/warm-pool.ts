import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import type { Order, OrderValue } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import type { SandboxKind, SandboxReference } from './sandbox.ts';

/** Sandboxes that were made before somebody wants one. Its key begins with the kind of its sandboxes. */
export interface WarmPoolRecord extends ObjectRecord {
  readonly sandboxKind: SandboxKind;
  readonly desired: number;
  readonly total: number;
  readonly ready: number;
  /** What its sandboxes are made by; undefined where that is written out in the pool. */
  readonly template: SandboxReference | undefined;
  /** In the words of its controller. */
  readonly updateStrategy: string | undefined;
}

/** Which pools. Everything given must hold; of a list, one of its values. */
export interface WarmPoolFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

export function toWarmPoolFilter({ namespaces, text }: WarmPoolFilter): RowFilter<WarmPoolRecord> {
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ namespaces, text }),
    matches: (row) => isInNamespace(row.namespace) && isNamed(row.name),
  };
}

export type WarmPoolOrderField = 'KIND' | 'NAME' | 'CREATED_AT' | 'DESIRED' | 'READY';

export interface WarmPoolOrder {
  readonly field: WarmPoolOrderField;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The key begins with the kind. */
const VALUES = {
  KIND: ({ key }) => key,
  NAME: ({ name }) => name,
  CREATED_AT: ({ createdAt }) => createdAt,
  DESIRED: ({ desired }) => desired,
  READY: ({ ready }) => ready,
} as const satisfies Record<WarmPoolOrderField, (row: WarmPoolRecord) => OrderValue>;

/** Ties go by kind, namespace, name and cluster, always upwards. */
export function toWarmPoolOrder(
  field: WarmPoolOrderField = 'KIND',
  direction: 'ASC' | 'DESC' = 'ASC',
): Order<WarmPoolRecord> & { readonly isKeyOrder: boolean } {
  const order = createOrder<WarmPoolRecord>(`sandboxWarmPools ${field} ${direction}`, [
    { value: VALUES[field], isDescending: direction === 'DESC' },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
  return { ...order, isKeyOrder: field === 'KIND' && direction === 'ASC' };
}
