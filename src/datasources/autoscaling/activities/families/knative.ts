import type { ActivityOutcome, ActivityStory, ScalingActivityRecord } from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../../events/scaling-event.ts';
import type { ActivityFamily, KnownActivities } from './activity-family.ts';
import { findFirst, momentOf, toFailure, toMoment, toTriggered } from './activity-family.ts';

const NAME = 'knative';

/**
 * Knative's own autoscaler: each size that it wants is an activity, from the request that woke the
 * Revision up until as many pods are there. It tries to start a Revision for ten minutes.
 */
export const knativeScaling: ActivityFamily = {
  name: NAME,
  timeoutMs: 10 * 60_000,
  keysOf(event, known) {
    if (event.autoscaler !== 'KNATIVE') return [];
    const own = findOwn(event, known);
    const told = own.filter(({ events }) => events.some(({ key }) => key === event.key));
    if (told.length > 0) return told.map(({ key }) => key);
    const open = own.find(({ isOpen }) => isOpen);
    if (isDecision(event)) {
      // What was woken up is given its size: one story. Another size ends the one before.
      if (open !== undefined && open.toSize === undefined) return [open.key];
      return [...(open === undefined ? [] : [open.key]), toKey(event)];
    }
    if (event.type === 'SCALE_UP_TRIGGERED') return [open?.key ?? toKey(event)];
    if (event.type === 'SCALE_UP_TIMED_OUT') return [open?.key ?? toKey(event)];
    return open !== undefined && event.type.endsWith('_COMPLETED') ? [open.key] : [];
  },
  tell,
};

function toKey({ key }: ScalingEventRecord): string {
  return `${NAME}/${key}`;
}

/** Those of its Revision, the last first. */
function findOwn(
  { subject, group }: ScalingEventRecord,
  known: KnownActivities,
): readonly ScalingActivityRecord[] {
  return known
    .by('group', `${NAME}/${group?.name ?? ''}`)
    .filter(({ trigger }) => trigger?.uid === subject.uid)
    .toSorted((a, b) => b.triggered.atMs - a.triggered.atMs);
}

function isDecision({ type }: ScalingEventRecord): boolean {
  return type === 'RESCALED' || type === 'SCALED_FROM_ZERO' || type === 'SCALED_TO_ZERO';
}

function tell(_key: string, events: readonly ScalingEventRecord[]): ActivityStory {
  const decisions = events.filter(isDecision);
  const decision = decisions[0];
  const begun = decision ?? findFirst(events, 'SCALE_UP_TRIGGERED') ?? events[0];
  const active = findFirst(events, 'SCALE_UP_TRIGGERED');
  return {
    autoscaler: 'KNATIVE',
    direction: begun?.direction ?? 'NONE',
    outcome: toOutcome(events, decision, decisions[1]),
    group: begun?.group,
    fromSize: decision?.fromSize,
    toSize: decision?.toSize,
    delta: decision?.delta,
    trigger: begun?.subject,
    cause: toCause(active, decision),
    triggered: toTriggered(events),
    requested: momentOf(decision),
    accepted: undefined,
    registered: undefined,
    podNames: [],
    nodeNames: [],
  };
}

function toCause(
  active: ScalingEventRecord | undefined,
  decision: ScalingEventRecord | undefined,
): string | undefined {
  if (active !== undefined) return 'requests that found no pod';
  if (decision?.type === 'SCALED_TO_ZERO') return 'no traffic';
  return undefined;
}

/** A size that was replaced by another one before it was reached came to its end by that. */
function toOutcome(
  events: readonly ScalingEventRecord[],
  decision: ScalingEventRecord | undefined,
  next: ScalingEventRecord | undefined,
): ActivityOutcome {
  const timedOut = findFirst(events, 'SCALE_UP_TIMED_OUT');
  if (timedOut !== undefined) {
    return { phase: 'timed-out', at: toMoment(timedOut), failure: toFailure(timedOut) };
  }
  const reached = events.find(
    ({ type, occurredAtMs }) =>
      type.endsWith('_COMPLETED') && occurredAtMs >= (decision?.occurredAtMs ?? 0),
  );
  if (reached !== undefined) return { phase: 'succeeded', at: toMoment(reached) };
  if (next === undefined) return { phase: 'open' };
  return {
    phase: 'failed',
    at: toMoment(next),
    failure: {
      reason: 'Superseded',
      message: `Another size was wanted before this one was reached: ${next.toSize}.`,
    },
  };
}
