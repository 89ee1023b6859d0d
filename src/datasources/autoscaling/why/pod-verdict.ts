import type { ScalingActivityRecord } from '../activities/scaling-activity.ts';
import type { ScalingEventRecord } from '../events/scaling-event.ts';

/** Why a pod waits for a node, as its autoscalers tell it. */
export interface PodVerdict {
  readonly verdict: PodScalingVerdict;
  /** In plain words. */
  readonly explanation: string;
  /** What is being done about it, or was done last. */
  readonly activity: ScalingActivityRecord | undefined;
}

export type PodScalingVerdict =
  | 'BEING_PROVISIONED'
  | 'WAITS_FOR_NODE'
  | 'NO_GROUP_FITS'
  | 'AT_MAXIMUM'
  | 'BACKING_OFF'
  | 'PROVISIONING_FAILED'
  | 'AUTOSCALER_ABSENT'
  | 'AUTOSCALER_UNHEALTHY'
  | 'UNKNOWN';

/** What is known of a pod that waits: both lists are about it alone, newest first. */
export interface PodFacts {
  readonly events: readonly ScalingEventRecord[];
  readonly activities: readonly ScalingActivityRecord[];
  /** What makes nodes in its cluster; `UNKNOWN` as long as nobody had to ask. */
  readonly autoscaler: NodeAutoscalerState;
}

export type NodeAutoscalerState =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'absent' }
  | { readonly phase: 'working' }
  | { readonly phase: 'failing'; readonly reason: string };

/** What goes on is told first, then the last that was said. */
export function toVerdict({ events, activities, autoscaler }: PodFacts): PodVerdict {
  const open = activities.find(({ state }) => state === 'IN_PROGRESS');
  if (open !== undefined) return toProvisioned(open);
  const [activity] = activities;
  const refusal = events.find(({ type }) => REFUSALS.has(type));
  const isRefusedSince =
    refusal !== undefined && toLastMs(refusal) >= (activity?.triggered.atMs ?? 0);
  if (isRefusedSince && !isAfter(activity, refusal)) return toRefused(refusal, activity);
  if (activity !== undefined) return toEnded(activity);
  const placed = events.find(({ nodeName }) => nodeName !== undefined);
  if (placed?.nodeName !== undefined) {
    const explanation = `It is to run on ${placed.nodeName}, once there is room.`;
    return { verdict: 'WAITS_FOR_NODE', explanation, activity };
  }
  return { ...toSilence(autoscaler), activity };
}

/** Nobody has said anything of it: why that may be. */
function toSilence(autoscaler: NodeAutoscalerState): Omit<PodVerdict, 'activity'> {
  switch (autoscaler.phase) {
    case 'absent': {
      const explanation = 'No autoscaler of nodes is seen in its cluster.';
      return { verdict: 'AUTOSCALER_ABSENT', explanation };
    }
    case 'failing': {
      const explanation = `The autoscaler of its cluster's nodes does not work: ${autoscaler.reason}`;
      return { verdict: 'AUTOSCALER_UNHEALTHY', explanation };
    }
    case 'unknown':
    case 'working':
      return { verdict: 'UNKNOWN', explanation: 'No autoscaler has said anything of it.' };
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['SCALE_UP_NOT_POSSIBLE', 'SCALE_UP_LIMITED']);

/** Of a row of many, when it was said last. */
function toLastMs({ repeats, occurredAtMs }: ScalingEventRecord): number {
  return repeats.at(-1)?.lastSeenAtMs ?? occurredAtMs;
}

/** Whether an activity ended after the refusal was last said. */
function isAfter(
  activity: ScalingActivityRecord | undefined,
  refusal: ScalingEventRecord,
): boolean {
  if (activity === undefined || activity.outcome.phase === 'open') return false;
  return activity.outcome.at.atMs > toLastMs(refusal);
}

function toProvisioned(activity: ScalingActivityRecord): PodVerdict {
  const { accepted, registered, nodeNames } = activity;
  const step =
    registered !== undefined
      ? `${nodeNames.join(', ')} has registered and gets ready`
      : accepted !== undefined
        ? 'the cloud has accepted it, and no node has registered yet'
        : 'it is decided';
  const explanation = `${toGroupText(activity)} grows for it: ${step}.`;
  return { verdict: 'BEING_PROVISIONED', explanation, activity };
}

function toEnded(activity: ScalingActivityRecord): PodVerdict {
  const { outcome, nodeNames } = activity;
  if ('failure' in outcome) {
    const explanation = `${toGroupText(activity)} could not grow: ${outcome.failure.message}`;
    return { verdict: 'PROVISIONING_FAILED', explanation, activity };
  }
  const nodes = nodeNames.length === 0 ? 'The node made for it' : nodeNames.join(', ');
  const explanation = `${nodes} is there; the scheduler has not placed the pod yet.`;
  return { verdict: 'WAITS_FOR_NODE', explanation, activity };
}

function toRefused(
  event: ScalingEventRecord,
  activity: ScalingActivityRecord | undefined,
): PodVerdict {
  const { type, message } = event;
  const said = REFUSED_WORDS.exec(message)?.groups?.['reasons'] ?? message;
  if (type === 'SCALE_UP_LIMITED' || isKeptByLimits(said)) {
    return { verdict: 'AT_MAXIMUM', explanation: `No group may grow: ${said}`, activity };
  }
  if (message.includes('in backoff after failed scale-up')) {
    return { verdict: 'BACKING_OFF', explanation: `Growth failed lately: ${said}`, activity };
  }
  return { verdict: 'NO_GROUP_FITS', explanation: `No group can make a node: ${said}`, activity };
}

/**
 * Karpenter says of each pool why it does not fit, limits first. Those that the pod does not go with say
 * nothing of what it waits for; one that is too small for it does.
 */
function isKeptByLimits(said: string): boolean {
  if (!said.includes(LIMITS)) return false;
  return !said
    .split('; ')
    .some((part) => !part.includes(LIMITS) && part.includes('no instance type'));
}

const LIMITS = 'exceed limits for nodepool';

const REFUSED_WORDS = /(?:didn't trigger scale-up: |^Failed to schedule pod, )(?<reasons>[\s\S]+)$/;

function toGroupText({ group }: ScalingActivityRecord): string {
  return group === undefined ? 'The cluster' : `${group.kind} ${group.name}`;
}
