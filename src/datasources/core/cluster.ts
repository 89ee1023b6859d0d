import type { ConnectionPhase } from '../fleet/connection-state.ts';
import { errorOf } from '../fleet/connection-state.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { NodeSums } from './cluster-sums.ts';

export type ClusterHealth =
  | 'HEALTHY'
  | 'DEGRADED'
  | 'UNHEALTHY'
  | 'UNREACHABLE'
  | 'PROVISIONING'
  | 'HIBERNATED'
  | 'DELETING'
  | 'UNKNOWN';

/** How a cluster is, as far as it can be seen. */
export interface Health {
  readonly health: ClusterHealth;
  readonly reason: string | undefined;
}

/**
 * The connection goes first, then the nodes where they are known. Of a cluster that does not answer, or is
 * not asked, a hub may know why.
 */
export function toHealth(
  cluster: FleetCluster,
  sums: NodeSums | undefined,
  told: Health | undefined,
): Health {
  const { connection } = cluster;
  const error = errorOf(connection);
  switch (connection.phase) {
    case 'known':
      return told ?? { health: 'UNKNOWN', reason: 'No hub says how it is.' };
    case 'connecting':
      return told ?? { health: 'UNKNOWN', reason: 'It was not reached yet.' };
    case 'stale':
    case 'down':
      return told !== undefined && SILENT.has(told.health)
        ? told
        : { health: 'UNREACHABLE', reason: error?.message };
    case 'listing':
    case 'live':
      return toNodeHealth(sums);
    default:
      return { health: 'UNKNOWN', reason: undefined };
  }
}

/** Why a cluster that did answer may well not do so. */
const SILENT: ReadonlySet<ClusterHealth> = new Set(['DELETING', 'HIBERNATED']);

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
