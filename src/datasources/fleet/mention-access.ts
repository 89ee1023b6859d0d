import type { Viewer } from '../access/viewer.ts';
import { mayListIn } from '../access/viewer.ts';
import type { FleetCluster } from './fleet-cluster.ts';

/** Whether a caller may know that there is such a cluster: of what hubs alone speak, who may list what they say. */
export function mayKnow({ connection, mentions }: FleetCluster, viewer: Viewer): boolean {
  return (
    connection.phase !== 'known' ||
    mentions.some(({ describedBy }) => mayListIn(viewer, describedBy, describedBy.resource))
  );
}
