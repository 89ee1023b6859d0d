import type { Viewer } from '../access/viewer.ts';
import { mayListIn } from '../access/viewer.ts';
import type { ClusterMention } from './cluster-source.ts';
import type { FleetCluster } from './fleet-cluster.ts';

/** Whether a caller may know that there is such a cluster: of what hubs alone speak, who may list what they say. */
export function mayKnow({ connection, mentions }: FleetCluster, viewer: Viewer): boolean {
  return connection.phase !== 'known' || mentions.some((mention) => mayHear(mention, viewer));
}

/** Whether a caller may know what is said: what no row of a hub says was configured for everybody. */
export function mayHear({ describedBy }: ClusterMention, viewer: Viewer): boolean {
  return describedBy === undefined || mayListIn(viewer, describedBy, describedBy.resource);
}
