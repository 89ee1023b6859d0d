import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
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

/** By kind, namespace, name, then cluster. */
export const WARM_POOL_ORDER = {
  ...createOrder<WarmPoolRecord>('sandboxWarmPools', [
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]),
  isKeyOrder: true,
};
