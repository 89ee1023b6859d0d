import type {
  ActivityOutcome,
  ActivityPods,
  ActivityStory,
  ScalingActivityRecord,
} from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../../events/scaling-event.ts';
import type { ActivityFamily, KnownActivities, ToldEvents } from './activity-family.ts';
import { isWithin, momentOf, toFailure, toMoment, toTriggered } from './activity-family.ts';

/** How long after a decision the workload's controller may tell of it, or before, by another clock. */
const RESIZE_MS = 60_000;

/** As long as a Deployment has, unless it says otherwise, before it is called stuck. */
const PODS_MS = 10 * 60_000;

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
 * resize that carries it out and the pods that come of it. Where the workload is not seen it is never
 * open, as it is told of when the size has been taken, or refused.
 */
export function resizeFamily({ name, isDecision, describe }: Resizing): ActivityFamily {
  const toKey = ({ key }: ScalingEventRecord): string => `${name}/${key}`;
  return {
    name,
    timeoutMs: PODS_MS,
    keysOf(event, known) {
      if (event.autoscaler === 'WORKLOAD') return toResized(name, event, known);
      if (!isDecision(event)) return [];
      const replaced = known
        .by('subject', event.subject.uid ?? '')
        .filter((one) => one.isOpen && one.direction !== event.direction && isBefore(one, event))
        .map(({ key }) => key);
      return [...replaced, toKey(event)];
    },
    companionsOf: toResizes,
    workloadOf({ group, namespace = '', toSize }) {
      if (group === undefined || toSize === undefined) return undefined;
      return { kind: group.kind, namespace, name: group.name, toSize };
    },
    tell(key, events, _nodes, pods) {
      const decision = events.find((event) => toKey(event) === key) ?? events[0];
      if (decision === undefined) throw new TypeError('An activity has at least one event.');
      const resize = events.find(({ autoscaler }) => autoscaler === 'WORKLOAD');
      const next = events.find((event) => event !== decision && isDecision(event));
      const described = describe(decision, resize);
      return {
        ...described,
        direction: decision.direction,
        outcome: toOutcome({ decision, resize, next, pods }),
        trigger: decision.subject,
        triggered: toTriggered(events),
        requested: momentOf(decision),
        accepted: momentOf(resize),
        registered: pods?.made,
        podNames: [],
        nodeNames: [],
        progress: pods && `${pods.ready} of ${described.toSize} pods are ready`,
      };
    },
  };
}

function isBefore({ triggered }: ScalingActivityRecord, event: ScalingEventRecord): boolean {
  return triggered.atMs <= event.occurredAtMs;
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

interface Told {
  readonly decision: ScalingEventRecord;
  readonly resize: ScalingEventRecord | undefined;
  /** What was decided before it was done. */
  readonly next: ScalingEventRecord | undefined;
  readonly pods: ActivityPods | undefined;
}

/**
 * What is known of a resize: an autoscaler says so once the new size is taken, and the workload's
 * controller when it has passed it on. Of kinds whose pods are not seen the last of these is the end.
 */
function toOutcome({ decision, resize, next, pods }: Told): ActivityOutcome {
  if (decision.type === 'RESCALE_FAILED' || decision.type === 'SCALE_UP_FAILED') {
    return { phase: 'failed', at: toMoment(decision), failure: toFailure(decision) };
  }
  if (pods?.reached !== undefined) return { phase: 'succeeded', at: pods.reached };
  if (pods !== undefined && next !== undefined) {
    const message = `Before it was done, ${next.toSize ?? 'another size'} was decided.`;
    return { phase: 'failed', at: toMoment(next), failure: { reason: 'Superseded', message } };
  }
  if (pods !== undefined) return { phase: 'open' };
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
