import type { NodeRecord } from '../../datasources/core/node.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { NodeRecord as ClusterNodeMapper } from '../../datasources/core/node.ts';
export type ClusterNodeUpdateMapper = FleetUpdate<NodeRecord>;
export type { NodeScalingRecord as ClusterNodeScalingMapper } from '../../datasources/autoscaling/why/node-scaling.ts';
