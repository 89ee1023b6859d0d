import type { ActivityOutcome, ScalingActivityRecord } from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../scaling-event.ts';
import type { KnownActivities, ToldEvents } from './activity-family.ts';
import { isWithin, toFailure, toMoment } from './activity-family.ts';

/** How long after a decision the workload's controller may tell of it, or before, by another clock. */
const RESIZE_MS = 60_000;

/** What a Deployment's controller tells of a size: in which namespace, and which. */
export function toResizeKey({
  autoscaler,
  namespace = '',
  toSize,
}: ScalingEventRecord): string | undefined {
  return autoscaler === 'WORKLOAD' && toSize !== undefined ? `${namespace}/${toSize}` : undefined;
}

/** The activities of a family that a Deployment's resize carries out. */
export function toResized(
  family: string,
  event: ScalingEventRecord,
  known: KnownActivities,
): readonly string[] {
  const resize = toResizeKey(event);
  if (resize === undefined) return [];
  const decisions = known
    .by('resize', resize)
    .filter((activity) => activity.key.startsWith(`${family}/`) && isCarriedOut(activity, event));
  return decisions.filter((one) => isBest(one, event, decisions)).map(({ key }) => key);
}

/** The resize of a workload that was told of before the decision. */
export function toResizes(
  activity: ScalingActivityRecord,
  told: ToldEvents,
): readonly ScalingEventRecord[] {
  const { namespace = '', toSize } = activity;
  if (toSize === undefined) return [];
  const resizes = told
    .by('resize', `${namespace}/${toSize}`)
    .filter((event) => isCarriedOut(activity, event));
  const named = resizes.filter((event) => isNamedAlike(activity, event));
  if (named.length > 0) return named.slice(-1);
  return new Set(resizes.map(({ subject }) => subject.uid)).size === 1 ? resizes.slice(-1) : [];
}

/**
 * What is known of a resize: an autoscaler says so once the new size is taken, and the workload's
 * controller when it has passed it on. Of kinds whose controllers do not tell, the first is the end.
 */
export function toResizeOutcome(
  decision: ScalingEventRecord,
  resize: ScalingEventRecord | undefined,
): ActivityOutcome {
  if (decision.type === 'RESCALE_FAILED' || decision.type === 'SCALE_UP_FAILED') {
    return { phase: 'failed', at: toMoment(decision), failure: toFailure(decision) };
  }
  const isLater = resize !== undefined && resize.occurredAtMs > decision.occurredAtMs;
  return { phase: 'succeeded', at: toMoment(isLater ? resize : decision) };
}

function isCarriedOut(
  { triggered, direction, outcome, group }: ScalingActivityRecord,
  event: ScalingEventRecord,
): boolean {
  return (
    outcome.phase !== 'failed' &&
    isWithin(triggered.atMs, event.occurredAtMs, RESIZE_MS) &&
    (direction === 'NONE' || direction === event.direction) &&
    (group === undefined || group.name === event.subject.name)
  );
}

/** Who bears the name of the workload goes first; who does not must be the only one. */
function isBest(
  activity: ScalingActivityRecord,
  event: ScalingEventRecord,
  all: readonly ScalingActivityRecord[],
): boolean {
  if (isNamedAlike(activity, event)) return true;
  return all.length === 1;
}

function isNamedAlike(
  { trigger, group }: ScalingActivityRecord,
  { subject }: ScalingEventRecord,
): boolean {
  return (group ?? trigger)?.name === subject.name;
}
