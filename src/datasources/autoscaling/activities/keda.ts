import type { ActivityStory } from '../scaling-activity.ts';
import type { ScalingEventRecord, ScalingEventType } from '../scaling-event.ts';
import type { ActivityFamily } from './activity-family.ts';
import { momentOf, toTriggered } from './activity-family.ts';
import { toResizeOutcome, toResized, toResizes } from './workload-resize.ts';

/**
 * KEDA: each scaling from and to zero, and each batch of jobs. It is never open, as KEDA tells what it
 * has done; what lies between is its HorizontalPodAutoscaler's.
 */
export const kedaScaling: ActivityFamily = {
  name: 'keda',
  timeoutMs: 60_000,
  keysOf(event, known) {
    if (event.autoscaler === 'WORKLOAD') return toResized('keda', event, known);
    return isDecision(event) ? [`keda/${event.key}`] : [];
  },
  companionsOf: toResizes,
  tell(_key, events) {
    const decision = events.find(isDecision) ?? events[0];
    if (decision === undefined) throw new TypeError('An activity has at least one event.');
    const resize = events.find(({ autoscaler }) => autoscaler === 'WORKLOAD');
    return tell(decision, resize, events);
  },
};

const DECISIONS: ReadonlySet<ScalingEventType> = new Set([
  'RESCALED',
  'RESCALE_FAILED',
  'SCALED_FROM_ZERO',
  'SCALED_TO_ZERO',
  'SCALE_UP_ACCEPTED',
  'SCALE_UP_FAILED',
]);

function isDecision({ autoscaler, type }: ScalingEventRecord): boolean {
  return autoscaler === 'KEDA' && DECISIONS.has(type);
}

function tell(
  decision: ScalingEventRecord,
  resize: ScalingEventRecord | undefined,
  events: readonly ScalingEventRecord[],
): ActivityStory {
  return {
    autoscaler: 'KEDA',
    direction: decision.direction,
    outcome: toResizeOutcome(decision, resize),
    group: decision.group,
    fromSize: decision.fromSize,
    toSize: decision.toSize,
    delta: decision.delta === undefined ? undefined : decision.delta * decision.count,
    trigger: decision.subject,
    cause: /, (?:triggered|caused) by (?<why>[\s\S]+)$/.exec(decision.message)?.groups?.['why'],
    triggered: toTriggered(events),
    requested: momentOf(decision),
    accepted: momentOf(resize),
    registered: undefined,
    podNames: [],
    nodeNames: [],
  };
}
