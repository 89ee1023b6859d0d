import type { ConnectionConfig } from '../kube/connection.ts';
import type { RowOrigin } from './fleet-kind.ts';
import type { Unsubscribe } from '../store/store.ts';

/** What keeps members: where a cluster is described as one of them. */
export type HubType =
  | 'KUBEFED'
  | 'KARMADA'
  | 'OCM'
  | 'GARDENER'
  | 'CLUSTER_API'
  | 'CLUSTER_INVENTORY'
  | 'RANCHER'
  | 'RANCHER_FLEET'
  | 'GKE_HUB'
  | 'EKS'
  | 'AKS_FLEET'
  | 'KUBEFLEET'
  | 'CLUSTERPEDIA'
  | 'VCLUSTER'
  | 'KCP';

/** Where the fleet learns of clusters. */
export type ClusterSourceKind = 'KUBECONFIG' | 'IN_CLUSTER' | 'EMBEDDED' | 'HUB' | 'CLOUD';

/** One way to one cluster. Two entries may lead to the same one: it is then known by both names. */
export interface ClusterEntry {
  /** Unique within its source. @default the name */
  readonly key?: string;
  /** The sort of hub that gave it. @default none did */
  readonly hubType?: HubType;
  /** The mention that says of it which cluster it leads to. @default none */
  readonly mention?: string;
  /** Whether the hub passes on what is called, and so must answer itself. @default false */
  readonly isRelayed?: boolean;
  /** What its cluster is called, while no other cluster is: a context, say. */
  readonly name: string;
  /** Where a person finds it, without anything secret: `~/.kube/config#staging`. */
  readonly reference: string;
  readonly connection: ConnectionConfig;
}

/**
 * What an object of a hub says, or the API of a cloud: that there is a cluster. It is no way to it; who
 * may list the object may know of the cluster.
 */
export interface ClusterMention {
  /** Unique over all sources. */
  readonly key: string;
  readonly kind: HubType;
  /** What the hub calls it. */
  readonly name: string;
  readonly reference: string;
  /**
   * What tells that two mentions are of one cluster: they are when one text is in both. That of
   * `toUidEvidence` ties it to the cluster of that UID. A name never is evidence.
   */
  readonly evidence: readonly string[];
  /** The row that says so, in the cluster that is the hub. @default none: every caller may know */
  readonly describedBy?: RowOrigin & { readonly cluster: string; readonly key: string };
}

/** That an engaged cluster says of itself that it is this one. */
export interface ClusterClaim {
  /** Its identity in the fleet. */
  readonly cluster: string;
  readonly uid: string;
}

/** That a cluster's namespace `kube-system` has this UID. */
export function toUidEvidence(uid: string): string {
  return `${UID}${uid}`;
}

/** That a cluster claims this UID, or says so of another identity: it counts where it is one's UID. */
export function toClaimEvidence(uid: string): string {
  return `${CLAIM}${uid}`;
}

/** The UID that it tells of; undefined for any other evidence. */
export function getEvidentUid(evidence: string): string | undefined {
  return evidence.startsWith(UID) ? evidence.slice(UID.length) : undefined;
}

/** The UID that may be its; undefined for any other evidence. */
export function getClaimedUid(evidence: string): string | undefined {
  return evidence.startsWith(CLAIM) ? evidence.slice(CLAIM.length) : undefined;
}

const UID = 'uid:';
const CLAIM = 'claim:';

/** A list of entries that may change while the fleet runs. */
export interface ClusterSource extends AsyncDisposable {
  readonly kind: ClusterSourceKind;
  readonly name: string;
  readonly entries: readonly ClusterEntry[];
  /** Clusters that are shown without being engaged. @default none */
  readonly mentions?: readonly ClusterMention[];
  /** Who engaged clusters say that they are. @default nobody says so */
  readonly claims?: readonly ClusterClaim[];
  /** Whether what it has to say is still being read for the first time. @default false */
  readonly isLearning?: boolean;
  /** Resolves when it is not, at the latest after `timeoutMs`. @default at once */
  learned?(waiting: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
  /** Calls back when `entries`, `mentions` or `claims` is another list. */
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
