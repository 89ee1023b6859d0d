import type { Clock } from '../../async/clock.ts';
import type { AccessResource } from '../access/viewer.ts';
import type { KubeCluster } from '../kube/kube-cluster.ts';
import type { Sequence } from '../store/sequence.ts';
import type { LiveStore, StoreRecord } from '../store/store.ts';

/** A row of a fleet list: it knows the cluster it came from. */
export interface FleetRecord extends StoreRecord {
  /** The identity of its cluster. */
  readonly cluster: string;
  /** Undefined for what belongs to no namespace. */
  readonly namespace: string | undefined;
}

/** What a row was made of, and where that lies. */
export interface RowOrigin {
  readonly resource: AccessResource;
  /** Undefined for what belongs to no namespace. */
  readonly namespace: string | undefined;
}

/** One engaged cluster, as a kind's Store is opened in it. */
export interface OpenCluster {
  readonly id: string;
  readonly kube: KubeCluster;
  readonly sequence: Sequence;
  readonly clock: Clock;
  /** The cluster's Store of a kind: made at first use, one for all who read it. */
  store<T extends FleetRecord>(kind: FleetKind<T>): LiveStore<T>;
}

/** One sort of row that the fleet can read and follow over all clusters. Define each once. */
export interface FleetKind<T extends FleetRecord> {
  /** As the schema calls its type. */
  readonly name: string;
  /** Whose `list` lets a caller see the rows. */
  readonly resource: AccessResource;
  /** What its Store lists, where that is more than `resource`. @default resource alone */
  readonly reads?: readonly AccessResource[];
  /**
   * What a row was made of, where rows come from several resources, of those in `reads`: a caller sees
   * it who may list each of them in its namespace. @default `resource`, in the row's namespace
   */
  originsOf?(row: T): readonly RowOrigin[];
  /** Runs from the moment a cluster is engaged: history cannot be read later. @default false */
  readonly isEager?: boolean;
  readonly open: (cluster: OpenCluster) => LiveStore<T>;
}
