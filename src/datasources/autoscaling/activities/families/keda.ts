import type { ScalingEventRecord, ScalingEventType } from '../../events/scaling-event.ts';
import { resizeFamily } from './workload-resize.ts';

/**
 * KEDA: each scaling from and to zero, and each batch of jobs. What lies between is its
 * HorizontalPodAutoscaler's.
 */
export const kedaScaling = resizeFamily({
  name: 'keda',
  isDecision,
  describe: (decision) => ({
    autoscaler: 'KEDA',
    group: decision.group,
    fromSize: decision.fromSize,
    toSize: decision.toSize,
    delta: decision.delta === undefined ? undefined : decision.delta * decision.count,
    cause: /, (?:triggered|caused) by (?<why>[\s\S]+)$/.exec(decision.message)?.groups?.['why'],
  }),
});

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
