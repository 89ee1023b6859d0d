import type { NodeGroupRecord } from '../../datasources/autoscaling/node-group.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { NodeGroupRecord as NodeGroupMapper } from '../../datasources/autoscaling/node-group.ts';
export type NodeGroupUpdateMapper = FleetUpdate<NodeGroupRecord>;
