import type { Viewer } from '../access/viewer.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from './fleet.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import { mayKnow } from './mention-access.ts';

/**
 * The clusters a request is about, in name order: those named, by name, alias or id, else all.
 * @throws {FleetError} `BAD_USER_INPUT` for a name the fleet does not have.
 */
export function toTargets(
  fleet: Fleet,
  named: readonly string[] | undefined,
  viewer: Viewer,
): readonly FleetCluster[] {
  if (named === undefined) {
    return fleet.clusters
      .list()
      .filter((cluster) => mayKnow(cluster, viewer))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
  const found = new Map<string, FleetCluster>();
  for (const name of named) {
    const cluster = fleet.find(name);
    if (cluster === undefined || !mayKnow(cluster, viewer)) {
      throw new FleetError('BAD_USER_INPUT', `There is no cluster "${name}".`, {
        argument: 'filter.clusters',
      });
    }
    found.set(cluster.id, cluster);
  }
  return [...found.values()];
}

/**
 * Whether a cluster that is meant may yet be met: one of the names is of none that is known, or the
 * sources are still learning who there is.
 */
export function mayAppear(fleet: Fleet, named: readonly string[] | undefined): boolean {
  if (named === undefined) return fleet.isLearning;
  if (named.every((name) => fleet.find(name) !== undefined)) return false;
  return (
    fleet.isLearning ||
    fleet.clusters.list().some(({ connection }) => connection.phase === 'connecting')
  );
}
