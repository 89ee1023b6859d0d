import type { ConnectionConfig } from '../kube/connection.ts';
import type { Unsubscribe } from '../store/store.ts';

/** Where the fleet learns of clusters. */
export type ClusterSourceKind = 'KUBECONFIG' | 'IN_CLUSTER' | 'EMBEDDED';

/** One way to one cluster. Two entries may lead to the same one: it is then known by both names. */
export interface ClusterEntry {
  /** Unique within its source. @default the name */
  readonly key?: string;
  /** What its cluster is called, while no other cluster is: a context, say. */
  readonly name: string;
  /** Where a person finds it, without anything secret: `~/.kube/config#staging`. */
  readonly reference: string;
  readonly connection: ConnectionConfig;
}

/** A list of entries that may change while the fleet runs. */
export interface ClusterSource extends AsyncDisposable {
  readonly kind: ClusterSourceKind;
  readonly name: string;
  readonly entries: readonly ClusterEntry[];
  /** Calls back when `entries` is another list. */
  subscribe(listener: () => void): Unsubscribe;
}

/** A source whose entries never change: the embedded fleet, the service account of a pod. */
export function createStaticSource(
  kind: ClusterSourceKind,
  name: string,
  entries: readonly ClusterEntry[],
): ClusterSource {
  return {
    kind,
    name,
    entries,
    subscribe: () => () => undefined,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
