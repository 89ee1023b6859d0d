import type { ActivityStory } from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../scaling-event.ts';
import type { ActivityFamily } from './activity-family.ts';
import { momentOf, toTriggered } from './activity-family.ts';
import { toResizeOutcome, toResized, toResizes } from './workload-resize.ts';

/**
 * HorizontalPodAutoscaler, and Karmada's FederatedHPA: each new size is an activity. It is never open:
 * its Event is written when the size has been taken, or refused.
 */
export const horizontal: ActivityFamily = {
  name: 'hpa',
  timeoutMs: 60_000,
  keysOf(event, known) {
    if (event.autoscaler === 'WORKLOAD') return toResized('hpa', event, known);
    return isDecision(event) ? [`hpa/${event.key}`] : [];
  },
  companionsOf: toResizes,
  tell(_key, events) {
    const decision = events.find(isDecision) ?? events[0];
    if (decision === undefined) throw new TypeError('An activity has at least one event.');
    const resize = events.find(({ autoscaler }) => autoscaler === 'WORKLOAD');
    return tell(decision, resize, events);
  },
};

function isDecision({ autoscaler, type, toSize }: ScalingEventRecord): boolean {
  if (autoscaler !== 'HPA' && autoscaler !== 'KARMADA') return false;
  return toSize !== undefined && (type === 'RESCALED' || type === 'RESCALE_FAILED');
}

function tell(
  decision: ScalingEventRecord,
  resize: ScalingEventRecord | undefined,
  events: readonly ScalingEventRecord[],
): ActivityStory {
  return {
    autoscaler: decision.autoscaler,
    direction: decision.direction,
    outcome: toResizeOutcome(decision, resize),
    group: resize && { kind: resize.subject.kind, name: resize.subject.name },
    fromSize: resize?.fromSize,
    toSize: decision.toSize,
    delta: resize?.delta,
    trigger: decision.subject,
    cause: /; reason: (?<why>.*?)(?:; error: |$)/s.exec(decision.message)?.groups?.['why'],
    triggered: toTriggered(events),
    requested: momentOf(decision),
    accepted: momentOf(resize),
    registered: undefined,
    podNames: [],
    nodeNames: [],
  };
}
