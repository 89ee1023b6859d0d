export type { NodeRecord as ClusterNodeMapper } from '../../datasources/core/node.ts';
export type { NodeGroupReference as NodeGroupMapper } from '../../datasources/core/node.ts';
