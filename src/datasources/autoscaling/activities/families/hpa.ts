import type { ScalingEventRecord } from '../../events/scaling-event.ts';
import { resizeFamily } from './workload-resize.ts';

/** HorizontalPodAutoscaler, and Karmada's FederatedHPA: each new size is an activity. */
export const horizontal = resizeFamily({
  name: 'hpa',
  isDecision,
  describe: (decision, resize) => ({
    autoscaler: decision.autoscaler,
    group:
      decision.lent?.group ?? (resize && { kind: resize.subject.kind, name: resize.subject.name }),
    fromSize: resize?.fromSize ?? decision.lent?.fromSize,
    toSize: decision.toSize,
    delta: resize?.delta ?? decision.lent?.delta,
    cause: /; reason: (?<why>.*?)(?:; error: |$)/s.exec(decision.message)?.groups?.['why'],
  }),
});

function isDecision({ autoscaler, type, toSize }: ScalingEventRecord): boolean {
  if (autoscaler !== 'HPA' && autoscaler !== 'KARMADA') return false;
  return toSize !== undefined && (type === 'RESCALED' || type === 'RESCALE_FAILED');
}
