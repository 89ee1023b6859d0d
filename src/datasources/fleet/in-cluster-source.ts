import { loadInCluster } from '../kube/in-cluster.ts';
import type { InClusterOptions } from '../kube/in-cluster.ts';
import type { ClusterSource } from './cluster-source.ts';
import { createStaticSource } from './cluster-source.ts';

/**
 * The cluster this process runs in, by the service account of its pod.
 * @throws {FleetError} `BAD_USER_INPUT` when this is no pod, or has no service account mounted.
 */
export async function createInClusterSource(options: InClusterOptions): Promise<ClusterSource> {
  const connection = await loadInCluster(options);
  return createStaticSource('IN_CLUSTER', 'in-cluster', [
    { name: 'in-cluster', reference: connection.server, connection },
  ]);
}
