import type { FleetKind, FleetRecord, OpenCluster } from '../fleet/fleet-kind.ts';
import type { LiveStore, Store } from '../store/store.ts';
import { createView } from '../store/view.ts';
import { viewInput } from '../store/view-input.ts';
import type { Amounts } from './amounts.ts';
import { sumAmounts } from './amounts.ts';
import { MIN_INTERVAL_MS, SUMS, openSums, sumRequests } from './cluster-sums.ts';
import type { InfraProvider } from './infra-provider.ts';
import type { CapacityType } from './node-labels.ts';
import type { NodeRecord } from './node.ts';
import { NODES, NODE_RESOURCE } from './node.ts';
import { PODS, POD_RESOURCE } from './pod.ts';

/** What the nodes of one cluster have, by what they are. */
export interface CapacityRecord extends FleetRecord {
  readonly groups: readonly AlikeNodes[];
}

/** What nodes are grouped by. Undefined where a node does not say. */
export interface CapacityGround {
  readonly provider: InfraProvider;
  readonly zone: string | undefined;
  readonly instanceType: string | undefined;
  readonly capacityType: CapacityType;
}

/** Nodes of one cluster that are alike in everything they are grouped by. */
export interface AlikeNodes extends CapacityGround {
  readonly nodeNames: readonly string[];
  readonly capacity: Amounts;
  readonly allocatable: Amounts;
}

/** With what the pods on them that have not finished ask for; undefined while that is not known. */
export interface CapacityCell extends AlikeNodes {
  readonly requested: Amounts | undefined;
}

/** What the pods on one node ask for; its key is the node's name. */
export interface NodeRequests extends FleetRecord {
  readonly requested: Amounts;
}

export const CAPACITY: FleetKind<CapacityRecord> = {
  name: 'Capacity',
  resource: NODE_RESOURCE,
  open: (cluster) =>
    openSums(cluster, cluster.store(NODES), (nodes) => ({
      key: SUMS,
      uid: cluster.id,
      cluster: cluster.id,
      namespace: undefined,
      groups: groupNodes(nodes),
    })),
};

/** Kept up by what changes: a sum over all pods costs as much as there are. */
export const NODE_REQUESTS: FleetKind<NodeRequests> = {
  name: 'NodeRequests',
  resource: POD_RESOURCE,
  open: openRequests,
};

function openRequests(cluster: OpenCluster): LiveStore<NodeRequests> {
  const pods = cluster.store(PODS);
  return createView<NodeRequests>({
    name: `${cluster.kube.name}/requests of nodes`,
    inputs: [viewInput(pods, ({ nodeName }) => (nodeName === undefined ? [] : [nodeName]))],
    sequence: cluster.sequence,
    clock: cluster.clock,
    minIntervalMs: MIN_INTERVAL_MS,
    isEqual: (a, b) => JSON.stringify(a.requested) === JSON.stringify(b.requested),
    build(key) {
      const placed = pods.by('node', key);
      if (placed.length === 0) return undefined;
      const requested = sumRequests(placed);
      return { key, uid: key, cluster: cluster.id, namespace: undefined, requested };
    },
  });
}

/** The groups with what is asked of them; without a Store of requests that is not known. */
export function toCells(
  { groups }: CapacityRecord,
  requests: Pick<Store<NodeRequests>, 'get'> | undefined,
): readonly CapacityCell[] {
  return groups.map((group) => {
    const found = group.nodeNames.flatMap((name) => requests?.get(name)?.requested ?? []);
    return Object.assign({ requested: requests && sumAmounts(found) }, group);
  });
}

function groupNodes(nodes: readonly NodeRecord[]): readonly AlikeNodes[] {
  const groups = Map.groupBy(nodes, ({ provider, zone, instanceType, capacityType }) =>
    JSON.stringify([provider, zone, instanceType, capacityType]),
  );
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { provider, zone, instanceType, capacityType } = first;
    return [
      {
        provider,
        zone,
        instanceType,
        capacityType,
        nodeNames: members.map(({ name }) => name),
        capacity: sumAmounts(members.map((node) => node.capacity)),
        allocatable: sumAmounts(members.map((node) => node.allocatable)),
      },
    ];
  });
}
