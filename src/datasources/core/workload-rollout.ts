import { asNumber, asRecord, asRecords } from '../kube/json.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { isConditionTrue } from './condition.ts';

/** A kind of workload. */
export type WorkloadKind =
  | 'DEPLOYMENT'
  | 'STATEFUL_SET'
  | 'DAEMON_SET'
  | 'REPLICA_SET'
  | 'JOB'
  | 'CRON_JOB';

/** How far a workload is with what its spec asks for. */
export interface Rollout {
  readonly desiredReplicas: number | undefined;
  readonly readyReplicas: number;
  /** How many pods there are, ready or not; undefined of kinds that do not count them. */
  readonly presentReplicas: number | undefined;
  readonly status: WorkloadStatus;
  readonly statusReason: string | undefined;
}

export type WorkloadStatus =
  | 'AVAILABLE'
  | 'PROGRESSING'
  | 'DEGRADED'
  | 'SUSPENDED'
  | 'COMPLETED'
  | 'FAILED'
  | 'UNKNOWN';

export function toRollout(kind: WorkloadKind, object: KubernetesObject): Rollout {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  switch (kind) {
    case 'JOB':
      return ofJob(spec, status);
    case 'CRON_JOB':
      return ofCronJob(spec, status);
    case 'DAEMON_SET': {
      const desired = asNumber(status['desiredNumberScheduled']);
      const ready = asNumber(status['numberReady']) ?? 0;
      const updated = asNumber(status['updatedNumberScheduled']) ?? 0;
      return ofReplicas(object, { desired, ready, updated });
    }
    case 'DEPLOYMENT':
    case 'STATEFUL_SET':
    case 'REPLICA_SET': {
      const desired = asNumber(spec['replicas']) ?? 1;
      const ready = asNumber(status['readyReplicas']) ?? 0;
      const updated = kind === 'REPLICA_SET' ? desired : (asNumber(status['updatedReplicas']) ?? 0);
      return ofReplicas(object, { desired, ready, updated });
    }
    default:
      return {
        desiredReplicas: undefined,
        readyReplicas: 0,
        presentReplicas: undefined,
        status: 'UNKNOWN',
        statusReason: kind,
      };
  }
}

function ofReplicas(
  object: KubernetesObject,
  counts: {
    readonly desired: number | undefined;
    readonly ready: number;
    readonly updated: number;
  },
): Rollout {
  const { desired, ready, updated } = counts;
  const status = asRecord(object['status']);
  const replicas = {
    desiredReplicas: desired,
    readyReplicas: ready,
    presentReplicas: asNumber(status['replicas']) ?? ready,
  };
  const generation = asNumber(asRecord(object['metadata'])['generation']) ?? 0;
  const isSeen = (asNumber(status['observedGeneration']) ?? generation) >= generation;
  if (desired === undefined) return { ...replicas, status: 'UNKNOWN', statusReason: undefined };
  if (desired === 0 && ready === 0) {
    return { ...replicas, status: 'SUSPENDED', statusReason: 'It asks for no pods.' };
  }
  const stuck = asRecords(status['conditions']).find(
    ({ type, status: value, reason }) =>
      (type === 'Progressing' && value === 'False' && reason === 'ProgressDeadlineExceeded') ||
      (type === 'ReplicaFailure' && value === 'True'),
  );
  const counted = `${ready} of ${desired} pods are ready.`;
  if (stuck !== undefined) return { ...replicas, status: 'DEGRADED', statusReason: counted };
  if (!isSeen || updated < desired) {
    const statusReason = `${updated} of ${desired} pods are of the present revision.`;
    return { ...replicas, status: 'PROGRESSING', statusReason };
  }
  if (ready >= desired) return { ...replicas, status: 'AVAILABLE', statusReason: undefined };
  return { ...replicas, status: 'DEGRADED', statusReason: counted };
}

function ofJob(spec: JsonRecord, status: JsonRecord): Rollout {
  const succeeded = asNumber(status['succeeded']) ?? 0;
  const replicas = {
    desiredReplicas: asNumber(spec['completions']) ?? asNumber(spec['parallelism']) ?? 1,
    readyReplicas: (asNumber(status['ready']) ?? 0) + succeeded,
    presentReplicas: undefined,
  };
  if (isConditionTrue(status, 'Complete')) {
    return { ...replicas, status: 'COMPLETED', statusReason: undefined };
  }
  if (isConditionTrue(status, 'Failed')) {
    const failed = asNumber(status['failed']) ?? 0;
    return { ...replicas, status: 'FAILED', statusReason: `${failed} pods have failed.` };
  }
  if (spec['suspend'] === true) {
    return { ...replicas, status: 'SUSPENDED', statusReason: 'It is suspended.' };
  }
  return { ...replicas, status: 'PROGRESSING', statusReason: undefined };
}

function ofCronJob(spec: JsonRecord, status: JsonRecord): Rollout {
  const active = asRecords(status['active']).length;
  const isSuspended = spec['suspend'] === true;
  return {
    desiredReplicas: undefined,
    readyReplicas: active,
    presentReplicas: undefined,
    status: isSuspended ? 'SUSPENDED' : 'AVAILABLE',
    statusReason: isSuspended ? 'It is suspended.' : undefined,
  };
}
