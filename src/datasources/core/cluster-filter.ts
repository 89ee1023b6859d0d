import type { Viewer } from '../access/viewer.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { MaybePromise } from '../fleet/read.ts';
import { untilAllSettled } from '../fleet/settled.ts';
import { mayKnow } from '../fleet/mention-access.ts';
import type { ClusterStateName } from './cluster.ts';
import { CLUSTER_STATE } from './cluster.ts';
import { toChoice, toTextMatcher } from './row-filter.ts';

export interface ClusterFilter {
  readonly clusters?: readonly string[] | null | undefined;
  readonly states?: readonly ClusterStateName[] | null | undefined;
  readonly text?: string | null | undefined;
}

/** Waits for the first contact with every cluster, and for what hubs say, within a time. */
export function allSettled(
  fleet: Fleet,
  waiting: { readonly timeoutMs: number; readonly signal: AbortSignal },
): MaybePromise<void> {
  const isWaiting = fleet.clusters
    .list()
    .some(({ connection }) => connection.phase === 'connecting');
  return isWaiting || fleet.isLearning ? untilAllSettled(fleet, waiting) : undefined;
}

/** Whether a cluster is one of those asked for. */
export function toClusterMatcher(
  fleet: Fleet,
  filter: ClusterFilter | null | undefined,
  viewer: Viewer,
): (cluster: FleetCluster) => boolean {
  const isInState = toChoice(filter?.states);
  const isNamed = toTextMatcher(filter?.text);
  const names = filter?.clusters;
  // By what the row says of itself: a name may be another's by the time a row of the past is asked.
  const named = names && new Set([...names, ...names.map((name) => fleet.find(name)?.id ?? name)]);
  return (cluster) => {
    const { id, name, aliases, connection } = cluster;
    return (
      mayKnow(cluster, viewer) &&
      isInState(CLUSTER_STATE[connection.phase]) &&
      isNamed(name) &&
      (!named || named.has(id) || named.has(name) || aliases.some((alias) => named.has(alias)))
    );
  };
}
