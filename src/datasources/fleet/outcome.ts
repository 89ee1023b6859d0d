import type { FleetError } from '../errors.ts';
import type { ProviderState, Store, StoreRecord } from '../store/store.ts';
import { errorOf } from './connection-state.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { Member } from './member.ts';

/** How one cluster's part of a list stands. */
type ListPhase =
  | 'known'
  | 'connecting'
  | 'listing'
  | 'live'
  | 'stale'
  | 'down'
  | 'absent'
  | 'forbidden';

/** What one cluster gave to a fleet answer. */
export interface Outcome {
  readonly cluster: FleetCluster;
  readonly phase: ListPhase;
  /** When its rows were last known to be the API server's (ms of epoch). */
  readonly asOf: number | undefined;
  readonly latencyMs: number | undefined;
  readonly error: FleetError | undefined;
  /** Where only some namespaces are covered. */
  readonly namespaces: readonly string[] | undefined;
  /** Where its part is made of providers: each of them. */
  readonly providers: readonly ProviderState[];
  /** Whether its part was complete once, for the cluster's present identity. */
  readonly isWhole: boolean;
}

/** The outcome of a cluster that is engaged. */
export function toOutcome(
  cluster: FleetCluster,
  member: Member,
  store: Store<StoreRecord>,
): Outcome {
  const { state } = store;
  const { connection } = member;
  const isLost = connection.phase === 'stale' || connection.phase === 'down';
  const isFollowed = state.phase === 'live' || state.phase === 'stale' || state.phase === 'listing';
  const told = isLost && isFollowed ? connection : state;
  return {
    cluster,
    phase: told.phase,
    asOf: store.asOf,
    latencyMs: member.latencyMs,
    error: 'error' in told ? told.error : undefined,
    namespaces: store.namespaces,
    providers: store.providers ?? [],
    isWhole: store.isWhole && store.namespaces === undefined,
  };
}

/** The outcome of a cluster that nobody reached yet. */
export function toContactOutcome(cluster: FleetCluster): Outcome {
  const { connection } = cluster;
  return {
    cluster,
    phase: connection.phase,
    asOf: undefined,
    latencyMs: undefined,
    error: errorOf(connection),
    namespaces: undefined,
    providers: [],
    isWhole: false,
  };
}
