import type { ClusterRow } from '../../datasources/core/cluster-rows.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { FleetCluster as ClusterMapper } from '../../datasources/fleet/fleet-cluster.ts';
export type { ApiResource as ApiResourceMapper } from '../../datasources/kube/discovery-document.ts';
export type ClusterUpdateMapper = FleetUpdate<ClusterRow>;
