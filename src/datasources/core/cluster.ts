import type { ConnectionPhase } from '../fleet/connection-state.ts';
import { errorOf } from '../fleet/connection-state.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { NodeSums } from './cluster-sums.ts';

/** How a cluster is, as far as it can be seen. */
export interface Health {
  readonly health: 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY' | 'UNREACHABLE' | 'UNKNOWN';
  readonly reason: string | undefined;
}

/** The connection goes first, then the nodes where they are known. */
export function toHealth(cluster: FleetCluster, sums: NodeSums | undefined): Health {
  const { connection } = cluster;
  const error = errorOf(connection);
  switch (connection.phase) {
    case 'known':
    case 'connecting':
      return { health: 'UNKNOWN', reason: 'It was not reached yet.' };
    case 'stale':
    case 'down':
      return { health: 'UNREACHABLE', reason: error?.message };
    case 'listing':
    case 'live':
      return toNodeHealth(sums);
    default:
      return { health: 'UNKNOWN', reason: undefined };
  }
}

function toNodeHealth(sums: NodeSums | undefined): Health {
  if (sums === undefined) return { health: 'HEALTHY', reason: undefined };
  const { total, ready } = sums.nodeCount;
  if (total === ready) return { health: 'HEALTHY', reason: undefined };
  const reason = `${total - ready} of ${total} nodes are not ready.`;
  return { health: ready === 0 ? 'UNHEALTHY' : 'DEGRADED', reason };
}

/** The schema's word for a connection's phase. */
export const CLUSTER_STATE = {
  known: 'KNOWN',
  connecting: 'CONNECTING',
  listing: 'LISTING',
  live: 'LIVE',
  stale: 'STALE',
  down: 'DOWN',
} as const satisfies Record<ConnectionPhase, string>;

export type ClusterStateName = (typeof CLUSTER_STATE)[ConnectionPhase];
