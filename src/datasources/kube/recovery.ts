import type { FleetErrorCode } from '../errors.ts';
import { FleetError } from '../errors.ts';

/**
 * What a reflector does after a failure. `resume`: from the version it has, after a wait that grows.
 * `relist`: that version is gone. `forbidden`: ask again slowly. `refused`: wait for another
 * credential. `gone`: the kind is not served any more. `replaced`: another cluster answers there.
 */
export type Recovery = 'resume' | 'relist' | 'forbidden' | 'refused' | 'gone' | 'replaced';

const RECOVERIES = {
  UNAUTHENTICATED: 'refused',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'gone',
  CONFLICT: 'resume',
  PRECONDITION_FAILED: 'replaced',
  CLUSTER_UNREACHABLE: 'resume',
  CLUSTER_TIMEOUT: 'resume',
  STALE_DATA: 'resume',
  RATE_LIMITED: 'resume',
  COST_EXCEEDED: 'resume',
  BAD_USER_INPUT: 'relist',
  INTERNAL: 'resume',
  EXPIRED: 'relist',
  LAPPED: 'relist',
  UNCHANGED: 'resume',
} as const satisfies Record<FleetErrorCode, Recovery>;

export function toRecovery(error: FleetError): Recovery {
  return RECOVERIES[error.code];
}

/** A bug in what is called from the loop must not end the loop; it is logged whole by its cause. */
export function toLoopError(cluster: string, error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('INTERNAL', `Following ${cluster} failed.`, { cluster, cause: error });
}

/** A server that knows the parameter and has the feature off answers 422, or 400 behind an aggregated API. */
export function isRefusal(error: unknown): boolean {
  return error instanceof FleetError && error.code === 'BAD_USER_INPUT';
}

export function toBrokenList(cluster: string): FleetError {
  return new FleetError('CLUSTER_UNREACHABLE', `${cluster} broke off before its list was whole.`, {
    cluster,
  });
}

export function toLoss(cluster: string): FleetError {
  return new FleetError('CLUSTER_UNREACHABLE', `${cluster} has stopped answering.`, { cluster });
}

export function toDrift(cluster: string, counted: number): FleetError {
  return new FleetError('EXPIRED', `${cluster} has ${counted} objects: our rows differ.`, {
    cluster,
  });
}
