import type { WorkloadRecord } from '../../core/workload.ts';
import type { ScaledWorkload } from './families/activity-family.ts';
import type { ActivityPods, Moment, ScalingActivityRecord } from './scaling-activity.ts';

/** Who decided so long ago may have been followed by others: what is there now tells nothing of it. */
const FRESH_MS = 30_000;

/**
 * How far a workload is with what an activity asked of it. Undefined where that is not known: what it was
 * before this server looked is told by nobody.
 */
export function toPods(
  workload: WorkloadRecord,
  activity: Pick<ScalingActivityRecord, 'direction' | 'pods' | 'triggered'>,
  { toSize, now }: Pick<ScaledWorkload, 'toSize'> & { readonly now: number },
): ActivityPods | undefined {
  const { desiredReplicas, readyReplicas: ready, presentReplicas: replicas = ready } = workload;
  const { direction, pods: known, triggered } = activity;
  const isDown = direction === 'DOWN';
  const isMade = isDown ? replicas <= toSize : replicas >= toSize;
  const isReached = isDown ? replicas <= toSize : ready >= toSize;
  const isFresh = now - triggered.atMs <= FRESH_MS;
  if (known === undefined && !isFresh && (isReached || desiredReplicas !== toSize))
    return undefined;
  const at = toMoment(Math.max(now, triggered.atMs));
  return {
    replicas,
    ready,
    made: known?.made ?? (isMade && !isDown ? at : undefined),
    reached: known?.reached ?? (isReached ? at : undefined),
  };
}

/** By which the activities of a workload are found. */
export function toWorkloadIndexKey({
  kind,
  namespace,
  name,
}: Pick<ScaledWorkload, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace}/${name}`;
}

function toMoment(atMs: number): Moment {
  return { at: new Date(atMs).toISOString(), atMs, clock: 'own' };
}
