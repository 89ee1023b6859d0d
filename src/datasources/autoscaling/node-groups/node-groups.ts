import { maySum } from '../../access/viewer.ts';
import type { Amounts } from '../../core/amounts.ts';
import type { Asking } from '../../core/asking.ts';
import { sumRequests } from '../../core/cluster-sums.ts';
import type { FleetList, FleetReading, ListArguments } from '../../core/fleet-list.ts';
import { createFleetList, map } from '../../core/fleet-list.ts';
import type { NodeRecord } from '../../core/node.ts';
import type { Pods } from '../../core/pods.ts';
import type { UtilizationRecord } from '../../core/utilization.ts';
import { toUtilization } from '../../core/utilization.ts';
import type { MaybePromise, Page } from '../../fleet/read.ts';
import type { NodeGroupFigures, NodeGroupFilter, NodeGroupRecord, NodesOf } from './node-group.ts';
import { NODE_GROUP_ORDER, toFigures, toNodeGroupFilter } from './node-group.ts';
import { NODE_GROUPS } from './node-group-view.ts';

/** The node groups of the fleet, of every provider. */
export interface NodeGroups extends FleetList<NodeGroupRecord, NodeGroupFilter, never> {
  /** The groups whose nodes are of a cluster: its own, and those that hubs declare of it as a member. */
  ofNodes(
    this: void,
    of: NodesOf,
    args: ListArguments<NodeGroupFilter, never>,
    asking: Asking,
  ): MaybePromise<Page<NodeGroupRecord>>;
  /** What is known of a group to those who may list what it is known from. */
  figures(this: void, group: NodeGroupRecord, asking: Asking): NodeGroupFigures;
  /** The group a node is in; undefined for none, and while they are not known. */
  ofNode(
    node: Pick<NodeRecord, 'cluster' | 'name'>,
    asking: Asking,
  ): MaybePromise<NodeGroupRecord | undefined>;
  /** Undefined where its nodes may not be listed, or are not known. */
  utilization(group: NodeGroupRecord, asking: Asking): MaybePromise<UtilizationRecord | undefined>;
  /** What the unfinished pods on its nodes ask for; undefined while that is not known. */
  requested(group: NodeGroupRecord, asking: Asking): MaybePromise<Amounts | undefined>;
}

export function createNodeGroups({
  pods,
  ...options
}: FleetReading & { readonly pods: Pods }): NodeGroups {
  const list = createFleetList<NodeGroupRecord, NodeGroupFilter, never>({
    ...options,
    kind: NODE_GROUPS,
    toFilter: toNodeGroupFilter,
    toOrder: () => NODE_GROUP_ORDER,
  });
  const requestedOf: NodeGroups['requested'] = ({ cluster, nodeNames }, asking) =>
    map(pods.store(cluster, asking), (store) =>
      nodeNames !== undefined &&
      store?.isWhole === true &&
      maySum(asking.viewer, cluster, pods.kind.resource)
        ? sumRequests(nodeNames.flatMap((name) => store.by('node', name)))
        : undefined,
    );
  return {
    ...list,
    figures: toSeenFigures,
    ofNodes(nodesOf, { filter, ...args }, asking) {
      const hubs = new Set(nodesOf.members.map(({ cluster }) => cluster));
      const given = { ...args, filter: { ...filter, nodesOf } };
      if (hubs.size === 0) return list.ofCluster(nodesOf.cluster, given, asking);
      const clusters = [...new Set([nodesOf.cluster, ...hubs])];
      return list.list({ ...given, filter: { ...given.filter, clusters } }, asking);
    },
    ofNode({ cluster, name }, asking) {
      const read = (key: string | undefined): MaybePromise<NodeGroupRecord | undefined> =>
        key === undefined ? undefined : list.get(cluster, key, asking);
      const key = map(list.store(cluster, asking), (store) => store?.by('node', name)[0]?.key);
      return key instanceof Promise ? key.then(read) : read(key);
    },
    requested: requestedOf,
    utilization(group, asking) {
      const { cluster, nodeNames } = group;
      const { allocatable } = toSeenFigures(group, asking);
      if (allocatable === undefined || nodeNames === undefined) return undefined;
      return map(requestedOf(group, asking), (requested) =>
        toUtilization({ cluster, allocatable, requested, nodeNames }),
      );
    },
  };
}

function toSeenFigures(group: NodeGroupRecord, { viewer }: Asking): NodeGroupFigures {
  return toFigures(group, (resource) => maySum(viewer, group.cluster, resource));
}
