import type { Clock } from '../../async/clock.ts';
import type { Sequence } from '../store/sequence.ts';
import type { Store } from '../store/store.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { ContactEnvironment } from './contact.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { Member } from './member.ts';

type Waiting = Parameters<NonNullable<ClusterSource['learned']>>[0];

/** All clusters that the sources name, engaged and disengaged as they come and go. */
export interface Fleet extends AsyncDisposable {
  /** One row a cluster, those that were never reached included. */
  readonly clusters: Store<FleetCluster>;
  readonly sequence: Sequence;
  readonly clock: Clock;
  /** Another one in each process: what it numbers means nothing to the next. */
  readonly epoch: string;
  /** By identity, name or alias; a former identity (`pending:…`) resolves too. */
  find(nameOrId: string): FleetCluster | undefined;
  member(id: string): Member | undefined;
  members(): Iterable<Member>;
  /** Whether a source is still reading what it has to say. */
  readonly isLearning: boolean;
  /** Resolves when no source is, at the latest after `timeoutMs`. Rejects with the signal's reason. */
  learned(waiting: Waiting): Promise<void>;
  /**
   * Resolves when the cluster does not wait for its first contact any more, at the latest after
   * `timeoutMs`. Rejects with the signal's reason.
   */
  settled(options: {
    readonly id: string;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }): Promise<void>;
}

export interface FleetOptions extends ContactEnvironment {
  readonly sources: readonly ClusterSource[];
  /** Kinds that run in every cluster from its engagement on. */
  readonly eagerKinds?: readonly FleetKind<FleetRecord>[];
}
