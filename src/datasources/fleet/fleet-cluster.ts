import type { StoreRecord } from '../store/store.ts';
import type { ClusterMention, ClusterSourceKind, HubType } from './cluster-source.ts';
import type { ConnectionState } from './connection-state.ts';

/** What the fleet knows of one cluster by itself: who it is, how it is reached and how that stands. */
export interface FleetCluster extends StoreRecord {
  /** Its identity, and its key: see `toClusterId`. */
  readonly id: string;
  /** Of the namespace `kube-system`; undefined until it was read, or where it may not be. */
  readonly clusterUid: string | undefined;
  /** Whether another cluster that is engaged has that UID, too: one was made from the other's data. */
  readonly isDuplicate: boolean;
  /** Unique in the fleet: first come keeps it. */
  readonly name: string;
  /** Other names it answers to. */
  readonly aliases: readonly string[];
  readonly connection: ConnectionState;
  /** The URL its API is called at; undefined where no entry leads to it. */
  readonly endpoint: string | undefined;
  /** The entries that lead to it, the one that is used first. */
  readonly sources: readonly FleetClusterSource[];
  /** What hubs and clouds say of it. */
  readonly mentions: readonly ClusterMention[];
  /** `v1.34.1-gke.100`; undefined until discovery has answered. */
  readonly gitVersion: string | undefined;
}

/** An entry of a source that leads to the cluster. */
interface FleetClusterSource {
  readonly kind: ClusterSourceKind;
  /** Of an entry that a hub gave. */
  readonly hubType: HubType | undefined;
  /** The key of the mention that goes with it. */
  readonly mention: string | undefined;
  readonly name: string;
  readonly reference: string;
  /** How it stands this way, as far as it was tried: a spare one may have been live long ago. */
  readonly state: ConnectionState;
}
