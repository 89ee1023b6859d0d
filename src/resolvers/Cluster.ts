import type { RequestContext } from '../context.ts';
import type { ClusterFacts } from '../datasources/core/cluster-description.ts';
import type { NodeSums } from '../datasources/core/cluster-sums.ts';
import type { FederationMemberRecord } from '../datasources/federation/federation-member.ts';
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
  duplicateIdentity: ({ isDuplicate }) => isDuplicate,
  state: ({ connection }) => STATE[connection.phase],
  error: ({ connection }) => toClusterError('error' in connection ? connection.error : undefined),
  health: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ health }) => health.health),
  healthReason: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ health }) => health.reason),
  kubernetesVersion: (cluster, _args, { clusters, asking }) =>
    cluster.gitVersion ?? clusters.facts(cluster, asking).kubernetesVersion,
  distribution: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ distribution }) => distribution),
  provider: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ provider }) => provider),
  isOnPremises: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ isOnPremises }) => isOnPremises),
  region: (cluster, _args, { clusters, asking }) =>
    map(clusters.sight(cluster, asking), ({ region }) => region),
  zones: (cluster, _args, { clusters, asking }) => clusters.facts(cluster, asking).zones,
  kind: (cluster, _args, { clusters, asking }) => clusters.facts(cluster, asking).kind,
  apiEndpoint: (cluster, _args, { clusters, asking }) =>
    cluster.endpoint ?? clusters.facts(cluster, asking).apiEndpoint,
  asOf: ({ id }, _args, { clusters }) => {
    const at = clusters.lastAnswerAt(id);
    return at === undefined ? null : toTimeText(at);
  },
  latencyMs: ({ id }, _args, { clusters }) => clusters.latencyMs(id),
  nodeCount: (cluster, _args, context) =>
    fromNodes(cluster, context, 'nodeCount', (nodeCount) => nodeCount),
  capacity: (cluster, _args, context) =>
    fromNodes(cluster, context, 'capacity', (capacity) => capacity),
  allocatable: (cluster, _args, context) =>
    fromNodes(cluster, context, 'allocatable', (allocatable) => allocatable),
  utilization: ({ id }, _args, { clusters, asking }) => clusters.utilization(id, asking),
  unplacedPods: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.unplaced),
  podCount: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.podCount),
  requested: ({ id }, _args, { clusters, asking }) =>
    map(clusters.podSums(id, asking), (sums) => sums?.requested),
  labels: (cluster, _args, { clusters, asking }) => clusters.facts(cluster, asking).labels,
  apiResources: async ({ id }, args, { rawObjects }) =>
    toApiResources(await rawObjects.kinds(id), args),
  namespaces: ({ id }, args, { namespaces, asking }) =>
    toConnection(namespaces.ofCluster(id, args, asking)),
  nodes: ({ id }, args, { nodes, asking }) => toConnection(nodes.ofCluster(id, args, asking)),
  nodeGroups: (cluster, args, { nodeGroups, federationMembers, asking }) => {
    const members = federationMembers.membershipsOf(cluster, asking);
    return toConnection(nodeGroups.ofNodes({ cluster: cluster.id, members }, args, asking));
  },
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
  properties: ({ id, connection }, _args, { clusterProperties, asking }) =>
    connection.phase === 'known' ? null : clusterProperties.all(id, asking),
  clusterSet: ({ id, connection }, _args, { clusterProperties, asking }) =>
    connection.phase === 'known' ? null : clusterProperties.clusterSet(id, asking),
  sandboxes: ({ id }, args, { sandboxes, asking }) =>
    toConnection(sandboxes.ofCluster(id, args, asking)),
  sandboxTemplates: ({ id }, args, { sandboxTemplates, asking }) =>
    toConnection(sandboxTemplates.ofCluster(id, args, asking)),
  sandboxWarmPools: ({ id }, args, { sandboxWarmPools, asking }) =>
    toConnection(sandboxWarmPools.ofCluster(id, args, asking)),
  aliases: (cluster, _args, { federationMembers, asking }) => {
    const { name, aliases } = cluster;
    const told = federationMembers.membershipsOf(cluster, asking).map((row) => ({
      name: row.memberName,
      federation: federationMembers.federationOf(row),
    }));
    const hubNames = new Set(told.map((alias) => alias.name));
    const own = aliases.filter((alias) => !hubNames.has(alias)).map((alias) => ({ name: alias }));
    return [...own, ...told.filter((alias) => alias.name !== name)];
  },
  memberships: (cluster, _args, { federationMembers, asking }) =>
    federationMembers.membershipsOf(cluster, asking),
  parent: (cluster, _args, { federationMembers, asking }) =>
    federationMembers.parentOf(cluster, asking),
  children: (cluster, _args, { federationMembers, asking }) =>
    federationMembers.childrenOf(cluster, asking),
  sources: (cluster, _args, { federationMembers, asking }) => [
    // What a hub gave is told with its object.
    ...cluster.sources.filter(({ hubType }) => hubType === undefined),
    ...federationMembers.membershipsOf(cluster, asking).map((row) => ({
      kind: 'HUB' as const,
      hubType: row.hubType,
      name: row.memberName,
      reference: toPath(row),
    })),
    ...cluster.mentions
      .filter(({ describedBy }) => describedBy === undefined)
      .map(({ kind, name, reference }) => ({
        kind: 'CLOUD' as const,
        hubType: kind,
        name,
        reference,
      })),
  ],
  access: (cluster, _args, { federationMembers, asking }) =>
    federationMembers.waysTo(cluster, asking),
};

/** As its nodes tell it; where these are not known, as hubs do. */
function fromNodes<K extends keyof NodeSums & keyof ClusterFacts, T>(
  cluster: FleetCluster,
  { clusters, asking }: RequestContext,
  name: K,
  read: (fact: NodeSums[K] | ClusterFacts[K] | undefined) => T,
): T | Promise<T> {
  return map(clusters.nodeSums(cluster.id, asking), (sums) =>
    read(sums === undefined ? clusters.facts(cluster, asking)[name] : sums[name]),
  );
}

function toPath({ kind, namespace, name }: FederationMemberRecord): string {
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
