import type { NodeGroupRecord } from '../../datasources/autoscaling/node-groups/node-group.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { NodeGroupRecord as NodeGroupMapper } from '../../datasources/autoscaling/node-groups/node-group.ts';
export type NodeGroupUpdateMapper = FleetUpdate<NodeGroupRecord>;
