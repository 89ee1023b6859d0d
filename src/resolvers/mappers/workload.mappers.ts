import type { WorkloadRecord } from '../../datasources/core/workload.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type {
  WorkloadRecord as WorkloadMapper,
  WorkloadRecord as DeploymentMapper,
  WorkloadRecord as StatefulSetMapper,
  WorkloadRecord as DaemonSetMapper,
  WorkloadRecord as ReplicaSetMapper,
  WorkloadRecord as JobMapper,
  WorkloadRecord as CronJobMapper,
} from '../../datasources/core/workload.ts';
export type WorkloadUpdateMapper = FleetUpdate<WorkloadRecord>;
