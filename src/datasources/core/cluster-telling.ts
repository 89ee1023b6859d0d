import type { Viewer } from '../access/viewer.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { Unsubscribe } from '../store/store.ts';
import type { ClusterDescription } from './cluster-description.ts';

/** What one object of a hub says of a cluster, as it was read at one time. */
export interface ClusterTelling {
  readonly description: ClusterDescription;
  /** Whether the hub answered then: of one that does not, nothing counts. */
  readonly isHeard: boolean;
  isSeenBy(viewer: Viewer): boolean;
}

/** What hubs say of the fleet's clusters. */
export interface ClusterTellings {
  /** Of a cluster, now. What was not said anew is the same object as before. */
  of(this: void, cluster: FleetCluster): readonly ClusterTelling[];
  /** Calls back when a hub says something else, or has come or gone. */
  subscribe(listener: () => void): Unsubscribe;
}

export const NOTHING_TOLD: ClusterTellings = {
  of: () => [],
  subscribe: () => () => undefined,
};

/** What several say, in their order. */
export function joinTellings(all: readonly ClusterTellings[]): ClusterTellings {
  return {
    of: (cluster) => all.flatMap(({ of }) => of(cluster)),
    subscribe(listener) {
      const releases = all.map((one) => one.subscribe(listener));
      return () => {
        for (const release of releases) release();
      };
    },
  };
}

/** What of it counts, and a caller may see. */
export function toDescriptions(
  told: readonly ClusterTelling[],
  viewer: Viewer,
): readonly ClusterDescription[] {
  return told
    .filter((telling) => telling.isHeard && telling.isSeenBy(viewer))
    .map(({ description }) => description);
}
