import type { NodeGroupRecord } from '../../datasources/autoscaling/node-groups/node-group.ts';
import type { ScalingActivityRecord } from '../../datasources/autoscaling/activities/scaling-activity.ts';
import type { AnyNode } from '../../datasources/core/any-object.ts';

export type { Outcome as ClusterOutcomeMapper } from '../../datasources/fleet/outcome.ts';
export type NodeMapper = AnyNode | NodeGroupRecord | ScalingActivityRecord;
export type { UtilizationRecord as UtilizationMapper } from '../../datasources/core/utilization.ts';
