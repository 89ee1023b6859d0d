import type { DomainProvider } from '../../core/provider-view.ts';
import { openProviderView } from '../../core/provider-view.ts';
import { NODE_RESOURCE } from '../../core/node.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { NodeGroupRecord } from './node-group.ts';
import { clusterApiPools } from '../providers/cluster-api-pools.ts';
import { clusterAutoscalerGroups } from '../providers/cluster-autoscaler-groups.ts';
import { gardenerWorkers } from '../providers/gardener-workers.ts';
import { karpenterPools } from '../providers/karpenter-pools.ts';
import { labelledPools } from '../providers/labelled-pools.ts';
import { rancherPools } from '../providers/rancher-pools.ts';

/** Adding one is a file, and a line here. Who knows most of a pool goes first: it makes the row. */
const PROVIDERS: readonly DomainProvider<NodeGroupRecord>[] = [
  karpenterPools,
  clusterAutoscalerGroups,
  clusterApiPools,
  gardenerWorkers,
  rancherPools,
  labelledPools,
];

/** Groups are built at most this often: their figures change with every node. */
const MIN_INTERVAL_MS = 1000;

/** The node groups of a cluster, of all providers: one for each pool. Index: `node` by name. */
export const NODE_GROUPS: FleetKind<NodeGroupRecord> = {
  name: 'NodeGroup',
  resource: NODE_RESOURCE,
  reads: PROVIDERS.flatMap(({ reads }) => reads),
  originsOf: ({ origin }) => [origin],
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'nodeGroups',
      providers: PROVIDERS,
      hasSharedKeys: true,
      minIntervalMs: MIN_INTERVAL_MS,
      indexes: { node: ({ nodeNames }) => nodeNames },
      isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    }),
};
