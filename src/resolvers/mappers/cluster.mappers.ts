export type { FleetCluster as ClusterMapper } from '../../datasources/fleet/fleet-cluster.ts';
export type { ApiResource as ApiResourceMapper } from '../../datasources/kube/discovery-document.ts';
