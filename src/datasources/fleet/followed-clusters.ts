import type { Viewer } from '../access/viewer.ts';
import { readLog } from '../store/read-log.ts';
import type { Fleet } from './fleet.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FollowRequest } from './fleet-update.ts';
import type { FollowedCluster } from './followed-cluster.ts';
import { createFollowedCluster } from './followed-cluster.ts';
import { toContactOutcome } from './outcome.ts';
import type { ClusterMoves, StreamSource } from './stream-source.ts';
import { toTargets } from './targets.ts';

/** The rows of a kind in the clusters that a request names, as they come and go. */
export function followClusters<T extends FleetRecord>(
  fleet: Fleet,
  kind: FleetKind<T>,
  request: Omit<FollowRequest<T>, 'signal' | 'after'>,
  onMove: () => void,
): StreamSource<T> {
  const followed = new Map<string, FollowedCluster<T>>();
  const unsubscribe = fleet.clusters.subscribe(onMove);
  const targets = (): readonly FleetCluster[] =>
    toPresentTargets(fleet, request.clusters, request.viewer);
  const take = (joinedAt: number | undefined): readonly FollowedCluster<T>[] => {
    const present = new Set(targets().map(({ id }) => id));
    const left: FollowedCluster<T>[] = [];
    for (const [id, one] of followed) {
      if (present.has(id) && fleet.member(id) === one.member) continue;
      left.push(one);
      followed.delete(id);
    }
    for (const id of present) {
      const member = fleet.member(id);
      if (member === undefined || followed.has(id)) continue;
      followed.set(id, createFollowedCluster(kind, member, request, { joinedAt, onMove }));
    }
    return left;
  };
  take(undefined);
  return {
    get followed() {
      return followed.values();
    },
    get isSettled() {
      return [...followed.values()].every(({ isSettled }) => isSettled);
    },
    sync: take,
    outcomes: () =>
      targets().map(
        (cluster) => followed.get(cluster.id)?.outcome(cluster) ?? toContactOutcome(cluster),
      ),
    movesSince: (revision) => toMoves(fleet, revision),
    [Symbol.dispose]() {
      unsubscribe();
      for (const one of followed.values()) one[Symbol.dispose]();
    },
  };
}

/** Like `toTargets`, but a named cluster that has left meanwhile is no error. */
function toPresentTargets(
  fleet: Fleet,
  named: readonly string[] | undefined,
  viewer: Viewer,
): readonly FleetCluster[] {
  return toTargets(
    fleet,
    named?.filter((name) => fleet.find(name) !== undefined),
    viewer,
  );
}

/** Which clusters the fleet gained and lost after a revision; of those nobody met there is nothing to say. */
function toMoves(
  { clusters }: Pick<Fleet, 'clusters'>,
  revision: number,
): ClusterMoves | undefined {
  const batch = readLog(clusters, revision);
  if (batch === undefined) return undefined;
  const came = new Set<string>();
  const left = new Set<string>();
  const seen = new Set<string>();
  for (const { key, before } of batch.changes) {
    if (seen.has(key)) continue;
    seen.add(key);
    if (before === undefined) came.add(key);
    else if (clusters.get(key) === undefined && !isUnmet(before)) left.add(key);
  }
  return { came, left };
}

function isUnmet({ id }: FleetCluster): boolean {
  return id.startsWith('pending:');
}
