import type { ActivityOutcome, ActivityStory, ScalingActivityRecord } from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../scaling-event.ts';
import type { ActivityFamily, KnownActivities, ToldEvents } from './activity-family.ts';
import { isWithin, momentOf, toFailure, toMoment, toTriggered } from './activity-family.ts';

/** How long after a decision the workload's controller may tell of it, or before, by another clock. */
const RESIZE_MS = 60_000;

/** What one autoscaler says of its sizes. */
interface Resizing {
  readonly name: string;
  readonly isDecision: (event: ScalingEventRecord) => boolean;
  readonly describe: (
    decision: ScalingEventRecord,
    resize: ScalingEventRecord | undefined,
  ) => Pick<ActivityStory, 'autoscaler' | 'group' | 'fromSize' | 'toSize' | 'delta' | 'cause'>;
}

/**
 * The activities of an autoscaler that sets the size of a workload: each decision is one, with the
 * resize that carries it out. It is never open, as it is told of when the size has been taken, or
 * refused.
 */
export function resizeFamily({ name, isDecision, describe }: Resizing): ActivityFamily {
  return {
    name,
    timeoutMs: 60_000,
    keysOf(event, known) {
      if (event.autoscaler === 'WORKLOAD') return toResized(name, event, known);
      return isDecision(event) ? [`${name}/${event.key}`] : [];
    },
    companionsOf: toResizes,
    tell(_key, events) {
      const decision = events.find(isDecision) ?? events[0];
      if (decision === undefined) throw new TypeError('An activity has at least one event.');
      const resize = events.find(({ autoscaler }) => autoscaler === 'WORKLOAD');
      return {
        ...describe(decision, resize),
        direction: decision.direction,
        outcome: toResizeOutcome(decision, resize),
        trigger: decision.subject,
        triggered: toTriggered(events),
        requested: momentOf(decision),
        accepted: momentOf(resize),
        registered: undefined,
        podNames: [],
        nodeNames: [],
      };
    },
  };
}

/** What a Deployment's controller tells of a size: in which namespace, and which. */
export function toResizeKey({
  autoscaler,
  namespace = '',
  toSize,
}: ScalingEventRecord): string | undefined {
  return autoscaler === 'WORKLOAD' && toSize !== undefined ? `${namespace}/${toSize}` : undefined;
}

/** The activities of a family that a Deployment's resize carries out. */
function toResized(
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
function toResizes(
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
function toResizeOutcome(
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
