import { toConnection } from './connection.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { ClusterNodeResolvers } from './types.generated.ts';

export const ClusterNode: ClusterNodeResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'ClusterNode',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  nodeGroup: (node, _args, { nodeGroups, asking }) => nodeGroups.ofNode(node, asking),
  scaling: (node, _args, { nodeScalings, asking }) => nodeScalings.of(node, asking),
  requested: (node, _args, { pods, asking }) => pods.requestedOn(node, asking),
  usage: ({ cluster, name }, _args, { loaders }) => loaders.nodeUsage.load(cluster, name),
  heartbeatAt: ({ cluster, name }, _args, { loaders }) => loaders.heartbeats.load(cluster, name),
  pods: ({ cluster, name }, args, { pods, asking }) =>
    toConnection(pods.related(cluster, args, asking, (store) => store.by('node', name))),
};
