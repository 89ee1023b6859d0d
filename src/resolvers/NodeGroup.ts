import type { RequestContext } from '../context.ts';
import type {
  NodeGroupFigures,
  NodeGroupRecord,
} from '../datasources/autoscaling/node-groups/node-group.ts';
import { toConnection } from './connection.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import { requireCluster } from './require-cluster.ts';
import type { NodeGroupResolvers } from './types.generated.ts';

export const NodeGroup: NodeGroupResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'NodeGroup',
  id: ({ cluster, key }) => toId({ type: 'nodeGroup', cluster, key }),
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  workloadCluster: ({ cluster, machinesOf }, _args, context) => {
    if (machinesOf === undefined) return requireCluster(context, cluster);
    const { clusters, federationMembers, asking } = context;
    const found = federationMembers.clusterOf({ cluster, ...machinesOf });
    return found && clusters.find(found.id, asking);
  },
  source: ({ cluster, source }) => source && { ...source, cluster },
  nodeClass: ({ cluster, nodeClass }) =>
    nodeClass && {
      cluster,
      ...nodeClass,
      // Which one it is in is for its cluster to say.
      apiVersion: undefined,
      namespace: undefined,
      uid: undefined,
    },
  desiredSize: told('desiredSize'),
  readySize: told('readySize'),
  scaleUp: told('scaleUp'),
  scaleDown: told('scaleDown'),
  instanceTypes: told('instanceTypes'),
  zones: told('zones'),
  allocatable: told('allocatable'),
  requested: (group, _args, { nodeGroups, asking }) => nodeGroups.requested(group, asking),
  utilization: (group, _args, { nodeGroups, asking }) => nodeGroups.utilization(group, asking),
  nodes: ({ cluster, nodeNames }, args, { nodes, asking }) =>
    nodeNames === undefined
      ? null
      : toConnection(
          nodes.related(cluster, args, asking, (store) =>
            nodeNames.flatMap((name) => store.get(name) ?? []),
          ),
        ),
};

/** One of the figures that several resources tell: as far as the viewer may list them. */
function told<K extends keyof NodeGroupFigures>(
  figure: K,
): (group: NodeGroupRecord, args: object, context: RequestContext) => NodeGroupFigures[K] {
  return (group, _args, { nodeGroups, asking }) => nodeGroups.figures(group, asking)[figure];
}
