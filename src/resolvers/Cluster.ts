import type { RequestContext } from '../context.ts';
import type { NodeSums } from '../datasources/core/cluster-sums.ts';
import type { FleetCluster } from '../datasources/fleet/fleet-cluster.ts';
import { toTimeText } from '../kubernetes/time.ts';
import { toApiResources } from './api-resources.ts';
import { toClusterError } from './cluster-error.ts';
import { toConnection } from './connection.ts';
import { map } from './maybe-promise.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { ClusterResolvers, ClusterState } from './types.generated.ts';

const STATE = {
  known: 'KNOWN',
  connecting: 'CONNECTING',
  listing: 'LISTING',
  live: 'LIVE',
  stale: 'STALE',
  down: 'DOWN',
} as const satisfies Record<FleetCluster['connection']['phase'], ClusterState>;

export const Cluster: ClusterResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Cluster',
  id: ({ id }) => toId({ type: 'cluster', cluster: id }),
  uid: ({ clusterUid }) => clusterUid,
  state: ({ connection }) => STATE[connection.phase],
  error: ({ connection }) => toClusterError('error' in connection ? connection.error : undefined),
  health: (cluster, _args, { clusters, asking }) =>
    map(clusters.health(cluster, asking), ({ health }) => health),
  healthReason: (cluster, _args, { clusters, asking }) =>
    map(clusters.health(cluster, asking), ({ reason }) => reason),
  kubernetesVersion: ({ gitVersion }) => gitVersion,
  distribution: (cluster, _args, { clusters, asking }) => clusters.distribution(cluster, asking),
  provider: (cluster, _args, context) =>
    fromNodes(cluster, context, (sums) => sums?.provider ?? 'UNKNOWN'),
  region: (cluster, _args, context) => fromNodes(cluster, context, (sums) => sums?.region),
  apiEndpoint: ({ endpoint }) => endpoint,
  asOf: ({ id }, _args, { clusters }) => {
    const at = clusters.lastAnswerAt(id);
    return at === undefined ? null : toTimeText(at);
  },
  latencyMs: ({ id }, _args, { clusters }) => clusters.latencyMs(id),
  nodeCount: (cluster, _args, context) => fromNodes(cluster, context, (sums) => sums?.nodeCount),
  capacity: (cluster, _args, context) => fromNodes(cluster, context, (sums) => sums?.capacity),
  allocatable: (cluster, _args, context) =>
    fromNodes(cluster, context, (sums) => sums?.allocatable),
  utilization: ({ id }, _args, { clusters, asking }) => clusters.utilization(id, asking),
  unplacedPods: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.unplaced),
  podCount: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.podCount),
  requested: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.requested),
  labels: () => [],
  apiResources: async ({ id }, args, { rawObjects }) =>
    toApiResources(await rawObjects.kinds(id), args),
  namespaces: ({ id }, args, { namespaces, asking }) =>
    toConnection(namespaces.ofCluster(id, args, asking)),
  nodes: ({ id }, args, { nodes, asking }) => toConnection(nodes.ofCluster(id, args, asking)),
  pods: ({ id }, args, { pods, asking }) => toConnection(pods.ofCluster(id, args, asking)),
  pod: ({ id }, { namespace, name }, { pods, asking }) =>
    pods.find({ cluster: id, namespace, name }, asking),
  workloads: ({ id }, args, { workloads, asking }) =>
    toConnection(workloads.ofCluster(id, args, asking)),
  events: ({ id }, args, { events, asking }) => toConnection(events.ofCluster(id, args, asking)),
  scalingEvents: ({ id }, args, { scalingEvents, asking }) =>
    toConnection(scalingEvents.ofCluster(id, args, asking)),
  functions: ({ id }, args, { functions, asking }) =>
    toConnection(functions.ofCluster(id, args, asking)),
  runtimeClasses: ({ id }, { filter }, { runtimeClasses, asking }) =>
    runtimeClasses.all(id, filter, asking),
  sandboxes: ({ id }, args, { sandboxes, asking }) =>
    toConnection(sandboxes.ofCluster(id, args, asking)),
  sandboxWarmPools: ({ id }, args, { sandboxWarmPools, asking }) =>
    toConnection(sandboxWarmPools.ofCluster(id, args, asking)),
  sandboxTemplates: ({ id }, args, { sandboxTemplates, asking }) =>
    toConnection(sandboxTemplates.ofCluster(id, args, asking)),
};

function fromNodes<T>(
  { id }: FleetCluster,
  { clusters, asking }: RequestContext,
  read: (sums: NodeSums | undefined) => T,
): T | Promise<T> {
  return map(clusters.nodeSums(id, asking), read);
}
