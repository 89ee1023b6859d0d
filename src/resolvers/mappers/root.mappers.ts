import type { NodeGroupRecord } from '../../datasources/autoscaling/node-groups/node-group.ts';
import type { ScalingActivityRecord } from '../../datasources/autoscaling/activities/scaling-activity.ts';
import type { FederationRecord } from '../../datasources/federation/federation.ts';
import type { MemberSetRecord } from '../../datasources/federation/member-set.ts';
import type { AnyNode } from '../../datasources/core/any-object.ts';

export type { Outcome as ClusterOutcomeMapper } from '../../datasources/fleet/outcome.ts';
export type NodeMapper =
  | AnyNode
  | FederationRecord
  | MemberSetRecord
  | NodeGroupRecord
  | ScalingActivityRecord;
export type { UtilizationRecord as UtilizationMapper } from '../../datasources/core/utilization.ts';
