import type { RequestContext } from '../context.ts';
import { FleetError } from '../datasources/errors.ts';
import type { FleetCluster } from '../datasources/fleet/fleet-cluster.ts';

/** The cluster a row came from. It may have left while the answer was being made. */
export function requireCluster({ clusters, asking }: RequestContext, id: string): FleetCluster {
  const cluster = clusters.find(id, asking);
  if (cluster !== undefined) return cluster;
  throw new FleetError('NOT_FOUND', 'The cluster has left the fleet.');
}
